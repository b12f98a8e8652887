/// Texts without what others put round or into them.
enum PlainText {
  /// Typographic quotes, dashes and blanks as those of the keyboard.
  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(keyboard)))
  }

  static func trimmed(_ text: String, of isCut: (Character) -> Bool) -> String {
    String(text.drop(while: isCut).reversed().drop(while: isCut).reversed())
  }

  /// `profile a  b` for ` profile \t a  b `: what follows the first word is a name, kept as it is.
  static func oneBlank(_ text: String) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let whole = trimmed(text, of: isBlank)
    let word = whole.prefix { !isBlank($0) }
    let name = whole[word.endIndex...].drop(while: isBlank)
    return name.isEmpty ? String(word) : word + " " + name
  }

  private static func keyboard(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}": "\""
    case "\u{2018}", "\u{2019}", "\u{201A}": "'"
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    default: scalar
    }
  }

  /// `ReadOnly` for `AWSReservedSSO_ReadOnly_0123456789abcdef`, also behind the path of an ARN.
  static func permissionSet(_ text: String) -> String {
    let name = text.split(separator: "/").last.map(String.init) ?? text
    let prefix = "AWSReservedSSO_"
    guard name.hasPrefix(prefix) else { return name }
    let rest = name.dropFirst(prefix.count)
    guard let bar = rest.lastIndex(of: "_"), rest[bar...].count == 17 else { return String(rest) }
    return String(rest[..<bar])
  }

  /// `d-1234567890` for `https://d-1234567890.awsapps.com/start`.
  static func hostLabel(_ text: String) -> String {
    String(host(text).prefix { $0 != "." && $0 != ":" })
  }

  /// `d-1234567890.awsapps.com` for the same.
  static func host(_ text: String) -> String {
    let parts = text.split(separator: "/")
    return String(parts.count > 1 && parts[0].hasSuffix(":") ? parts[1] : parts.first ?? "")
  }
}
