/// A named form of value, so that rules need no patterns for what AWS defines.
enum ValueShape: String, Sendable, CaseIterable {
  case arn, roleARN = "role-arn", accountID = "account-id"
  /// A region that exists, in ``Regions``.
  case region
  /// A region that exists, followed by the letter of a zone.
  case availabilityZone = "availability-zone"
  case integer, boolean
  /// Scheme, `://` and a host.
  case url
  /// What a person is to replace: `<…>`, `YOUR_…`, `xxxx`, twelve zeros.
  case placeholder
  /// What stands for a key and is none: a placeholder, a key of the documentation, a test server's.
  case standIn = "stand-in"
  /// Forty letters, digits, `+` and `/`, as the secrets that IAM and STS give out.
  case secretKey = "secret-key"
  /// The number of bytes that the transfer settings of S3 take: `8MB`.
  case size
  /// A key id as IAM and STS give them out: AKIA or ASIA and sixteen capitals or digits.
  case accessKeyID = "access-key-id"

  func matches(_ text: String) -> Bool {
    switch self {
    case .arn: ARN(text) != nil
    case .roleARN: ARN(text)?.isRole ?? false
    case .accountID: text.utf8.count == 12 && text.utf8.allSatisfy(Self.isDigit)
    case .region: Regions.contains(text)
    case .availabilityZone: Self.isZone(text)
    case .integer: Self.isInteger(text)
    case .boolean: ["true", "false"].contains(text.lowercased())
    case .url: Self.isURL(text)
    case .placeholder: Placeholder.matches(text)
    case .accessKeyID: Self.isAccessKeyID(text)
    case .standIn: StandIn.matches(text)
    case .secretKey: text.utf8.count == 40 && text.utf8.allSatisfy(Self.isBase64)
    case .size: Self.isSize(text)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isBase64(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2B || byte == 0x2F
  }

  private static func isSize(_ text: String) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    let units = ["", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib"]
    return digits.contains { $0 != "0" } && units.contains(unit)
  }

  private static func isZone(_ text: String) -> Bool {
    guard let last = text.utf8.last, last >= 0x61, last <= 0x7A else { return false }
    return Regions.contains(String(text.dropLast()))
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : Substring(text)
    return !digits.isEmpty && digits.utf8.allSatisfy(isDigit)
  }

  private static func isURL(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard let first = utf8.first, (0x61...0x7A).contains(first | 0x20),
      let colon = utf8.firstIndex(of: UInt8(ascii: ":")),
      utf8[colon...].starts(with: "://".utf8)
    else { return false }
    let host = utf8[utf8.index(colon, offsetBy: 3)...].prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard host.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return !Substring(host).contains(where: \.isWhitespace)
    }
    return !host.isEmpty
  }

  static func isAccessKeyID(_ text: String) -> Bool {
    text.utf8.count == 20 && (text.hasPrefix("AKIA") || text.hasPrefix("ASIA"))
      && text.utf8.allSatisfy { isDigit($0) || ($0 >= 0x41 && $0 <= 0x5A) }
  }
}
