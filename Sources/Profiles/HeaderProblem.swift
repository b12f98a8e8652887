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
    "default-section-has-profile-prefix", .sectionIgnored,
    "looks for `[default]` without the word `profile`")

  static func backslash(leaving name: String) -> HeaderProblem {
    HeaderProblem(
      "profile-name-invalid-characters", .valueDiffers,
      "takes the backslash away and reads the name as `\(name)`")
  }
}

extension HeaderProblem {
  /// The problem of a header whose text a reader splits into words, not two of them.
  init(ofWords count: Int, in text: String, _ isBareType: Bool) {
    if text.contains("]") {
      self.init(
        "malformed-section-header", .sectionIgnored,
        "drops the section: it reads the name up to the last bracket of the line")
    } else if text.unicodeScalars.contains(where: Invisible.contains) {
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

  /// The problem of a name with a blank too many before or behind it, if it has one.
  init?(ofPadded name: String) {
    guard name.first == " " || name.first == "\t" || name.last == " " || name.last == "\t" else {
      return nil
    }
    self.init(
      "section-header-inner-whitespace", .sectionIgnored,
      "takes the blanks around the name for a part of it")
  }

  /// The problem of a name that is cut out of an indented header, or of one with blanks behind it.
  init?(ofMisaligned text: String) {
    let text = Words.trimmed(text, .unicode)
    if text.hasPrefix("[") {
      self.init(
        "indented-section-header", .sectionIgnored,
        "cuts the name out in the wrong place, because the header is indented")
    } else if text.hasSuffix("]") || text.contains("] ") {
      self.init(
        "malformed-section-header", .sectionIgnored,
        "takes the bracket for a part of the name, because blanks follow it")
    } else {
      return nil
    }
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
}
