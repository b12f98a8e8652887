/// The bytes that mean something in these files.
public enum Byte {
  public static let tab: UInt8 = 0x09
  public static let lineFeed: UInt8 = 0x0A
  public static let carriageReturn: UInt8 = 0x0D
  public static let space: UInt8 = 0x20
  public static let doubleQuote: UInt8 = 0x22
  public static let hash: UInt8 = 0x23
  public static let singleQuote: UInt8 = 0x27
  public static let colon: UInt8 = 0x3A
  public static let semicolon: UInt8 = 0x3B
  public static let equals: UInt8 = 0x3D
  public static let openBracket: UInt8 = 0x5B
  public static let backslash: UInt8 = 0x5C
  public static let closeBracket: UInt8 = 0x5D

  /// The UTF-8 form of U+FEFF, which some editors write first in a file.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @inlinable public static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
  @inlinable public static func isComment(_ byte: UInt8) -> Bool {
    byte == hash || byte == semicolon
  }
}
