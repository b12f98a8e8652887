/// How a reader's text becomes sections and settings: data for the one reading engine.
public struct Dialect: Hashable, Sendable {
  /// What is trimmed from lines, keys and values.
  var whiteSpace: WhiteSpace = .blanks
  var encoding = Encoding.replaced
  var byteOrderMark = ByteOrderMark.text
  var headers = Headers()
  var names = Names()
  var settings = Settings()
  var continuations = Continuations()

  /// What bytes that are not UTF-8 do.
  enum Encoding: Hashable, Sendable {
    /// They become U+FFFD, or are passed on: nothing is lost.
    case replaced
    /// They end the reading; text is decoded in pieces of so many bytes.
    case strict(piece: Int)
  }

  /// What a byte order mark at the start of the file does.
  enum ByteOrderMark: Hashable, Sendable {
    /// It is the first character of the first line.
    case text
    case dropped
  }
}

extension Dialect {
  /// How lines in brackets are read.
  struct Headers: Hashable, Sendable {
    var closing = Closing.first

    /// The bracket that ends a header.
    enum Closing: Hashable, Sendable { case first, last }
  }

  /// How header texts become the names of profiles and other sections.
  struct Names: Hashable, Sendable {
    var config = Rule.literal
    var credentials = Rule.literal
    /// A section whose settings every other section inherits.
    var inherited: String?
    /// Names of other sections that the reader's own tables replace.
    var reserved: [String] = []

    enum Rule: Hashable, Sendable {
      /// The text is the name of a profile.
      case literal
      /// The text begins with the type and is split like a shell's words; the second word counts.
      case shellWords
    }
  }

  /// How `key = value` lines are read.
  struct Settings: Hashable, Sendable {
    var colonDelimits = false
    var keyCase = KeyCase.exact

    enum KeyCase: Hashable, Sendable {
      case exact
      /// Lower case by the Unicode rules.
      case lowered
    }
  }

  /// How lines below a setting add to its value.
  struct Continuations: Hashable, Sendable {
    var lines = Lines.deeperThanKey
    var nested = Nested.map

    enum Lines: Hashable, Sendable {
      /// Whatever is indented deeper than the setting, blank lines within it included.
      case deeperThanKey
    }

    /// What lines below an empty value become.
    enum Nested: Hashable, Sendable {
      /// A map of keys, after a second splitting at all that Unicode calls a line end.
      case map
    }
  }
}
