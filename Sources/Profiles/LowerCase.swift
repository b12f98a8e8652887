/// Lower case as the readers' languages make it.
enum LowerCase {
  static func lowered(_ text: String, _ keyCase: Dialect.Settings.KeyCase) -> String {
    if keyCase == .exact { return text }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return keyCase == .lowered ? inContext(text) : letterByLetter(text)
  }

  /// Each letter becomes one, or stays.
  private static func letterByLetter(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let lower = scalar.properties.lowercaseMapping.unicodeScalars.first {
        result.unicodeScalars.append(lower)
      }
    }
    return result
  }

  /// As Python's `str.lower` does it: one letter may become two, and a sigma looks about.
  private static func inContext(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{3A3}" {
        result.unicodeScalars.append(isFinal(scalars, index) ? "\u{3C2}" : "\u{3C3}")
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// Whether a sigma ends a word: a cased letter comes before it and none behind it.
  private static func isFinal(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }
}
