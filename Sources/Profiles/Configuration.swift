public import INI

/// The role that a file plays: what an unprefixed header means depends on it.
public enum FileRole: String, Sendable, CaseIterable { case config, credentials }

/// One file of a configuration.
public struct SourceFile: Sendable {
  public let path: String
  public let role: FileRole
  public let document: Document

  public init(path: String, role: FileRole, document: Document) {
    self.path = path
    self.role = role
    self.document = document
  }
}

/// What one reader holds after both files are read and merged.
///
/// It is an object, because whoever looks at it would else copy references to all of its parts.
public final class Configuration: Sendable {
  public let reader: Reader
  public let files: [SourceFile]
  /// One for each file, in the same order.
  public let readings: [Reading]
  public let profiles: [Profile]
  public let ssoSessions: [Profile]
  public let services: [Profile]
  /// Sections of the config file that are none of these, by header text.
  public let other: [Profile]
  /// Profiles whose choice is an error to the reader, and why.
  public let profileErrors: [ProfileError]
  private let names, sessionNames, servicesNames: NameTable

  init(
    reader: Reader, files: [SourceFile], readings: [Reading], profiles: [Profile],
    ssoSessions: [Profile], services: [Profile], other: [Profile],
    profileErrors: [ProfileError], names: NameTable, sessionNames: NameTable,
    servicesNames: NameTable
  ) {
    self.reader = reader
    self.files = files
    self.readings = readings
    self.profiles = profiles
    self.ssoSessions = ssoSessions
    self.services = services
    self.other = other
    self.profileErrors = profileErrors
    self.names = names
    self.sessionNames = sessionNames
    self.servicesNames = servicesNames
  }

  /// The same for another reader with the same dialect and merging.
  func read(by reader: Reader) -> Configuration {
    Configuration(
      reader: reader, files: files, readings: readings, profiles: profiles,
      ssoSessions: ssoSessions, services: services, other: other, profileErrors: profileErrors,
      names: names, sessionNames: sessionNames,
      servicesNames: servicesNames)
  }

  /// The index of a profile, compared byte for byte, or nil.
  public func profile(named name: String) -> Int? { names.index(of: name, in: profiles) }

  /// The index of an SSO session, compared byte for byte, or nil.
  public func ssoSession(named name: String) -> Int? {
    sessionNames.index(of: name, in: ssoSessions)
  }

  /// The index of a services section, compared byte for byte, or nil.
  public func services(named name: String) -> Int? {
    servicesNames.index(of: name, in: services)
  }

  /// The value that a merged setting has for the reader.
  public func value(of setting: MergedSetting) -> Value {
    switch setting.setting.value {
    case .slice(let range): .text(files[setting.file].document.text(range))
    case .text(let index): .text(readings[setting.file].texts[Int(index)])
    case .nested(let index): .block(readings[setting.file].blocks[Int(index)])
    }
  }
}

/// A profile that exists but cannot be chosen.
public struct ProfileError: Hashable, Sendable {
  public let profile: String
  /// The reader's own texts.
  public let reasons: [String]
}

/// A profile, or another named section, after merging.
public struct Profile: Named, Sendable {
  public let name: String
  /// The sections it comes from, the one that wins last.
  public let sections: SectionReferences
  /// The settings that count, each key once.
  public let settings: [MergedSetting]
  /// Whether it is one section that all readers read alike, and nothing else.
  public let isPlain: Bool

  public init(
    name: String, sections: SectionReferences, settings: [MergedSetting], isPlain: Bool = false
  ) {
    self.name = name
    self.isPlain = isPlain
    self.sections = sections
    self.settings = settings
  }

  public func setting(_ key: Key) -> MergedSetting? { settings.first { $0.setting.key == key } }

  /// Whether both are the same plain section, so that all that they hold is the same.
  public func isSamePlain(as other: Profile) -> Bool {
    guard isPlain, other.isPlain, let own = settings.first, let first = other.settings.first else {
      return false
    }
    return own.file == first.file && own.setting.line == first.setting.line
  }
}

/// A setting and the file that it comes from.
public struct MergedSetting: Hashable, Sendable {
  public let setting: ReadSetting
  private let fileNumber: UInt16

  public init(file: Int, setting: ReadSetting) {
    fileNumber = UInt16(file)
    self.setting = setting
  }

  /// An index into ``Configuration/files``.
  public var file: Int { Int(fileNumber) }
}
