internal import INI

/// A line as one dialect sees it, with its parts.
struct Lexeme {
  var kind: Line.Kind
  /// The number of characters before the body.
  var indentation: Int
  var body: ByteRange
  /// The text between the brackets of a header, or the key of a setting.
  var name: ByteRange
  var delimiter: ByteRange
  /// The value, or what follows a header.
  var value: ByteRange
}

extension Dialect {
  /// Reads a line; most are plain and already taken apart.
  func lexeme(of line: Line, _ bytes: Span<UInt8>) -> Lexeme {
    let lexeme = Lexeme(
      kind: line.kind, indentation: line.indentation, body: line.body, name: line.name,
      delimiter: line.delimiter, value: line.value)
    guard line.isPlain else { return rescanned(line.content, bytes) }
    switch line.kind {
    case .blank, .comment, .text: return lexeme
    case .setting where settings.colonDelimits || bytes[Int(line.delimiter.start)] == Byte.equals:
      return lexeme
    case .header where !line.name.isEmpty && !line.delimiter.isEmpty && line.value.isEmpty:
      return lexeme
    case .header, .setting: return rescanned(line.content, bytes)
    }
  }

  private func rescanned(_ content: ByteRange, _ bytes: Span<UInt8>) -> Lexeme {
    let body = whiteSpace.trimmed(bytes, content)
    let nowhere = ByteRange(start: body.end, end: body.end)
    var lexeme = Lexeme(
      kind: .text, indentation: characters(bytes, content.offsets.lowerBound..<Int(body.start)),
      body: body, name: nowhere, delimiter: nowhere, value: nowhere)
    guard !body.isEmpty else {
      lexeme.kind = .blank
      return lexeme
    }
    switch bytes[Int(body.start)] {
    case Byte.hash, Byte.semicolon: lexeme.kind = .comment
    case Byte.openBracket where splitHeader(&lexeme, bytes): break
    default: splitSetting(&lexeme, bytes)
    }
    return lexeme
  }

  /// Takes a header apart, if it is one: it is closed, and something stands between the brackets.
  private func splitHeader(_ lexeme: inout Lexeme, _ bytes: Span<UInt8>) -> Bool {
    let inside = Int(lexeme.body.start) + 1..<Int(lexeme.body.end)
    let found =
      switch headers.closing {
      case .first: inside.first { bytes[$0] == Byte.closeBracket }
      case .last: inside.last { bytes[$0] == Byte.closeBracket }
      }
    guard let close = found, close > inside.lowerBound else { return false }
    lexeme.kind = .header
    lexeme.name = ByteRange(inside.lowerBound, close)
    lexeme.delimiter = ByteRange(close, close + 1)
    lexeme.value = whiteSpace.trimmed(bytes, ByteRange(close + 1, inside.upperBound))
    return true
  }

  private func splitSetting(_ lexeme: inout Lexeme, _ bytes: Span<UInt8>) {
    let body = lexeme.body
    let found = body.offsets.first {
      bytes[$0] == Byte.equals || settings.colonDelimits && bytes[$0] == Byte.colon
    }
    guard let delimiter = found else { return }
    lexeme.kind = .setting
    lexeme.name = whiteSpace.trimmed(bytes, ByteRange(Int(body.start), delimiter))
    lexeme.delimiter = ByteRange(delimiter, delimiter + 1)
    lexeme.value = whiteSpace.trimmed(bytes, ByteRange(delimiter + 1, Int(body.end)))
  }

  /// The number of characters in a range: bytes that do not continue a UTF-8 sequence.
  private func characters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    range.count { bytes[$0] & 0xC0 != 0x80 }
  }
}
