import INI

/// Writes the lines of a unified difference.
struct DiffWriter {
  enum Kind: UInt8 {
    case kept = 0x20
    case removed = 0x2D
    case added = 0x2B

    var paint: Style.Paint? {
      switch self {
      case .kept: nil
      case .removed: .removed
      case .added: .added
      }
    }
  }

  /// One of the two texts.
  struct Side {
    let redactor: Redactor
    let lines: [Range<Int>]
  }

  let style: Style
  let isSafe: Bool
  private(set) var output: [UInt8] = []
  private(set) var isMasked = false

  init(style: Style, isSafe: Bool) {
    self.style = style
    self.isSafe = isSafe
  }

  mutating func head(_ text: String) { output += (style(text, .emphasis) + "\n").utf8 }

  mutating func hunk(old: Range<Int>, new: Range<Int>) {
    output += (style("@@ -\(Self.span(old)) +\(Self.span(new)) @@", .hunk) + "\n").utf8
  }

  mutating func lines(_ indices: Range<Int>, of side: Side, _ kind: Kind) {
    for index in indices { line(side.lines[index], of: side, kind) }
  }

  private mutating func line(_ range: Range<Int>, of side: Side, _ kind: Kind) {
    let bytes = side.redactor.document.bytes[range]
    var text = side.redactor.masked(ByteRange(range.lowerBound, range.upperBound))
    if !text.elementsEqual(bytes) { isMasked = true }
    let isEnded = text.last == Byte.lineFeed
    if isEnded { text.removeLast() }
    if isSafe { text = Array(String(decoding: text, as: UTF8.self).safelyShown.utf8) }
    if style.isColoured, let paint = kind.paint {
      let sign = Character(Unicode.Scalar(kind.rawValue))
      output += style("\(sign)\(String(decoding: text, as: UTF8.self))", paint).utf8
    } else {
      output.append(kind.rawValue)
      output += text
    }
    output.append(Byte.lineFeed)
    if !isEnded { output += "\\ No newline at end of file\n".utf8 }
  }

  /// Where lines are, as a hunk's head counts them: an empty range names the line before.
  private static func span(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }
}
