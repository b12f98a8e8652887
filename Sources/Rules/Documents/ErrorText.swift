/// An error text with an ellipsis for what varies, to be found in what people paste.
struct ErrorText: Sendable {
  private let segments: [[UInt8]]
  private let words: Set<String>
  private let length: Int

  init(_ template: String) {
    let text = PastedText.normal(template).replacing("...", with: "…")
    segments = text.split(separator: "…").map { Array($0.utf8) }.filter {
      $0.contains { $0 > 0x20 }
    }
    words = PastedText.words(text)
    length = segments.reduce(0) { $0 + $1.count }
  }

  /// How well a text fits, or nil: all of the literal parts in order, part of them, or most words.
  func score(_ pasted: PastedText) -> Score? {
    let bytes = pasted.bytes
    let found = inOrder(bytes)
    if found == length, length > 5 { return Score(.whole, length) }
    if Self.isFragment(bytes), segments.contains(where: { $0.place(of: bytes, from: 0) != nil }) {
      return Score(.fragment, bytes.count)
    }
    if found >= 16, 2 * found >= length { return Score(.fragment, found) }
    let common = words.intersection(pasted.words).count
    return words.count > 2 && 10 * common >= 7 * words.count ? Score(.words, common) : nil
  }

  struct Score: Comparable {
    enum Kind: Int { case words, fragment, whole }

    let kind: Kind
    let weight: Int

    init(_ kind: Kind, _ weight: Int) { (self.kind, self.weight) = (kind, weight) }

    static func < (a: Score, b: Score) -> Bool {
      (a.kind.rawValue, a.weight) < (b.kind.rawValue, b.weight)
    }
  }

  /// How many bytes of the literal parts occur, each behind the one before.
  private func inOrder(_ text: [UInt8]) -> Int {
    var (offset, found) = (0, 0)
    for segment in segments {
      guard let place = text.place(of: segment, from: offset) else { continue }
      offset = place + segment.count
      found += segment.count
    }
    return found
  }

  private static func isFragment(_ text: [UInt8]) -> Bool {
    text.count >= 8 && text.contains(UInt8(ascii: " "))
  }
}

/// A text in which error texts are searched, made alike however it was copied.
struct PastedText {
  let bytes: [UInt8]
  let words: Set<String>

  init(_ text: String) {
    let text = Self.normal(text)
    bytes = Array(text.utf8)
    words = Self.words(text)
  }

  /// Lower case, single blanks, straight quotes.
  fileprivate static func normal(_ text: String) -> String {
    var result = ""
    var isBlank = true
    for character in text.lowercased() {
      if character.isWhitespace {
        if !isBlank { result.append(" ") }
        isBlank = true
        continue
      }
      isBlank = false
      switch character {
      case "\u{201C}", "\u{201D}": result.append("\"")
      case "\u{2018}", "\u{2019}": result.append("'")
      default: result.append(character)
      }
    }
    if result.last == " " { result.removeLast() }
    return result
  }

  fileprivate static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && $0 != "_" }.filter { $0.count > 3 }.map(String.init))
  }
}

extension [UInt8] {
  /// Where some bytes occur at or behind an offset.
  fileprivate func place(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var offset = start
    while offset + wanted.count <= count {
      if self[offset] == first, self[offset..<offset + wanted.count].elementsEqual(wanted) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
