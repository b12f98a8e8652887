extension String {
  /// Whether the UTF-8 of a text stands somewhere in this one's.
  ///
  /// The standard library's `contains` compares characters, which costs a hundred times as much.
  package func holds(_ text: String) -> Bool {
    let (own, pattern) = (utf8.span, text.utf8.span)
    guard !pattern.isEmpty else { return true }
    guard own.count >= pattern.count else { return false }
    let first = pattern[0]
    for start in 0...(own.count - pattern.count) where own[start] == first {
      var length = 1
      while length < pattern.count, own[start + length] == pattern[length] { length += 1 }
      if length == pattern.count { return true }
    }
    return false
  }

  /// The text between two offsets of this one's UTF-8.
  package func part(_ range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }

  static func holds(
    _ bytes: some Collection<UInt8>, _ pattern: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = unsafe pattern.first else { return true }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if unsafe rest.starts(with: pattern) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension Span<UInt8> {
  /// Whether a range holds a word, byte for byte.
  func spells(_ word: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count
    where unsafe self[range.lowerBound + index] != word.utf8Start[index] { return false }
    return true
  }
}
