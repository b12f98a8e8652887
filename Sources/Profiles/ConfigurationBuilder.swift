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
  public init(
    reader: Reader, files: [SourceFile], keys: inout KeyTable, losses: Losses = .tolerated
  ) {
    var readings: [Reading] = []
    for file in files {
      readings.append(
        Reading(file.document, role: file.role, dialect: reader.dialect, keys: &keys))
    }
    self.init(reader: reader, files: files, readings: readings, losses: losses)
  }

  /// Merges readings that were made before, one for each file, with the reader's dialect.
  ///
  /// What merging replaces joins the events of the readings.
  public init(
    reader: Reader, files: [SourceFile], readings: [Reading], losses: Losses = .tolerated
  ) {
    var builder = ConfigurationBuilder(reader: reader, files: files, readings: readings)
    for role in FileRole.allCases {
      for (index, file) in files.enumerated() where file.role == role {
        if losses == .tolerated || !reader.merging.loses(index, of: readings) {
          builder.add(file: index)
        }
      }
    }
    self.init(
      reader: reader, files: files, readings: builder.readings,
      profiles: builder.profiles.sections, ssoSessions: builder.ssoSessions.sections,
      services: builder.services.sections, other: builder.other.sections)
  }
}

extension Merging {
  /// Whether the reader has nothing of a file.
  fileprivate func loses(_ file: Int, of readings: [Reading]) -> Bool {
    switch loss {
    case .everything: readings.contains { $0.isLost }
    }
  }
}

/// Puts the sections of readings together by kind and name.
private struct ConfigurationBuilder {
  let reader: Reader
  let files: [SourceFile]
  var readings: [Reading]
  var profiles = SectionTable()
  var ssoSessions = SectionTable()
  var services = SectionTable()
  var other = SectionTable()

  init(reader: Reader, files: [SourceFile], readings: [Reading]) {
    self.reader = reader
    self.files = files
    self.readings = readings
  }

  mutating func add(file: Int) {
    for (index, section) in readings[file].sections.enumerated() {
      let reference = SectionReference(file: file, section: index)
      let replaced =
        switch section.kind {
        case .profile: profiles.add(section, reference)
        case .ssoSession: ssoSessions.add(section, reference)
        case .services: services.add(section, reference)
        case .other: other.add(section, reference)
        }
      if let replaced { report(section, replacing: replaced, in: file) }
    }
  }

  private mutating func report(_ section: ReadSection, replacing section2: Int, in file: Int) {
    let earlier = readings[file].sections[section2]
    let event = Event(
      code: section.name == "default" ? "default-section-twice" : "duplicate-section",
      effect: .replaced, line: section.line, place: header(on: section.line, in: file),
      related: header(on: earlier.line, in: file),
      message: "keeps this section alone and drops the one above")
    readings[file] = readings[file].adding(event)
  }

  private func header(on line: Int, in file: Int) -> ByteRange {
    let document = files[file].document
    let lexeme = reader.dialect.lexeme(of: document.lines[line], document.bytes.span)
    return ByteRange(start: lexeme.body.start, end: lexeme.delimiter.end)
  }
}

/// The sections of one kind, by name.
private struct SectionTable {
  var sections: [Profile] = []
  private var indices: [String: Int] = [:]

  /// Adds a section of the file that is read; returns the one of the same file that it replaces.
  mutating func add(_ section: ReadSection, _ reference: SectionReference) -> Int? {
    let settings = section.settings.map { MergedSetting(file: reference.file, setting: $0) }
    guard let index = indices[section.name] else {
      indices[section.name] = sections.count
      sections.append(Profile(name: section.name, sections: [reference], settings: settings))
      return nil
    }
    let earlier = sections[index]
    if let replaced = earlier.sections.first(where: { $0.file == reference.file }) {
      sections[index] = Profile(name: section.name, sections: [reference], settings: settings)
      return replaced.section
    }
    sections[index] = earlier.overlaid(by: settings, reference)
    return nil
  }
}

extension Profile {
  /// The profile with settings laid over its own, key by key.
  fileprivate func overlaid(
    by settings: [MergedSetting], _ reference: SectionReference
  ) -> Profile {
    var merged = self.settings
    var indices: [Key: Int] = [:]
    for (index, setting) in merged.enumerated() { indices[setting.setting.key] = index }
    for setting in settings {
      if let index = indices[setting.setting.key] {
        merged[index] = setting
      } else {
        merged.append(setting)
      }
    }
    return Profile(name: name, sections: sections + [reference], settings: merged)
  }
}

extension Reading {
  /// The reading with an event that only merging shows.
  fileprivate func adding(_ event: Event) -> Reading {
    Reading(sections: sections, events: events + [event], texts: texts, blocks: blocks)
  }
}
