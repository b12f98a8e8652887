extension Dialect {
  /// How lines in brackets are read.
  struct Headers: Hashable, Sendable {
    var place = Place.anywhere
    var comments = Comments.cut
    var closing = Closing.end
    var misfit = Misfit.line
    /// Whether one character is dropped at both ends of the line instead of the brackets.
    var isMisaligned = false

    /// Where the opening bracket may stand.
    enum Place: Hashable, Sendable {
      /// Behind any white space.
      case anywhere
      case lineStart
      /// Anywhere in a line that has both brackets.
      case pair
    }

    /// What `#` and `;` do in a header's line.
    enum Comments: Hashable, Sendable {
      case kept
      /// The line ends there, even within the brackets.
      case cut
      /// The line ends there behind white space.
      case cutBehindWhiteSpace
      /// The line ends at a `;` behind white space; a `#` may follow the bracket.
      case semicolonOrBehindBracket
    }

    /// The bracket that ends a header.
    enum Closing: Hashable, Sendable {
      case first
      /// The last of the line, with something before it.
      case last
      /// The last character of what is left of the line.
      case end
    }

    /// What a line with an opening bracket is that is no header.
    enum Misfit: Hashable, Sendable {
      /// A line like others, so that what follows belongs to the section above.
      case line
      case refused
      /// It is refused if its name could be one, and starts an ignored section otherwise.
      case refusedIfNamed
      /// The start of an ignored section.
      case ignoredSection
    }
  }

  /// How header texts become the names of profiles and other sections.
  struct Names: Hashable, Sendable {
    var config = Rule()
    var credentials = Rule(profiles: .dropped, sessions: .dropped, plain: .profile)
    /// What is trimmed from the words of a header, if it is not what is trimmed around them.
    var whiteSpace: WhiteSpace?
    /// Whether lines in a section that is dropped are not even looked at.
    var skipsDropped = false
    /// Whether a section without settings does not exist.
    var dropsEmpty = false
    /// Whether a name must have at least one character.
    var mustNotBeEmpty = false
    /// Whether settings of a section without a name are dropped.
    var emptiesUnnamed = false
    /// Whether `[default]` below `[profile default]` is a dropped section while lines are read.
    var dropsLaterDefault = false
    /// A section whose settings every other section inherits.
    var inherited: String?
    /// Names of other sections that the reader's own tables replace.
    var reserved: [String] = []
    /// Names that make the reader drop the file.
    var refused: [String] = []
    /// A word that makes a header of a credentials file unreadable.
    var refusedInCredentials: String?
  }
}

extension Dialect.Names {
  /// What header texts mean in one of the two files.
  struct Rule: Hashable, Sendable {
    var style = Style.words
    var characters = Characters.any
    /// Sections `profile x`.
    var profiles = Typed.named
    /// Sections `sso-session x` and `services x`.
    var sessions = Typed.named
    var plain = Plain.defaultOnly
    /// Sections of two words whose first one is no known type.
    var unknown = Plain.dropped

    enum Style: Hashable, Sendable {
      /// The text is the name.
      case literal
      /// The text is a type, blanks and a name, with blanks around.
      case words
      /// The same, with all white space made single blanks.
      case joinedWords
      /// A type, one blank and a name, with nothing around.
      case strictWords
      /// The text begins with the type and is split like a shell's words; the second word counts.
      case shellWords
      /// A type, one blank and a name of few characters, quoted or not; all else is literal.
      case pattern
    }

    enum Typed: Hashable, Sendable {
      case named
      case dropped
      /// The whole text is the name of a profile.
      case literal
    }

    enum Plain: Hashable, Sendable {
      case dropped
      case profile
      case defaultOnly
      /// As before, whatever the case of its letters.
      case defaultInAnyCase
      /// `default` is a profile, all else a section of no known type that is kept.
      case defaultElseOther
    }
  }

  /// The characters of which a name must consist.
  enum Characters: Hashable, Sendable {
    case any
    /// Letters, digits and `_-/.%@:+`.
    case identifier
    case identifierOrBackslash
    case noWhiteSpace
  }
}
