package import INI

/// The words that a POSIX shell would make of a header, as Python's `shlex.split` finds them.
package enum ShellWords {
  /// The words, or nil where a quote is not closed or nothing follows a backslash.
  package static func split(_ bytes: Span<UInt8>, _ range: ByteRange) -> [[UInt8]]? {
    var words: [[UInt8]] = []
    var word: [UInt8]?
    var quote: UInt8?
    var offset = Int(range.start)
    while offset < Int(range.end) {
      let byte = bytes[offset]
      offset += 1
      if byte == Byte.backslash && quote != Byte.singleQuote {
        guard offset < Int(range.end) else { return nil }
        let escaped = bytes[offset]
        offset += 1
        let isKept = quote != nil && escaped != Byte.backslash && escaped != quote
        word = (word ?? []) + (isKept ? [byte, escaped] : [escaped])
      } else if let open = quote {
        if byte == open { quote = nil } else { word?.append(byte) }
      } else if byte == Byte.singleQuote || byte == Byte.doubleQuote {
        quote = byte
        word = word ?? []
      } else if Byte.isBlank(byte) {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? []) + [byte]
      }
    }
    if let done = word { words.append(done) }
    return quote == nil ? words : nil
  }
}
