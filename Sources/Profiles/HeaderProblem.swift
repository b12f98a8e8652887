/// Why a section is not what was meant: an event without its place.
struct HeaderProblem {
  let code: String
  let effect: Event.Effect
  let message: String

  init(_ code: String, _ effect: Event.Effect, _ message: String) {
    self.code = code
    self.effect = effect
    self.message = message
  }

  static let unbalancedQuotes = HeaderProblem(
    "profile-name-invalid-characters", .sectionIgnored,
    "drops the section: a quote or a backslash in its name is left open")

  static let refusedName = HeaderProblem(
    "proto-profile-name", .fileLost, "drops the whole file for this name")

  static let refusedType = HeaderProblem(
    "unknown-section-type", .fileLost,
    "refuses the file: in a credentials file there is no such section")

  static let onlyUnprefixedDefault = HeaderProblem(
    "default-section-twice", .sectionIgnored, "looks for `[default]` without the word `profile`")

  static func backslash(leaving name: String) -> HeaderProblem {
    HeaderProblem(
      "profile-name-invalid-characters", .valueDiffers,
      "takes the backslash away and reads the name as `\(name)`")
  }
}

extension HeaderProblem {
  /// The problem of a header whose text a reader splits into words, not two of them.
  init(ofWords count: Int, in text: String, _ isBareType: Bool) {
    if text.unicodeScalars.contains(where: Invisible.contains) {
      self.init(
        "invisible-character", .sectionIgnored,
        "drops the section: an invisible character in its name is no blank")
    } else if count > 2 {
      self.init(
        "profile-name-with-space", .sectionIgnored,
        "drops the section: a name of several words would need quotes")
    } else if isBareType {
      self.init("malformed-section-header", .sectionIgnored, "drops the section: it has no name")
    } else {
      self.init(
        "unknown-section-type", .sectionIgnored, "drops the section: its type is not known")
    }
  }

  /// The problem of a name that the reader does not accept.
  init(ofName name: String, in role: FileRole) {
    if name.unicodeScalars.contains(where: Invisible.contains) {
      self.init(
        "invisible-character", .sectionIgnored,
        "ignores the section for an invisible character in its name")
    } else if name.unicodeScalars.contains(where: \.properties.isWhitespace) {
      self.init(
        "profile-name-with-space", .sectionIgnored,
        "ignores the section: a name is one word to it")
    } else {
      self.init(
        "profile-name-invalid-characters", .sectionIgnored,
        "ignores the section for characters that its name must not have")
    }
  }

  /// The problem of a name that keeps its quotes, if it has any.
  init?(ofQuoted name: String) {
    guard let first = name.first, first == "\"" || first == "'" else { return nil }
    self.init(
      "profile-name-invalid-characters", .valueDiffers, "keeps the quotes as a part of the name")
  }

  /// The problem of a section of a known type in a credentials file.
  init(ofType type: String) {
    if type == "profile" {
      self.init(
        "credentials-section-has-profile-prefix", .sectionIgnored,
        "finds no profile here: in a credentials file its name stands alone")
    } else {
      self.init(
        "unknown-section-type", .sectionIgnored,
        "ignores the section: it belongs to the config file")
    }
  }

  /// The problem of a section in a config file that is of no known type, if there is one.
  init?(ofUnknown text: String) {
    let words = text.split { $0 == " " || $0 == "\t" }
    guard let first = words.first, let last = words.last else {
      self.init(
        "malformed-section-header", .sectionIgnored, "takes it for a section without a name")
      return
    }
    let isPadded = text.first != first.first || text.last != last.last
    if text.unicodeScalars.contains(where: Invisible.contains) {
      self.init(
        "invisible-character", .sectionIgnored,
        "takes an invisible character for a part of the section's type")
    } else if text.contains("]") {
      self.init(
        "malformed-section-header", .sectionIgnored,
        "reads the name up to the last bracket of the line, which makes it no profile")
    } else if isPadded, Self.types.contains(String(first)) {
      self.init(
        "section-header-inner-whitespace", .sectionIgnored,
        "keeps the blank behind the bracket, which makes it no profile")
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

/// Characters that nobody sees and that no reader expects.
enum Invisible {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B...0x1F, 0x7F...0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F,
      0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}
