internal import INI

/// Takes a line apart by the tokens of PHP's raw scanner for configuration files.
enum TokenScan {
  static func lexeme(_ content: ByteRange, _ bytes: Span<UInt8>) -> Lexeme {
    let body = WhiteSpace.blanks.trimmed(bytes, content)
    let line = ByteRange(start: body.start, end: content.end)
    var isBehindTab = body.start == content.start
    for offset in Int(content.start)..<Int(body.start) where bytes[offset] == Byte.tab {
      isBehindTab = true
    }
    var lexeme = Lexeme(
      .text, body: body, content: content, indentation: Int(body.start - content.start))
    guard !body.isEmpty else {
      lexeme.kind = .blank
      return lexeme
    }
    switch bytes[Int(body.start)] {
    case Byte.semicolon: lexeme.kind = .comment
    case Byte.openBracket where isBehindTab:
      header(&lexeme, line, bytes)
    default: label(&lexeme, body, bytes)
    }
    return lexeme
  }

  private static func header(_ lexeme: inout Lexeme, _ line: ByteRange, _ bytes: Span<UInt8>) {
    let inside = Int(line.start) + 1..<Int(line.end)
    let end = inside.first { bytes[$0] == Byte.closeBracket || bytes[$0] == 0 }
    guard let close = end, bytes[close] != 0 else {
      lexeme.kind = .misfit
      lexeme.name = ByteRange(inside.lowerBound, inside.upperBound)
      return
    }
    lexeme.kind = .header
    lexeme.name = ByteRange(inside.lowerBound, close)
    lexeme.delimiter = ByteRange(close, close + 1)
    lexeme.value = WhiteSpace.blanks.trimmed(bytes, ByteRange(close + 1, inside.upperBound))
  }

  /// Labels and the value of the last one; earlier ones, which end at a tab, are nothing.
  private static func label(_ lexeme: inout Lexeme, _ body: ByteRange, _ bytes: Span<UInt8>) {
    var start = Int(body.start)
    var end = start
    scan: while end < Int(body.end) {
      switch bytes[end] {
      case Byte.equals, Byte.semicolon: break scan
      case Byte.tab where bytes[start] != Byte.tab && !isBeforeEquals(end, body, bytes):
        start = end + 1
      case 0:
        lexeme.kind = .stop
        return
      case Byte.openBracket where isOffset(end, body, bytes): return
      case Byte.openBracket, Byte.doubleQuote, 0x21, 0x24, 0x26, 0x28, 0x29, 0x5E, 0x7B...0x7E:
        lexeme.kind = .refused
        return
      default: break
      }
      end += 1
    }
    let name = WhiteSpace.blanks.trimmed(bytes, ByteRange(min(start, end), end))
    let hasValue = end < Int(body.end) && bytes[end] == Byte.equals
    if name.isEmpty ? hasValue : isReserved(name, bytes) {
      lexeme.kind = name.isEmpty ? .setting : .refused
    }
    guard hasValue, lexeme.kind != .refused else { return }
    lexeme.kind = .setting
    lexeme.name = name
    lexeme.delimiter = ByteRange(end, end + 1)
    lexeme.value = value(ByteRange(end + 1, Int(body.end)), bytes)
  }

  /// Whether a bracket encloses an index of a label that has a value.
  private static func isOffset(
    _ offset: Int, _ body: ByteRange, _ bytes: Span<UInt8>
  ) -> Bool {
    for close in offset..<Int(body.end) where bytes[close] == Byte.closeBracket {
      return isBeforeEquals(close + 1, body, bytes)
    }
    return false
  }

  private static func isBeforeEquals(
    _ offset: Int, _ body: ByteRange, _ bytes: Span<UInt8>
  ) -> Bool {
    var next = offset
    while next < Int(body.end), Byte.isBlank(bytes[next]) { next += 1 }
    return next < Int(body.end) && bytes[next] == Byte.equals
  }

  /// The value up to a `;`; one in double quotes ends at the last of them.
  private static func value(_ range: ByteRange, _ bytes: Span<UInt8>) -> ByteRange {
    let text = WhiteSpace.blanks.trimmed(bytes, range)
    guard !text.isEmpty else { return text }
    let isQuoted = bytes[Int(text.start)] == Byte.doubleQuote
    var end: Int?
    for offset in text.offsets {
      if bytes[offset] == 0 {
        end = end ?? offset
        break
      }
      if bytes[offset] == Byte.semicolon { end = end ?? offset }
      if bytes[offset] == Byte.doubleQuote, isQuoted { end = nil }
    }
    let value = WhiteSpace.blanks.trimmedRight(
      bytes, ByteRange(Int(text.start), end ?? Int(text.end)))
    guard isQuoted, value.count > 1, bytes[Int(value.end) - 1] == Byte.doubleQuote else {
      return value
    }
    return ByteRange(Int(value.start) + 1, Int(value.end) - 1)
  }

  private static func isReserved(_ name: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard name.count < 6 else { return false }
    let word = String(decoding: name.offsets.map { bytes[$0] | 0x20 }, as: UTF8.self)
    return ["true", "on", "yes", "false", "off", "no", "none", "null"].contains(word)
  }
}
