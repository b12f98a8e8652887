internal import INI

/// Splits header texts.
enum Words {
  /// A type, if there are two words, and the name.
  static func split(
    _ text: String, _ style: Dialect.Names.Rule.Style, _ outer: WhiteSpace, _ inner: WhiteSpace
  ) -> (type: String?, name: String) {
    switch style {
    case .strictWords:
      guard let blank = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return (nil, text) }
      return (String(text[..<blank]), String(text[text.utf8.index(after: blank)...]))
    case .joinedWords:
      let words = text.unicodeScalars.split { $0.value < 0x80 && $0.properties.isWhitespace }
        .map(String.init)
      guard words.count > 1 else { return (nil, words.first ?? "") }
      return (words[0], words.dropFirst().joined(separator: " "))
    default:
      let text = trimmed(text, outer)
      let parts = text.utf8.split(maxSplits: 1) { $0 == 0x20 || $0 == 0x09 }
      guard parts.count > 1 else { return (nil, trimmed(text, inner)) }
      return (trimmed(String(parts[0]) ?? "", inner), trimmed(String(parts[1]) ?? "", inner))
    }
  }

  /// A text without white space around it.
  static func trimmed(_ text: String, _ whiteSpace: WhiteSpace) -> String {
    let bytes = Array(text.utf8)
    let range = whiteSpace.trimmed(bytes.span, ByteRange(0, bytes.count))
    return String(decoding: bytes[range.offsets], as: UTF8.self)
  }
}
