/// Tells what a person was to replace from what they mean.
enum Placeholder {
  private static let words: Set<String> = [
    "todo", "tbd", "changeme", "change_me", "change-me", "replaceme", "replace_me", "replace-me",
    "placeholder", "example", "xxx", "null", "none", "undefined",
  ]
  private static let starts = ["your_", "your-", "your ", "my_access", "insert", "<", "{", "$", "["]
  private static let ends = ["_here", "-here", " here", ">", "..."]

  static func matches(_ text: String) -> Bool {
    let text = text.lowercased()
    guard !text.isEmpty else { return false }
    return words.contains(text) || starts.contains { text.hasPrefix($0) }
      || ends.contains { text.hasSuffix($0) } || holdsHole(text) || isFiller(text)
  }

  /// `arn:aws:iam::<account>:role/x`, `${ACCOUNT}`, `xxxxxxxx` or twelve equal digits inside.
  private static func holdsHole(_ text: String) -> Bool {
    if let open = text.firstIndex(of: "<"), text[open...].contains(">") { return true }
    let runs = text.utf8.split { !($0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "*")) }
    if runs.contains(where: { $0.count >= 4 }) { return true }
    return text.utf8.split { !isDigit($0) }.contains { run in
      run.count == 12 && run.allSatisfy { $0 == run.first }
    } || ["${", "{{", "your_", "your-", "account_id", "account-id", "accountid"].contains {
      text.contains($0)
    }
  }

  private static func isFiller(_ text: String) -> Bool {
    let letters = Set(text.utf8)
    return text.utf8.count >= 3 && letters.isSubset(of: [UInt8(ascii: "x"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: "-")])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
