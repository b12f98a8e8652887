public import INI

/// Something that a reading lost, ignored, leaked or misread, and where.
public struct Event: Hashable, Sendable {
  public enum Effect: String, Sendable, CaseIterable {
    /// Nothing of the file is usable.
    case fileLost = "file-lost"
    /// The lines below are read as part of the section above.
    case leaks
    case sectionIgnored = "section-ignored"
    case settingIgnored = "setting-ignored"
    /// The reader holds another value than the one that is meant.
    case valueDiffers = "value-differs"
    /// Another section of the same name is merged with, or replaced by, this one.
    case merged
    case replaced
  }

  /// The construct, in kebab case; the id of the failure mode where the catalogue has one.
  public let code: String
  public let effect: Effect
  /// The 0-based index of the line.
  public let line: Int
  /// The exact bytes: the header, the key, the comment.
  public let place: ByteRange
  /// What it clashes with, such as the first of two sections.
  public let related: ByteRange?
  /// One clause that says what this reader does there.
  public let message: String

  public init(
    code: String, effect: Effect, line: Int, place: ByteRange, related: ByteRange? = nil,
    message: String
  ) {
    self.code = code
    self.effect = effect
    self.line = line
    self.place = place
    self.related = related
    self.message = message
  }
}
