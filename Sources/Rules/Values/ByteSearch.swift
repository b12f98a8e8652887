extension String {
  /// Whether the UTF-8 of a text stands somewhere in this one's.
  ///
  /// The standard library's `contains` compares characters, which costs a hundred times as much.
  func holds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { pattern in unsafe Self.holds(utf8, pattern) }
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
