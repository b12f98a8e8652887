/// A day as a number that grows with time.
enum Day {
  /// 20260131 for a text that begins like `2026-01-31`, whatever follows.
  static func number(in text: String) -> Int? {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == bytes[4] else { return nil }
    var number = 0
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
