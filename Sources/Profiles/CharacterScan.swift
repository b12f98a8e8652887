internal import INI

/// Takes a line apart character by character, with states for titles, values and quotes.
enum CharacterScan {
  private enum State { case key, value, title }

  static func lexeme(_ content: ByteRange, _ bytes: Span<UInt8>, _ dialect: Dialect) -> Lexeme {
    let body = dialect.lines.whiteSpace.trimmed(bytes, content)
    var lexeme = Lexeme(
      .refused, body: body, content: content, indentation: Int(body.start - content.start))
    if content.isEmpty || body.isEmpty {
      lexeme.kind = .blank
      return lexeme
    }
    var state = State.key
    var quotes: [UInt8] = []
    for offset in body.offsets {
      switch bytes[offset] {
      case Byte.doubleQuote, Byte.singleQuote:
        if quotes.last == bytes[offset] {
          quotes.removeLast()
        } else {
          quotes.append(bytes[offset])
        }
      case Byte.openBracket where state == .key && quotes.isEmpty:
        state = .title
        lexeme.name = ByteRange(offset + 1, offset + 1)
      case Byte.closeBracket where state == .title && quotes.isEmpty:
        return header(lexeme, closedAt: offset, bytes)
      case Byte.equals where state == .key && quotes.isEmpty:
        state = .value
        lexeme.name = ByteRange(Int(body.start), offset)
        lexeme.delimiter = ByteRange(offset, offset + 1)
      case Byte.hash, Byte.semicolon:
        return commented(lexeme, at: offset, isValue: state == .value, !quotes.isEmpty)
      default: break
      }
    }
    guard quotes.isEmpty, state != .title else { return lexeme }
    lexeme.kind = state == .value ? .setting : .text
    lexeme.value = ByteRange(start: lexeme.delimiter.end, end: body.end)
    return lexeme
  }

  private static func header(
    _ lexeme: Lexeme, closedAt close: Int, _ bytes: Span<UInt8>
  ) -> Lexeme {
    var lexeme = lexeme
    var start = Int(lexeme.name.start)
    while bytes[start] == Byte.openBracket { start += 1 }
    lexeme.kind = .header
    lexeme.name = ByteRange(start, close)
    lexeme.delimiter = ByteRange(close, close + 1)
    lexeme.value = ByteRange(start: lexeme.delimiter.end, end: lexeme.body.end)
    return lexeme
  }

  private static func commented(
    _ lexeme: Lexeme, at offset: Int, isValue: Bool, _ isQuoted: Bool
  ) -> Lexeme {
    var lexeme = lexeme
    if isValue && !isQuoted {
      lexeme.kind = .setting
      lexeme.value = ByteRange(Int(lexeme.delimiter.end), offset)
    } else {
      lexeme.kind = offset == Int(lexeme.body.start) ? .comment : .dropped
    }
    return lexeme
  }

  /// Whether a key or a value holds anything that may vanish from it.
  static func isRespelled(_ range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    for offset in range.offsets {
      switch bytes[offset] {
      case Byte.space, Byte.tab, Byte.openBracket, Byte.closeBracket: return true
      default: break
      }
    }
    return false
  }

  /// The bytes of a key or a value that are left: blanks count in quotes only, brackets never.
  static func respelled(_ range: ByteRange, _ bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var quotes: [UInt8] = []
    for offset in range.offsets {
      let byte = bytes[offset]
      if byte == Byte.openBracket || byte == Byte.closeBracket { continue }
      if Byte.isBlank(byte), quotes.isEmpty { continue }
      if byte == Byte.doubleQuote || byte == Byte.singleQuote {
        if quotes.last == byte { quotes.removeLast() } else { quotes.append(byte) }
      }
      result.append(byte)
    }
    return result
  }
}
