/// What a run of letters, digits, `+` and `/` looks like.
enum SecretShape {
  /// An access key id, whose last four characters may be shown.
  case accessKeyID
  /// A secret access key or a session token.
  case secret
  case harmless

  private static let idPrefixes = ["AKIA", "ASIA", "ABIA", "ACCA"].map { Array($0.utf8) }

  /// The least number of characters of a secret.
  static let shortest = 16

  init(_ word: ArraySlice<UInt8>) {
    guard word.count >= Self.shortest else {
      self = .harmless
      return
    }
    var hasLower = false
    var hasUpper = false
    var hasOther = false
    for byte in word {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): hasLower = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasUpper = true
      default: hasOther = true
      }
    }
    if !hasLower, word.count <= 128, Self.idPrefixes.contains(where: word.starts) {
      self = .accessKeyID
    } else if hasLower, hasUpper, hasOther, word.count == 40 || word.count >= 100 {
      self = .secret
    } else {
      self = .harmless
    }
  }

  /// Whether a byte can be part of such a run.
  static func admits(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
