import INI
import Profiles

/// What a header says, whoever reads it: its kind and the name behind the kind's word.
struct SectionName {
  enum Kind: String, CaseIterable {
    case `default`, profile, ssoSession = "sso-session", services, plugin, unknown
    /// What stands before the first header.
    case none
  }

  static let kinds = Kind.allCases.map(\.rawValue)

  let kind: Kind
  let name: String
  /// The first word between the brackets.
  let word: String
  let raw: String
  /// What follows the first word, without quotes.
  let bareName: String

  init(_ line: Line?, in document: Document, role: FileRole) {
    guard let line else {
      (kind, name, word, raw, bareName) = (.none, "", "", "", "")
      return
    }
    raw = document.text(line.name)
    let words = line.isPlain ? Self.words(ofPlain: raw) : Self.words(of: raw)
    word = words.first ?? ""
    let rest = words.count == 2 ? words[1] : words.dropFirst().joined(separator: " ")
    bareName = Self.unquoted(rest)
    let whole = rest.isEmpty ? word : word + " " + rest
    switch (role, word) {
    case (_, "default") where words.count == 1: (kind, name) = (.default, "default")
    case (.credentials, _): (kind, name) = (.profile, whole)
    case (.config, "profile") where !rest.isEmpty: (kind, name) = (.profile, Self.unquoted(rest))
    case (.config, "sso-session") where !rest.isEmpty:
      (kind, name) = (.ssoSession, Self.unquoted(rest))
    case (.config, "services") where !rest.isEmpty: (kind, name) = (.services, Self.unquoted(rest))
    case (.config, "plugins"), (.config, "preview"): (kind, name) = (.plugin, whole)
    default: (kind, name) = (.unknown, whole)
    }
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The words of printable ASCII, in which no character takes several bytes.
  private static func words(ofPlain text: String) -> [String] {
    text.utf8.split(whereSeparator: Byte.isBlank).map { String(Substring($0)) }
  }

  /// The kind of a header whose text is a range of printable ASCII.
  static func kind(ofPlain bytes: Span<UInt8>, _ range: Range<Int>, role: FileRole) -> Kind {
    var start = range.lowerBound
    while start < range.upperBound, Byte.isBlank(bytes[start]) { start += 1 }
    var end = start
    while end < range.upperBound, !Byte.isBlank(bytes[end]) { end += 1 }
    var rest = end
    while rest < range.upperBound, Byte.isBlank(bytes[rest]) { rest += 1 }
    let word = start..<end
    let isAlone = rest == range.upperBound
    if isAlone, bytes.spells("default", word) { return .default }
    guard role == .config else { return .profile }
    if isAlone {
      return bytes.spells("plugins", word) || bytes.spells("preview", word) ? .plugin : .unknown
    }
    if bytes.spells("profile", word) { return .profile }
    if bytes.spells("sso-session", word) { return .ssoSession }
    return bytes.spells("services", word) ? .services : .unknown
  }

  static func unquoted(_ name: String) -> String {
    let bytes = name.utf8
    guard bytes.count > 1, let quote = bytes.first, quote == bytes.last,
      quote == Byte.doubleQuote || quote == Byte.singleQuote
    else { return name }
    return String(Substring(bytes.dropFirst().dropLast()))
  }
}
