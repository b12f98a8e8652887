internal import INI

extension Configuration {
  /// Whether a file that the reader refuses counts.
  public enum Losses: Sendable {
    /// As for the reader: what it refuses, it does not hold.
    case honoured
    /// What could be read counts, as if the mistakes were not there.
    case tolerated
  }

  /// Reads and merges files as a reader does; losses are tolerated unless asked otherwise.
  ///
  /// What is known to be plain, of all files or of none, is taken over.
  public convenience init(
    reader: Reader, files: [SourceFile], keys: inout KeyTable, losses: Losses = .tolerated,
    plain: [PlainSections] = []
  ) {
    var readings: [Reading] = []
    for (index, file) in files.enumerated() {
      readings.append(
        Reading(
          file.document, role: file.role, dialect: reader.dialect, keys: &keys,
          plain: plain.isEmpty ? nil : plain[index]))
    }
    self.init(
      reader: reader, files: files, readings: readings, keys: &keys, losses: losses, plain: plain)
  }

  /// Merges readings that were made before, one for each file, with the reader's dialect.
  ///
  /// What merging replaces or loses joins the events of the readings.
  public convenience init(
    reader: Reader, files: [SourceFile], readings: [Reading], keys: inout KeyTable,
    losses: Losses = .tolerated, plain: [PlainSections] = []
  ) {
    var builder = ConfigurationBuilder(
      reader: reader, files: files, readings: readings, keys: &keys)
    builder.plain = plain
    for role in FileRole.allCases {
      for (index, file) in files.enumerated() where file.role == role {
        if losses == .tolerated || !reader.loses(index, of: readings) {
          builder.add(file: index)
        }
      }
    }
    self.init(builder)
  }

  private convenience init(_ finished: ConfigurationBuilder) {
    var merged = finished
    let profiles = merged.finished(merged.profiles)
    let sessions = merged.finished(merged.ssoSessions)
    let services = merged.finished(merged.services)
    let other = merged.finished(merged.other)
    self.init(
      reader: merged.reader, files: merged.files,
      readings: zip(merged.readings, merged.events).map { $0.adding($1) },
      profiles: profiles, ssoSessions: sessions, services: services, other: other,
      profileErrors: merged.profileErrors(), names: merged.profiles.names,
      sessionNames: merged.ssoSessions.names, servicesNames: merged.services.names)
  }
}

extension Reader {
  /// Whether the reader has nothing of a file.
  fileprivate func loses(_ file: Int, of readings: [Reading]) -> Bool {
    switch merging.loss {
    case .file: readings[file].isLost
    case .everything: readings[file].isLost || readings.contains(where: breaks)
    }
  }

  /// Whether a reading fails with an error, rather than make its file count as empty.
  private func breaks(_ reading: Reading) -> Bool {
    reading.events.contains {
      $0.effect == .fileLost
        && !($0.code == "wrong-encoding" && dialect.lines.encoding == .emptied)
    }
  }
}

/// Puts the sections of readings together by kind and name.
struct ConfigurationBuilder {
  let reader: Reader
  let files: [SourceFile]
  var readings: [Reading]
  let keys: ListedKeys
  /// What is plain in each file, if that is known.
  var plain: [PlainSections] = []
  var profiles: SectionTable
  var ssoSessions: SectionTable
  var services: SectionTable
  var other: SectionTable
  /// What merging has to say about each file.
  var events: [[Event]]

  /// The keys that merging looks at.
  struct ListedKeys {
    let listed: Set<Key>
    let accessKey: Key
    let secretKey: Key
    let sessionToken: Key

    init(_ merging: Merging, _ keys: inout KeyTable) {
      var listed: Set<Key> = []
      for name in merging.listedKeys { listed.insert(keys.key(name)) }
      self.listed = listed
      accessKey = keys.key("aws_access_key_id")
      secretKey = keys.key("aws_secret_access_key")
      sessionToken = keys.key("aws_session_token")
    }
  }

  init(reader: Reader, files: [SourceFile], readings: [Reading], keys: inout KeyTable) {
    self.reader = reader
    self.files = files
    self.readings = readings
    self.keys = ListedKeys(reader.merging, &keys)
    let table = SectionTable(merging: reader.merging, listed: self.keys.listed)
    profiles = table
    ssoSessions = table
    services = table
    other = table
    events = Array(repeating: [], count: files.count)
  }

  mutating func add(file: Int) {
    let sections = readings[file].sections
    profiles.reserve(sections.count)
    for index in sections.indices where sections[index].kind == .profile {
      add(sections[index], SectionReference(file: file, section: index))
    }
    for index in sections.indices where sections[index].kind != .profile {
      add(sections[index], SectionReference(file: file, section: index))
    }
  }

  private mutating func add(_ section: ReadSection, _ reference: SectionReference) {
    if reader.merging.mixesTypes, section.kind != .profile,
      profiles.has(section.name)
    {
      _ = profiles.add(section, reference)
      report(
        "section-named-like-profile", .sectionIgnored, section, reference.file,
        "puts these settings into the profile of the same name, and the section is gone")
      return
    }
    let clash =
      switch section.kind {
      case .profile:
        profiles.add(section, reference, plain.isEmpty ? nil : plain[reference.file])
      case .ssoSession: ssoSessions.add(section, reference)
      case .services: services.add(section, reference)
      case .other: other.add(section, reference)
      }
    if let clash { report(section, reference, clash.clash, clash.with) }
  }
}

extension Reading {
  /// The reading with events that only merging shows.
  fileprivate func adding(_ more: [Event]) -> Reading {
    if more.isEmpty { return self }
    return Reading(sections: sections, events: events + more, texts: texts, blocks: blocks)
  }
}
