import INI
import Rules
import YAML

/// A rule file as it was read, to show what is wrong in it.
struct RuleSource {
  let path: String
  private let bytes: [UInt8]

  init(reading path: String) throws(Failure) {
    self.path = path
    bytes = try FileSystem.read(path).bytes
  }

  /// The lines of the file, which only a mistake asks for.
  private var document: Document { Document(parsing: bytes) }

  /// The rules of the file.
  func parsed() throws(RuleError) -> RuleFile { try RuleFile(parsing: bytes) }

  /// The options of the file, where it is an options file.
  func options() throws(RuleError) -> OptionsFile { try OptionsFile(parsing: bytes) }

  /// A mistake in the file as a failure with its source line.
  func failure(_ error: RuleError, id: String = "rule-file") -> Failure {
    let (problem, remedy) = error.parts
    return Failure(
      "\(path):\(error.place.line):\(error.place.column): \(error.message)",
      report: shown(id, problem, at: error.place, remedy: remedy, earlier: error.earlier))
  }

  /// A message with the place it is about.
  func shown(
    _ id: String, _ message: String, at place: Place, remedy: String = "", earlier: Place? = nil,
    style: Style = .plain
  ) -> String {
    var marks = [Snippet.Mark(range: range(place), label: remedy, isPrimary: true)]
    if let earlier {
      marks.append(Snippet.Mark(range: range(earlier), label: "the first one", isPrimary: false))
    }
    let snippet = Snippet(
      redactor: Redactor(document, hasContinuations: false), marks: marks, width: 80, style: style,
      paint: .error)
    let gutter = String(repeating: " ", count: snippet.digits + 2)
    let head = style("error[\(id)]", .error) + style(": \(message.safelyShown)", .emphasis)
    let arrow = style(gutter.dropLast() + "-->", .frame)
    let place = "\(arrow) \(path.safelyShown):\(place.line):\(place.column)"
    let source = snippet.rendered(digits: snippet.digits)
    return ([head, place, style(gutter + "|", .frame)] + source).joined(separator: "\n") + "\n"
  }

  private func range(_ place: Place) -> ByteRange {
    let start = offset(line: place.line, column: place.column)
    return ByteRange(start, max(start, offset(line: place.endLine, column: place.endColumn)))
  }

  /// The byte offset of a line and a column, both from 1, the column in Unicode scalars.
  private func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= document.lines.count else { return document.bytes.count }
    let range = document.lines[line - 1].range
    var rest = column - 1
    for offset in range.offsets where document.bytes[offset] & 0xC0 != 0x80 {
      if rest <= 0 { return offset }
      rest -= 1
    }
    return Int(range.end)
  }
}
