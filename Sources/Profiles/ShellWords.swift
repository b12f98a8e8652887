package import INI

/// The words that a POSIX shell would make of a header, as Python's `shlex.split` finds them.
package enum ShellWords {
  /// The words, or nil where a quote is not closed or nothing follows a backslash.
  package static func split(_ bytes: Span<UInt8>, _ range: ByteRange) -> [[UInt8]]? {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    // A word may be empty: `""`.
    var isWord = false
    var quote: UInt8?
    var offset = Int(range.start)
    while offset < Int(range.end) {
      let byte = bytes[offset]
      offset += 1
      if byte == Byte.backslash && quote != Byte.singleQuote {
        guard offset < Int(range.end) else { return nil }
        let escaped = bytes[offset]
        offset += 1
        if quote != nil && escaped != Byte.backslash && escaped != quote { word.append(byte) }
        word.append(escaped)
        isWord = true
      } else if let open = quote {
        if byte == open { quote = nil } else { word.append(byte) }
      } else if byte == Byte.singleQuote || byte == Byte.doubleQuote {
        quote = byte
        isWord = true
      } else if Byte.isBlank(byte) {
        if isWord { words.append(word) }
        word = []
        isWord = false
      } else {
        word.append(byte)
        isWord = true
      }
    }
    if isWord { words.append(word) }
    return quote == nil ? words : nil
  }
}
