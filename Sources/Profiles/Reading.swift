public import INI

/// What one reader makes of one document, going on behind what makes it refuse the file.
public struct Reading: Sendable {
  public let sections: [ReadSection]
  /// In the order in which the reader meets them; the first fatal one is what it would report.
  public let events: [Event]
  /// Values that are not plain slices of the document.
  let texts: [String]
  let blocks: [[NestedSetting]]

  public init(
    sections: [ReadSection], events: [Event], texts: [String], blocks: [[NestedSetting]]
  ) {
    self.sections = sections
    self.events = events
    self.texts = texts
    self.blocks = blocks
  }

  /// Whether the reader gets nothing from the file.
  public var isLost: Bool { events.contains { $0.effect == .fileLost } }
}

/// A section as a reader holds it.
public struct ReadSection: Sendable {
  public enum Kind: UInt8, Sendable { case profile, ssoSession, services, other }

  public let kind: Kind
  /// The name after the reader's own unquoting and trimming; for `other`, the header's text.
  public let name: String
  /// The 0-based index of the header's line.
  public let line: Int
  /// Whether the header says `profile`, which decides between two sections for `default`.
  public let isPrefixed: Bool
  public var settings: [ReadSetting]
  /// The number of the plain section of the file that it is, if it is one.
  private let plainNumber: Int32
  var plain: Int? { plainNumber < 0 ? nil : Int(plainNumber) }

  public init(
    kind: Kind, name: String, line: Int, isPrefixed: Bool = true, settings: [ReadSetting],
    plain: Int? = nil
  ) {
    plainNumber = Int32(truncatingIfNeeded: plain ?? -1)
    self.kind = kind
    self.name = name
    self.line = line
    self.isPrefixed = isPrefixed
    self.settings = settings
  }
}

/// A setting as a reader holds it.
public struct ReadSetting: Hashable, Sendable {
  /// The name after the reader's own folding of case.
  public let key: Key
  /// The 0-based index of the first line; ``lastLine`` is that of the last one the value takes.
  public let line: Int32
  public let lastLine: Int32
  public let value: ReadValue

  public init(key: Key, line: Int, lastLine: Int, value: ReadValue) {
    self.key = key
    self.line = Int32(truncatingIfNeeded: line)
    self.lastLine = Int32(truncatingIfNeeded: lastLine)
    self.value = value
  }
}

/// Where a value is kept: as written, or changed by the reader.
public enum ReadValue: Hashable, Sendable {
  case slice(ByteRange)
  /// An index into the texts of the reading.
  case text(Int32)
  /// An index into the blocks of the reading.
  case nested(Int32)
}

/// A line of a nested block, with the value as text.
public struct NestedSetting: Hashable, Sendable {
  public let key: String
  public let value: String
  public let line: Int

  public init(key: String, value: String, line: Int) {
    self.key = key
    self.value = value
    self.line = line
  }
}

/// A value as the reader's code would hold it.
public enum Value: Hashable, Sendable {
  case text(String)
  case block([NestedSetting])
}

extension Reading {
  /// The value of one of this reading's settings.
  public func value(of setting: ReadSetting, in document: Document) -> Value {
    switch setting.value {
    case .slice(let range): .text(document.text(range))
    case .text(let index): .text(texts[Int(index)])
    case .nested(let index): .block(blocks[Int(index)])
    }
  }
}
