import INI
import Rules
import YAML

/// A rule file as it was read, to show what is wrong in it.
struct RuleSource {
  let path: String
  private let document: Document

  init(reading path: String) throws(Failure) {
    self.path = path
    document = Document(parsing: try FileSystem.read(path).bytes)
  }

  /// The rules of the file.
  func parsed() throws(RuleError) -> RuleFile { try RuleFile(parsing: document.bytes) }

  /// The options of the file, where it is an options file.
  func options() throws(RuleError) -> OptionsFile { try OptionsFile(parsing: document.bytes) }

  /// A mistake in the file as a failure with its source line.
  func failure(_ error: RuleError, id: String = "rule-file") -> Failure {
    Failure(
      "\(path):\(error.place.line):\(error.place.column): \(error.message)",
      report: shown(id, error.message, at: error.place))
  }

  /// A message with the place it is about.
  func shown(_ id: String, _ message: String, at place: Place, style: Style = .plain) -> String {
    let range = ByteRange(
      offset(line: place.line, column: place.column),
      offset(line: place.endLine, column: place.endColumn))
    let snippet = Snippet(
      redactor: Redactor(document), marks: [.init(range: range, label: "", isPrimary: true)],
      width: 80, style: style, paint: .error)
    let gutter = String(repeating: " ", count: snippet.digits + 2)
    let head = style("error[\(id)]", .error) + style(": \(message.safelyShown)", .emphasis)
    let arrow = style(gutter.dropLast() + "-->", .frame)
    let place = "\(arrow) \(path.safelyShown):\(place.line):\(place.column)"
    let source = snippet.rendered(digits: snippet.digits)
    return ([head, place, style(gutter + "|", .frame)] + source).joined(separator: "\n") + "\n"
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
