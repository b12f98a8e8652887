import INI

extension Redactor {
  /// The bytes of a range with every secret character as `*`.
  func masked(_ range: ByteRange) -> [UInt8] {
    guard !range.isEmpty else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var copied = Int(range.start)
    for line in document.lineIndex(at: copied)...document.lineIndex(at: Int(range.end) - 1) {
      for secret in secrets(onLine: line).sorted(by: { $0.start < $1.start }) {
        let start = max(Int(secret.start), copied)
        let end = min(Int(secret.end), Int(range.end))
        guard start < end else { continue }
        result += document.bytes[copied..<start]
        result += Self.stars(for: document.bytes[start..<end])
        copied = end
      }
    }
    return result + document.bytes[copied..<Int(range.end)]
  }

  /// A sentence with what looks like a secret masked; the last guard, for sentences mask their own.
  static func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let secrets = SecretScanner.secrets(in: bytes, 0..<bytes.count)
    guard !secrets.isEmpty else { return text }
    var result: [UInt8] = []
    var copied = 0
    for secret in secrets.sorted(by: { $0.start < $1.start }) where Int(secret.end) > copied {
      let start = max(Int(secret.start), copied)
      result += bytes[copied..<start] + stars(for: bytes[start..<Int(secret.end)])
      copied = Int(secret.end)
    }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// The value of a setting as it may be shown; line breaks stay.
  static func masked(_ value: String, ofSetting name: String) -> String {
    let bytes = Array(value.utf8)
    var shown = 0
    switch SecretName(name.utf8) {
    case .harmless: return masked(value)
    case .secret: break
    case .accessKeyID:
      if case .accessKeyID = SecretShape(bytes[...]), bytes.allSatisfy(SecretShape.admits) {
        shown = 4
      }
    }
    let stars = value.unicodeScalars.dropLast(shown).map { $0 == "\n" ? "\n" : "*" }
    return stars.joined() + value.suffix(shown)
  }

  /// One `*` for each character.
  private static func stars(for bytes: ArraySlice<UInt8>) -> [UInt8] {
    let count = bytes.count { $0 & 0xC0 != 0x80 }
    return Array(repeating: UInt8(ascii: "*"), count: count)
  }
}
