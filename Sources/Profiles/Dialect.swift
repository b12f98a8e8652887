/// How a reader's text becomes sections and settings: data for the one reading engine.
///
/// Every part has the values of the most tolerant reading; a reader's file says where it departs.
public struct Dialect: Hashable, Sendable {
  var lines = Lines()
  var headers = Headers()
  var names = Names()
  var settings = Settings()
  var continuations = Continuations()
}

extension Dialect {
  /// How bytes become lines, and lines that are neither headers nor settings.
  struct Lines: Hashable, Sendable {
    var ends = Ends.lineFeed
    var encoding = Encoding.replaced
    var byteOrderMark = ByteOrderMark.text
    /// What is trimmed from lines, keys and values.
    var whiteSpace: WhiteSpace = .blanks
    var blanks = Blanks.skipped
    var comments = Comments.anywhere
    var scan = Scan.parts
    /// Lines of fewer bytes are skipped.
    var minimum = 0
    var text = Text.ignored
    var stray = Stray.ignored

    /// What ends a line.
    enum Ends: Hashable, Sendable {
      /// LF, CRLF or a lone CR.
      case any
      /// LF; a CR before it is dropped.
      case lineFeed
      /// LF that no CR precedes.
      case bareLineFeed
    }

    /// What bytes that are not UTF-8 do.
    enum Encoding: Hashable, Sendable {
      /// They become U+FFFD, or are passed on: nothing is lost.
      case replaced
      /// They end the reading; text is decoded in pieces of so many bytes.
      case strict(piece: Int)
      /// They make the file count as empty.
      case emptied
      /// The line that holds them raises an exception.
      case raised
    }

    /// What a byte order mark at the start of the file does.
    enum ByteOrderMark: Hashable, Sendable {
      case dropped
      /// It is a part of the first line, whatever that means there.
      case text
      /// It is text above the first section, which is refused.
      case refused
    }

    enum Blanks: Hashable, Sendable {
      case skipped
      /// They belong to the value of the open setting.
      case kept
      /// One that holds blanks is refused.
      case refused
      /// They end a nested block.
      case endBlock
    }

    /// Where `#` and `;` make the whole line a comment.
    enum Comments: Hashable, Sendable {
      /// Behind any white space.
      case anywhere
      /// Behind blanks and tabs.
      case behindBlanks
      case lineStart
      /// `;` behind blanks, `#` at the start of a line that ends in LF.
      case semicolon
      case never
    }

    /// How a line is taken apart.
    enum Scan: Hashable, Sendable {
      /// By the positions of its brackets and its delimiter.
      case parts
      /// Character by character: blanks and brackets vanish, quotes and comments have states.
      case characters
      /// By PHP's tokens: a few characters are reserved, and what follows a header is a line of its own.
      case tokens
    }

    /// What an unindented line does that is neither header nor setting.
    enum Text: Hashable, Sendable {
      case ignored
      case refused
      /// It is refused when all lines are read.
      case refusedAtEnd
      /// It is refused if it holds one word and ignored otherwise.
      case refusedWord
      /// Nothing is read from here on.
      case stops
    }

    /// What a setting above the first header does.
    enum Stray: Hashable, Sendable {
      case ignored
      case refused
      /// It belongs to no section.
      case kept
      case stops
    }
  }
}
