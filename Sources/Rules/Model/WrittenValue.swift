import INI

/// Where in a line the value is that was meant, without a comment behind it and quotes around it.
enum WrittenValue {
  /// The range of the meant value inside the range of a written one.
  static func meant(in document: Document, _ value: ByteRange) -> ByteRange {
    let bytes = document.bytes.span
    guard value.offsets.contains(where: { isMark(bytes[$0]) }) else {
      return trimmed(bytes, value)
    }
    var end = value.end
    var quote: UInt8?
    var previous = Byte.space
    for offset in value.offsets {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == Byte.doubleQuote || byte == Byte.singleQuote, Byte.isBlank(previous) {
        quote = byte
      } else if Byte.isComment(byte), Byte.isBlank(previous), offset > Int(value.start) {
        end = UInt32(offset)
        break
      }
      previous = byte
    }
    return unquoted(bytes, trimmed(bytes, ByteRange(start: value.start, end: end)))
  }

  /// Whether a byte can begin a comment or a quoted text, which few values hold.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte <= Byte.semicolon
      && (Byte.isComment(byte) || byte == Byte.doubleQuote || byte == Byte.singleQuote)
  }

  /// The range without blanks at its end.
  private static func trimmed(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    var end = range.end
    while end > range.start, Byte.isBlank(bytes[Int(end) - 1]) { end -= 1 }
    return ByteRange(start: range.start, end: end)
  }

  private static func unquoted(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    guard range.count > 1 else { return range }
    let first = bytes[Int(range.start)]
    guard first == bytes[Int(range.end) - 1], first == Byte.doubleQuote || first == Byte.singleQuote
    else { return range }
    return ByteRange(start: range.start + 1, end: range.end - 1)
  }
}
