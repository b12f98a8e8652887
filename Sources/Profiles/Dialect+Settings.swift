extension Dialect {
  /// How `key = value` lines are read.
  struct Settings: Hashable, Sendable {
    var colonDelimits = false
    var comments = Comments.cut(behind: .blanks)
    var keyCase = KeyCase.exact
    var keys = Names.Characters.any
    var emptyKey = EmptyKey.kept
    var quotes = Quotes.kept
    var duplicates = Duplicates.last
    var blocks = Blocks.continued

    /// What `#` and `;` do behind a value.
    enum Comments: Hashable, Sendable {
      case kept
      /// The line ends there behind such white space.
      case cut(behind: WhiteSpace)
      /// The value, trimmed before and not after, ends there behind a blank.
      case cutBehindBlankInValue
      /// The line ends at a `;` behind white space.
      case semicolonBehindWhiteSpace
    }

    enum KeyCase: Hashable, Sendable {
      case exact
      /// ASCII letters become lower case.
      case folded
      /// Lower case by the Unicode rules.
      case lowered
      /// Lower case letter by letter, each becoming one.
      case loweredSimply
    }

    enum EmptyKey: Hashable, Sendable {
      case kept
      case ignored
      case refused
      case refusedAtEnd
    }

    /// What quotes around a value do.
    enum Quotes: Hashable, Sendable {
      case kept
      /// A pair of either kind is taken away; a lone one ends the program.
      case stripped
    }

    /// What a key does that its section has already.
    enum Duplicates: Hashable, Sendable {
      case last
      case refused
      /// The section counts as missing.
      case dropsSection
    }

    /// What an empty value followed by indented settings makes.
    enum Blocks: Hashable, Sendable {
      /// Whatever the continuations say.
      case continued
      /// Keys `s3.x`, as long as lines are indented; the empty setting itself does not exist.
      case flattenedKeys
      /// A map, kept by the rules of the Ruby SDK; the empty setting itself does not exist.
      case carried
    }
  }

  /// How lines below a setting add to its value.
  struct Continuations: Hashable, Sendable {
    var lines = Lines.never
    /// Where no setting is open.
    var orphans = Orphans.setting
    /// Below a setting, or in a section, that is dropped.
    var belowDropped = BelowDropped.read
    var belowValue = BelowValue.setting
    var nested = Nested.map
    /// What lines of a nested block without a delimiter or a key do.
    var nestedText = NestedText.ignored
    var nestedKeyCase = Settings.KeyCase.exact
    var nestedKeys = Names.Characters.any
    /// Whether blanks and a CR at the end of a continuing line are kept.
    var keepsTrailingBlanks = false

    /// Which lines continue a setting.
    enum Lines: Hashable, Sendable {
      case never
      /// Whatever is indented deeper than the setting, headers too, blank lines within it included.
      case deeperThanKey
      /// Whatever begins with such white space and is no header.
      case indented(WhiteSpace)
    }

    enum Orphans: Hashable, Sendable {
      /// It is a setting like others.
      case setting
      case refused
    }

    enum BelowDropped: Hashable, Sendable { case read, skipped, refused }

    enum BelowValue: Hashable, Sendable {
      case joined
      /// A setting is one of its own, and other text is joined.
      case settingElseJoined
      /// A setting is one of its own.
      case setting
    }

    /// What lines below an empty value become.
    enum Nested: Hashable, Sendable {
      /// A map of keys, after a second splitting at all that Unicode calls a line end.
      case splitMap
      case map
      /// The lines as one text, line feeds between them.
      case text
    }

    enum NestedText: Hashable, Sendable { case ignored, refused, refusedWithoutDelimiter }
  }
}
