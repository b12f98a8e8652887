import INI

/// A source line as a terminal shows it, and which columns its bytes take.
///
/// Tabs are four spaces, what steers a terminal is a symbol, and each secret character is `*`.
struct ShownLine {
  private struct Cell {
    let text: String
    let offset: Int
    let column: Int
    let width: Int
  }

  private var cells: [Cell] = []
  /// The whole line where each byte is one cell, so that there are no others.
  private var plain: [UInt8] = []
  private let start: Int
  private(set) var width = 0
  private let end: Int
  private let isCutLeft: Bool
  private let isCutRight: Bool

  /// The number of bytes on each side of the place beyond which a line is not looked at.
  private static let reach = 2000
  private static let tab = "    "

  /// Lays out a line, of a very long one what is near an offset.
  init(_ index: Int, near offset: Int, of redactor: Redactor) {
    let document = redactor.document
    let content = document.lines[index].content
    let start = Self.boundary(at: max(Int(content.start), offset - Self.reach), in: document)
    let end = Self.boundary(at: min(Int(content.end), offset + Self.reach), in: document)
    self.start = start
    self.end = end
    isCutLeft = start > Int(content.start)
    isCutRight = end < Int(content.end)
    let secrets = redactor.secrets(onLine: index)
    let bytes = document.bytes[start..<end]
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      addPlain(bytes, hiding: secrets)
    } else {
      add(Self.scalars(of: bytes), hiding: secrets)
    }
  }

  /// The display column of a byte offset, from 0.
  func column(of offset: Int) -> Int {
    guard offset < end else { return width }
    if !plain.isEmpty { return max(offset - start, 0) }
    return cells.last { $0.offset <= offset }?.column ?? 0
  }

  private mutating func addPlain(_ bytes: ArraySlice<UInt8>, hiding secrets: [ByteRange]) {
    plain = Array(bytes)
    width = plain.count
    for secret in secrets {
      for offset in secret.offsets.clamped(to: bytes.indices) {
        plain[offset - start] = UInt8(ascii: "*")
      }
    }
  }

  private mutating func add(_ scalars: [(Unicode.Scalar, Int)], hiding secrets: [ByteRange]) {
    var text = String.UnicodeScalarView()
    for (scalar, _) in scalars { text.append(scalar == "\t" ? scalar : scalar.safelyShown) }
    var next = 0
    for character in String(text) {
      let offset = scalars[next].1
      next += character.unicodeScalars.count
      let isSecret = secrets.contains { $0.offsets.contains(offset) }
      let shown = character == "\t" ? Self.tab : String(character)
      let width = shown.displayWidth
      let cell = isSecret ? String(repeating: "*", count: width) : shown
      cells.append(Cell(text: cell, offset: offset, column: self.width, width: width))
      self.width += width
    }
  }

  /// The scalars of some bytes and where they start; stray bytes are U+FFFD.
  private static func scalars(of bytes: ArraySlice<UInt8>) -> [(Unicode.Scalar, Int)] {
    var scalars: [(Unicode.Scalar, Int)] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return scalars
      case .valid(let encoded):
        scalars.append((Unicode.UTF8.decode(encoded), offset))
        offset += encoded.count
      case .error(let length):
        scalars.append(("\u{FFFD}", offset))
        offset += length
      }
    }
  }

  /// The offset moved back to the start of a scalar.
  private static func boundary(at offset: Int, in document: Document) -> Int {
    var offset = offset
    for _ in 0..<3 where offset > 0 && offset < document.bytes.count {
      guard document.bytes[offset] & 0xC0 == 0x80 else { break }
      offset -= 1
    }
    return offset
  }
}

extension ShownLine {
  /// A stretch of the line that fits, and by how much its columns are moved to the left.
  struct Fitted {
    let text: String
    let shift: Int
    /// The columns of the line that are visible.
    let visible: Range<Int>
  }

  /// Cuts the line around a column so that it takes at most `limit` columns.
  func fitted(to limit: Int, around place: Int) -> Fitted {
    guard width > limit || isCutLeft || isCutRight else {
      return Fitted(text: text(of: 0..<width), shift: 0, visible: 0..<width)
    }
    var start = max(0, min(place - limit / 3, width - limit + (isCutRight ? 2 : 1)))
    if start <= 1, !isCutLeft { start = 0 }
    let isLeft = isCutLeft || start > 0
    let room = limit - (isLeft ? 1 : 0)
    let isRight = isCutRight || width - start > room
    let visible = start..<min(start + room - (isRight ? 1 : 0), width)
    return Fitted(
      text: (isLeft ? "…" : "") + text(of: visible) + (isRight ? "…" : ""),
      shift: start - (isLeft ? 1 : 0), visible: visible)
  }

  /// The cells in a range of columns; one that is cut in two leaves blanks.
  private func text(of columns: Range<Int>) -> String {
    if !plain.isEmpty { return String(decoding: plain[columns], as: UTF8.self) }
    var text = ""
    for cell in cells where cell.column + cell.width >= columns.lowerBound {
      guard cell.column + cell.width <= columns.upperBound else {
        if cell.column < columns.upperBound {
          text += String(repeating: " ", count: columns.upperBound - cell.column)
        }
        break
      }
      if cell.column >= columns.lowerBound {
        text += cell.text
      } else if cell.width > 0 {
        let rest = cell.column + cell.width - columns.lowerBound
        text += String(repeating: " ", count: max(rest, 0))
      }
    }
    return text
  }
}
