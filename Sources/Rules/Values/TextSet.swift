/// A few texts to find another one among; most that are asked for are none of them.
struct TextSet: Sendable {
  let texts: [String]
  /// A bit for each length in UTF-8 bytes that occurs, modulo 64.
  private let lengths: UInt64

  init(_ texts: [String]) {
    self.texts = texts
    lengths = texts.reduce(0) { $0 | Self.bit(of: $1) }
  }

  private static func bit(of text: String) -> UInt64 { 1 << UInt64(text.utf8.count & 63) }

  /// Whether a text is one of them.
  func contains(_ text: String, ignoringCase: Bool) -> Bool {
    if ignoringCase {
      let lowered = text.lowercased()
      return texts.contains { $0.lowercased() == lowered }
    }
    return lengths & Self.bit(of: text) != 0 && texts.contains(text)
  }
}
