extension HeaderProblem {
  /// The problem of a section in a config file that is of no known type, if there is one.
  init?(ofUnknown text: String) {
    let words = text.split { $0 == " " || $0 == "\t" }
    guard let first = words.first, let last = words.last else {
      self.init(
        "malformed-section-header", .sectionIgnored, "takes it for a section without a name")
      return
    }
    let isPadded = text.first != first.first || text.last != last.last
    let isType = Self.types.contains(String(first))
    if text.unicodeScalars.contains(where: Invisible.contains) {
      self.init(
        "invisible-character", .sectionIgnored,
        "takes an invisible character for a part of the section's type")
    } else if text.contains("]") {
      self.init(
        "malformed-section-header", .sectionIgnored,
        "reads the name up to the last bracket of the line, which makes it no profile")
    } else if isType, isPadded || words.count > 1 {
      self.init(
        "section-header-inner-whitespace", .sectionIgnored,
        "takes the blanks in the header as they stand, which makes it no profile")
    } else if isType, first != "default" {
      self.init("malformed-section-header", .sectionIgnored, "drops the section: it has no name")
    } else if words.count == 1, first.lowercased() == "default" {
      self.init(
        "default-section-wrong-case", .sectionIgnored, "does not take it for the default profile")
    } else if words.count == 1, Self.others.contains(String(first)) {
      return nil
    } else if Self.resemblesType(first) {
      self.init("unknown-section-type", .sectionIgnored, "knows no section type `\(first)`")
    } else {
      self.init(
        "config-section-missing-profile-prefix", .sectionIgnored,
        "takes it for no profile, for want of the word `profile`")
    }
  }

  /// The problem of a header of a credentials file, whose whole text is the profile's name.
  init?(ofProfile text: String) {
    let words = text.split { $0 == " " || $0 == "\t" }
    if words.isEmpty || text.first != words[0].first || text.last != words.last?.last {
      self.init(
        "section-header-inner-whitespace", .sectionIgnored,
        "takes the blanks inside the brackets for a part of the profile's name")
    } else if words.count > 1, words[0] == "profile" {
      self.init(
        "credentials-section-has-profile-prefix", .sectionIgnored,
        "takes `\(text)`, word for word, for the profile's name")
    } else if words.count > 1, words[0] == "sso-session" || words[0] == "services" {
      self.init(
        "unknown-section-type", .sectionIgnored,
        "takes it for a profile: in a credentials file every section is one")
    } else if text.unicodeScalars.contains(where: Invisible.contains) {
      self.init(
        "invisible-character", .sectionIgnored,
        "takes an invisible character for a part of the profile's name")
    } else if text.contains("]") {
      self.init(
        "malformed-section-header", .sectionIgnored,
        "reads the name up to the last bracket of the line")
    } else {
      return nil
    }
  }

  private static let types: Set<String> = ["default", "profile", "sso-session", "services"]
  /// Sections that some tool looks at, although they are no profiles.
  private static let others: Set<String> = ["plugins", "preview", "toplevel", "toolkit"]

  private static func resemblesType(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return word.starts(with: "profile") || word.starts(with: "service")
      || (word.starts(with: "sso") && word.contains("ses"))
  }
}
