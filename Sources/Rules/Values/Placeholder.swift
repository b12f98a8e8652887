/// Tells what a person was to replace from what they mean.
enum Placeholder {
  private static let words: [StaticString] = [
    "todo", "tbd", "changeme", "change_me", "change-me", "replaceme", "replace_me", "replace-me",
    "placeholder", "example", "null", "none", "undefined", "xxx",
  ]
  private static let starts: [StaticString] = ["my_access", "my_secret", "insert", "{", "$", "["]
  private static let ends: [StaticString] = ["_here", "-here", " here", "..."]

  static func matches(_ text: String) -> Bool {
    mayMatch(text.utf8)
      ? isPlaceholder(text) : text.hasPrefix("arn:") && hasNamedAccount(text)
  }

  /// Rules out most values in one pass that allocates nothing.
  private static func mayMatch(_ text: String.UTF8View) -> Bool {
    let bytes = text.span
    guard !bytes.isEmpty else { return false }
    var (run, previous, hasDigit) = (0, bytes[0], false)
    for index in bytes.indices {
      let byte = bytes[index]
      if isMark(byte) || byte | 0x20 == UInt8(ascii: "y") && isYour(bytes, index) { return true }
      hasDigit = hasDigit || (byte >= 0x30 && byte <= 0x39)
      run = byte == previous ? run + 1 : 1
      if run > 2 { return true }
      previous = byte
    }
    return !hasDigit && bytes.count < longestWord || mayBegin(bytes) || mayEnd(bytes)
  }

  /// One more than the bytes of the longest word.
  private static let longestWord = 14

  private static func isYour(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    start + 3 < bytes.count && bytes[start + 1] | 0x20 == UInt8(ascii: "o")
      && bytes[start + 2] | 0x20 == UInt8(ascii: "u")
  }

  private static func mayBegin(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 2 else { return false }
    return switch bytes[0] | 0x20 {
    case UInt8(ascii: "m"): bytes[2] == UInt8(ascii: "_")
    case UInt8(ascii: "i"): bytes[1] | 0x20 == UInt8(ascii: "n")
    default: false
    }
  }

  /// `_here`, `-here`, ` here`; dots in a row are a run.
  private static func mayEnd(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 5, bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "e") else { return false }
    let byte = bytes[bytes.count - 5]
    return byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
  }

  /// A character of a template.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "["),
      UInt8(ascii: "*"):
      true
    default: false
    }
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    let lowered = text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard let first = lowered.first else { return false }
    if hasRun(lowered) || hasBrackets(lowered) || lowered.holds("${") || lowered.holds("your") {
      return true
    }
    if lowered.count < longestWord, words.contains(where: lowered.equals) { return true }
    if ends.contains(where: lowered.ends) { return true }
    return starts.contains(where: lowered.begins)
      || first == UInt8(ascii: "a") && lowered.begins("arn:") && hasNamedAccount(text)
  }

  /// `arn:aws:iam::account_id:role/x`.
  private static func hasNamedAccount(_ text: String) -> Bool {
    guard !hasNumber(text.utf8), let arn = ARN(text), !arn.account.isEmpty else { return false }
    return !arn.account.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether a digit comes behind the fourth colon, which rules out most ARNs.
  private static func hasNumber(_ text: String.UTF8View) -> Bool {
    var colons = 0
    for byte in text {
      if colons == 4 { return byte >= 0x30 && byte <= 0x39 }
      if byte == UInt8(ascii: ":") { colons += 1 }
    }
    return false
  }

  /// `<` and, later, `>`.
  private static func hasBrackets(_ bytes: [UInt8]) -> Bool {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "<")) else { return false }
    return bytes[open...].contains(UInt8(ascii: ">"))
  }

  /// Four of `x` or `*` in a row, or a number of twelve equal digits.
  private static func hasRun(_ bytes: [UInt8]) -> Bool {
    var run = 0
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      run = index > 0 && byte == bytes[index - 1] ? run + 1 : 1
      let isDigit = byte >= 0x30 && byte <= 0x39
      digits = isDigit ? digits + 1 : 0
      if run >= 4, byte == UInt8(ascii: "x") || byte == UInt8(ascii: "*") { return true }
      let isLast = index + 1 == bytes.count || !(0x30...0x39).contains(bytes[index + 1])
      if digits == 12, run >= 12, isLast { return true }
    }
    return false
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: StaticString) -> Bool {
    unsafe String.holds(
      self, UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  fileprivate func begins(_ text: StaticString) -> Bool {
    unsafe starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  fileprivate func ends(_ text: StaticString) -> Bool {
    unsafe suffix(text.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  fileprivate func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && begins(text)
  }
}
