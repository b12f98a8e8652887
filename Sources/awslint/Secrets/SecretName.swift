/// What a setting's name says of its value.
enum SecretName {
  case secret, accessKeyID, harmless

  private static let secretWords = words(
    "secret", "password", "passwd", "passphrase", "token", "private_key", "privatekey", "api_key",
    "apikey", "access_key", "accesskey")
  private static let keyIDWords = words("access_key_id", "accesskeyid")
  /// What a name ends in that is about a secret and does not hold it.
  private static let harmlessEndings = words(
    "arn", "duration", "endpoint", "expiration", "expires", "expiry", "file", "name", "path", "ttl",
    "type", "uri", "url")
  private static let secretWord = Array("secret".utf8)

  /// Judges a name by its words, in any case and quotes, dashes counting as underscores.
  init(_ name: some Sequence<UInt8>) {
    let name = name.compactMap(Self.folded)
    guard Self.secretWords.contains(where: { name.holds($0) }) else {
      self = .harmless
      return
    }
    if Self.keyIDWords.contains(where: { name.holds($0) }), !name.holds(Self.secretWord) {
      self = .accessKeyID
    } else if Self.harmlessEndings.contains(where: { name.suffix($0.count).elementsEqual($0) }) {
      self = .harmless
    } else {
      self = .secret
    }
  }

  /// A letter in lower case, a digit, an underscore; nothing else counts.
  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): UInt8(ascii: "_")
    default: nil
    }
  }

  private static func words(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }
}

extension [UInt8] {
  /// Whether the bytes of a word stand somewhere in these.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    for start in 0...count - word.count where self[start] == word[0] {
      var length = 1
      while length < word.count, self[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}
