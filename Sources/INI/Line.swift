/// One physical line: what is written there, and where its parts are.
///
/// The kind is the reader-neutral one. What the line means, a continuation for one reader and a
/// setting for another, belongs to a reading.
public struct Line: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Nothing but blanks.
    case blank
    /// The first byte that is not blank is `#` or `;`.
    case comment
    /// The first byte that is not blank is `[`.
    case header
    /// Holds `=` or `:`.
    case setting
    /// Anything else.
    case text
  }

  public let kind: Kind
  /// Whether every byte is printable ASCII, a blank or a tab, so that all readers trim it alike.
  public let isPlain: Bool
  /// Whether the line may hold quotes, brackets, `#`, `;` or tabs; false says for certain that it holds none.
  public let mayHoldMarks: Bool
  /// The whole line with its end; consecutive lines tile the document.
  public let range: ByteRange
  /// The line without its end and, on the first line, without a byte order mark.
  public let content: ByteRange
  /// The content without blanks and tabs around it.
  public let body: ByteRange
  /// The text between the brackets of a header, or the key of a setting; otherwise empty.
  ///
  /// It is trimmed for a setting only. A header that is not closed has its name run to the end of the body.
  public let name: ByteRange
  /// The `]` of a header or the `=` or `:` of a setting; empty where there is none.
  public let delimiter: ByteRange
  /// The trimmed text behind the delimiter: the value, or what follows a header.
  public let value: ByteRange

  /// The number of bytes, blanks or tabs, before the body.
  @inlinable public var indentation: Int { Int(body.start) - Int(content.start) }
  public var isIndented: Bool { body.start > content.start }
  /// The line's end: LF, CRLF, a lone CR, or empty at the end of the document.
  public var ending: ByteRange { ByteRange(start: content.end, end: range.end) }
}
