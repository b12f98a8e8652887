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
    if fits(in: width) { return [String(self)] }
    var lines: [String] = []
    var line = ""
    var column = 0
    for bytes in String(self).utf8.split(separator: UInt8(ascii: " ")) {
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

  /// Whether the text is one line as it stands: narrow enough, and single blanks between words.
  private func fits(in width: Int) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      if byte == UInt8(ascii: " "), last == byte { return false }
      last = byte
    }
    return last != UInt8(ascii: " ") && displayWidth <= width
  }
}
