internal import INI

/// The characters that a reader takes for white space.
public struct WhiteSpace: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Blank and tab, which every reader trims.
  public static let blanks = WhiteSpace(rawValue: 1)
  /// Carriage return, and line feed where it can stand within a line.
  public static let lineEnds = WhiteSpace(rawValue: 2)
  /// Vertical tab and form feed.
  public static let feeds = WhiteSpace(rawValue: 4)
  /// U+001C to U+001F, white space to Python alone.
  public static let separators = WhiteSpace(rawValue: 8)
  /// U+0085.
  public static let nextLine = WhiteSpace(rawValue: 16)
  /// U+00A0 and the blanks from U+1680 to U+3000.
  public static let unicodeBlanks = WhiteSpace(rawValue: 32)
  /// U+FEFF, white space to JavaScript alone.
  public static let byteOrderMark = WhiteSpace(rawValue: 64)
  /// The other control characters of ASCII, which Java trims.
  public static let otherControls = WhiteSpace(rawValue: 128)

  /// Everything up to the blank.
  public static let controls: WhiteSpace = [.ascii, .separators, .otherControls]
  /// What C and most pattern engines call white space.
  public static let ascii: WhiteSpace = [.blanks, .lineEnds, .feeds]
  /// What the Unicode property says.
  public static let unicode: WhiteSpace = [.ascii, .nextLine, .unicodeBlanks]
}

extension WhiteSpace {
  /// The number of bytes of the white space character at an offset, or 0.
  func length(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return contains(Self.kind(ofASCII: byte)) ? 1 : 0 }
    guard offset + 1 < end else { return 0 }
    if byte == 0xC2 { return contains(Self.kind(ofLatin: bytes[offset + 1])) ? 2 : 0 }
    guard offset + 2 < end else { return 0 }
    return contains(Self.kind(of: byte, bytes[offset + 1], bytes[offset + 2])) ? 3 : 0
  }

  /// The number of bytes of the white space character that ends at an offset, or 0.
  func length(_ bytes: Span<UInt8>, before end: Int, after start: Int) -> Int {
    if bytes[end - 1] < 0x80 { return contains(Self.kind(ofASCII: bytes[end - 1])) ? 1 : 0 }
    for width in 2...3 where end - width >= start {
      if length(bytes, at: end - width, before: end) == width { return width }
    }
    return 0
  }

  /// A range without white space around it.
  func trimmed(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    trimmedRight(bytes, trimmedLeft(bytes, range))
  }

  func trimmedLeft(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    var start = Int(range.start)
    let end = Int(range.end)
    while start < end {
      let width = length(bytes, at: start, before: end)
      if width == 0 { break }
      start += width
    }
    return ByteRange(start, end)
  }

  func trimmedRight(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    let start = Int(range.start)
    var end = Int(range.end)
    while end > start {
      let width = length(bytes, before: end, after: start)
      if width == 0 { break }
      end -= width
    }
    return ByteRange(start, end)
  }

  /// No set contains this one, which stands for every other character.
  private static let none = WhiteSpace(rawValue: 512)

  private static func kind(ofASCII byte: UInt8) -> WhiteSpace {
    switch byte {
    case Byte.space, Byte.tab: .blanks
    case Byte.lineFeed, Byte.carriageReturn: .lineEnds
    case 0x0B, 0x0C: .feeds
    case 0x1C...0x1F: .separators
    case 0x00...0x1F: .otherControls
    default: none
    }
  }

  /// The kind of U+0080 to U+00BF, by the second byte.
  private static func kind(ofLatin byte: UInt8) -> WhiteSpace {
    switch byte {
    case 0x85: .nextLine
    case 0xA0: .unicodeBlanks
    default: none
    }
  }

  private static func kind(of first: UInt8, _ second: UInt8, _ third: UInt8) -> WhiteSpace {
    switch (first, second, third) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      .unicodeBlanks
    case (0xEF, 0xBB, 0xBF): .byteOrderMark
    default: none
    }
  }
}
