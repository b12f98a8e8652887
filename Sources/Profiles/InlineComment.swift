internal import INI

/// Finds a comment behind a value.
enum InlineComment {
  /// The offset of a `#` or `;` that begins the value or follows a blank, outside quotes.
  static func find(_ bytes: Span<UInt8>, _ value: ByteRange) -> UInt32? {
    var offset = Int(value.start)
    while offset < Int(value.end) {
      let byte = bytes[offset]
      if byte == Byte.doubleQuote || byte == Byte.singleQuote {
        offset = closing(byte, bytes, offset + 1..<Int(value.end)) ?? offset
      } else if Byte.isComment(byte), offset > 0, Byte.isBlank(bytes[offset - 1]) {
        return UInt32(truncatingIfNeeded: offset)
      }
      offset += 1
    }
    return nil
  }

  private static func closing(
    _ quote: UInt8, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    for offset in range where bytes[offset] == quote { return offset }
    return nil
  }
}
