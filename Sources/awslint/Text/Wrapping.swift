import INI
import Rules

extension StringProtocol {
  /// The number of terminal columns of the text.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The lines of the text when it is broken at spaces to fit a number of columns.
  ///
  /// A word that is wider than a line has a line of its own; nothing is cut.
  func wrapped(to width: Int) -> [String] {
    let text = String(self)
    if text.isPlainSentence { return text.plainlyWrapped(to: width) }
    var lines: [String] = []
    var line = ""
    var column = 0
    for bytes in text.utf8.split(separator: Byte.space) {
      let word = Substring(bytes)
      let wordWidth = word.displayWidth
      if !line.isEmpty, column + 1 + wordWidth > width {
        lines.append(line)
        line = ""
        column = 0
      }
      if !line.isEmpty {
        line += " "
        column += 1
      }
      line += String(word)
      column += wordWidth
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}

extension String {
  /// A byte of ASCII so many times.
  init(run byte: UInt8, _ count: Int) {
    self.init(decoding: [UInt8](repeating: byte, count: Swift.max(count, 0)), as: UTF8.self)
  }

  /// Whether the text is words of printable ASCII with one space between them.
  fileprivate var isPlainSentence: Bool {
    let bytes = utf8.span
    var last = Byte.space
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte < 0x20 || byte > 0x7E || byte == Byte.space && last == byte { return false }
      last = byte
    }
    return last != Byte.space
  }

  /// The lines of a plain sentence, each a part of it as it stands.
  fileprivate func plainlyWrapped(to width: Int) -> [String] {
    let bytes = utf8.span
    guard bytes.count > width else { return [self] }
    var lines: [String] = []
    var (start, end, word) = (0, 0, 0)
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == Byte.space {
      if end > start, offset - start > width {
        lines.append(part(start..<end))
        start = word
      }
      (end, word) = (offset, offset + 1)
    }
    return lines + [part(start..<end)]
  }
}
