/// What a setting's name says of its value.
enum SecretName {
  case secret, accessKeyID, harmless

  private static let secretWords = [
    "secret", "password", "passwd", "passphrase", "token", "private_key", "privatekey", "api_key",
    "apikey", "access_key", "accesskey",
  ]
  private static let keyIDWords = ["access_key_id", "accesskeyid"]
  /// What a name ends in that is about a secret and does not hold it.
  private static let harmlessEndings = [
    "arn", "duration", "endpoint", "expiration", "expires", "expiry", "file", "name", "path", "ttl",
    "type", "uri", "url",
  ]

  /// Judges a name by its words, in any case and quotes, dashes counting as underscores.
  init(_ name: some Sequence<UInt8>) {
    var text = ""
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        text.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): text += "_"
      default: continue
      }
    }
    self.init(folded: text)
  }

  private init(folded name: String) {
    func holds(_ words: [String]) -> Bool { words.contains { name.contains($0) } }
    if Self.keyIDWords.contains(where: name.contains), !name.contains("secret") {
      self = .accessKeyID
    } else if !holds(Self.secretWords) || Self.harmlessEndings.contains(where: name.hasSuffix) {
      self = .harmless
    } else {
      self = .secret
    }
  }
}
