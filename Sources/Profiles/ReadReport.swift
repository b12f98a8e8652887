/// What `awslint read` says of one reader: what it holds, and what it refused or ignored.
///
/// Values are exactly those that the reader's code would hold, secrets included.
public struct ReadReport: Sendable {
  /// The name of the reader.
  public let reader: String
  /// The paths of the files, as they were handed in.
  public let paths: [String]
  /// Why files are lost, in the order in which the reader would meet it: its own first error is the
  /// first entry, and the rest would follow once that is mended.
  public let fatal: [Entry]
  /// What else the reader ignores, leaks, replaces or reads otherwise than it is meant.
  public let ignored: [Entry]
  public let profiles: [Section]
  public let ssoSessions: [Section]
  public let services: [Section]
  /// Sections that are none of these and that the reader keeps, by their header's text.
  public let other: [Section]
  /// Profiles whose choice would be an error, with the reasons; printed only where not empty.
  public let profileErrors: [ProfileError]

  /// An event, placed.
  public struct Entry: Hashable, Sendable {
    /// The path as it was handed in.
    public let path: String
    /// The 1-based line.
    public let line: Int
    public let code: String
    public let message: String
    public let effect: Event.Effect
  }

  /// A named section, its settings in the order in which the reader met them.
  public struct Section: Hashable, Sendable {
    public let name: String
    /// Each key once, in blocks too.
    public let settings: [Setting]
  }

  public struct Setting: Hashable, Sendable {
    public let key: String
    public let value: Value
  }
}

extension ReadReport {
  /// Reads files as a reader does, losses included.
  public init(reader: Reader, files: [SourceFile], keys: inout KeyTable) {
    let configuration = Configuration(
      reader: reader, files: files, keys: &keys, losses: .honoured)
    self.init(of: configuration, keys: keys)
  }

  /// The report on a configuration whose losses were honoured.
  public init(of configuration: Configuration, keys: KeyTable) {
    var fatal: [Entry] = []
    var ignored: [Entry] = []
    for role in FileRole.allCases {
      for (file, reading) in zip(configuration.files, configuration.readings)
      where file.role == role {
        for event in reading.events {
          let entry = Entry(
            path: file.path, line: event.line + 1, code: event.code, message: event.message,
            effect: event.effect)
          if event.effect == .fileLost { fatal.append(entry) } else { ignored.append(entry) }
        }
      }
    }
    func sections(_ profiles: [Profile]) -> [Section] {
      profiles.map { profile in
        Section(
          name: profile.name,
          settings: profile.settings.map {
            Setting(key: keys.name(of: $0.setting.key), value: configuration.value(of: $0))
          })
      }
    }
    self.init(
      reader: configuration.reader.name, paths: configuration.files.map(\.path), fatal: fatal,
      ignored: ignored,
      profiles: sections(configuration.profiles),
      ssoSessions: sections(configuration.ssoSessions),
      services: sections(configuration.services), other: sections(configuration.other),
      profileErrors: configuration.profileErrors)
  }
}
