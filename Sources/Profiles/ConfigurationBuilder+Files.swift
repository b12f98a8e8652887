internal import INI

extension ConfigurationBuilder {
  /// The sections of a table, with what several files have for a name put together.
  mutating func finished(_ table: SectionTable) -> [Profile] {
    var result: [Profile] = []
    result.reserveCapacity(table.entries.count)
    for entry in table.entries {
      guard !entry.baseSections.isEmpty else {
        result.append(
          Profile(
            name: entry.name, sections: entry.sections, settings: entry.settings,
            isPlain: entry.plain != nil))
        continue
      }
      var sections = entry.baseSections
      sections.append(entry.sections)
      result.append(
        Profile(name: entry.name, sections: sections, settings: combined(entry)))
    }
    return result
  }

  private mutating func combined(_ entry: SectionTable.Entry) -> [MergedSetting] {
    switch reader.merging.files {
    case .credentialsHide: return entry.settings
    case .listed:
      let taken = entry.settings.filter { isTaken($0, of: entry) }
      return entry.base.overlaid(by: taken.map(\.withoutBlock))
    case .keyByKey:
      let merged = entry.base.overlaid(by: entry.settings)
      guard reader.merging.mergesBlocks else { return merged }
      return merged.map { setting in mergingBlock(setting, over: entry.base) }
    }
  }

  /// Whether a setting of the credentials file is taken over; says so if it is lost.
  private mutating func isTaken(_ setting: MergedSetting, of entry: SectionTable.Entry) -> Bool {
    let key = setting.setting.key
    if keys.listed.contains(key) { return true }
    let isPair = [keys.accessKey, keys.secretKey].allSatisfy { half in
      entry.settings.contains { $0.setting.key == half }
    }
    if isPair, [keys.accessKey, keys.secretKey, keys.sessionToken].contains(key) { return true }
    let line = Int(setting.setting.line)
    events[setting.file].append(
      Event(
        code: "non-credential-keys-in-credentials-file", effect: .settingIgnored, line: line,
        place: files[setting.file].document.lines[line].name,
        message: "does not take this from the credentials file for a profile that is in both"))
    return false
  }

  /// A setting of two blocks, the lines of one laid over those of the other.
  private mutating func mergingBlock(
    _ setting: MergedSetting, over base: [MergedSetting]
  ) -> MergedSetting {
    guard let below = base.first(where: { $0.setting.key == setting.setting.key }),
      below.file != setting.file, case .nested(let first) = below.setting.value
    else { return setting }
    guard case .nested(let index) = setting.setting.value else { return below }
    var block = readings[below.file].blocks[Int(first)]
    for line in readings[setting.file].blocks[Int(index)] {
      block.removeAll { $0.key == line.key }
      block.append(line)
    }
    let reading = readings[setting.file]
    readings[setting.file] = Reading(
      sections: reading.sections, events: reading.events, texts: reading.texts,
      blocks: reading.blocks + [block])
    return MergedSetting(
      file: setting.file,
      setting: ReadSetting(
        key: setting.setting.key, line: Int(setting.setting.line),
        lastLine: Int(setting.setting.lastLine),
        value: .nested(Int32(truncatingIfNeeded: reading.blocks.count))))
  }

  /// The profiles with half a key pair in the last file that has them.
  func profileErrors() -> [ProfileError] {
    guard reader.merging.refusesHalfKeyPairs else { return [] }
    return profiles.entries.compactMap { entry in
      let halves = [keys.accessKey, keys.secretKey].filter { half in
        entry.settings.contains { $0.setting.key == half }
      }
      guard halves.count == 1 else { return nil }
      let isConfig = files[entry.file].role == .config
      let name = isConfig && entry.isPrefixed ? "profile \(entry.name)" : entry.name
      let reason = "partial credentials found for profile \(name)"
      return ProfileError(
        profile: entry.name, reasons: Array(repeating: reason, count: isConfig ? 1 : 2))
    }
  }

  /// Says that a section clashes with another of its name.
  mutating func report(
    _ section: ReadSection, _ reference: SectionReference, _ clash: SectionTable.Clash,
    _ earlier: SectionReference
  ) {
    if clash == .acrossFiles {
      guard reader.merging.files == .credentialsHide else { return }
      report(
        "same-profile-in-both-files", .replaced, section, reference.file,
        "hides the profile of the same name in the config file")
      return
    }
    let other = readings[earlier.file].sections[earlier.section]
    let isDefault = section.name == "default" && section.isPrefixed != other.isPrefixed
    let message =
      switch clash {
      case .merged, .acrossFiles: "merges the two key by key"
      case .replaced: "keeps this section alone and drops the one above"
      case .ignored: "keeps the section above alone and drops this one"
      }
    report(
      isDefault ? "default-section-twice" : "duplicate-section",
      clash == .merged ? .merged : .replaced, section, reference.file,
      related: header(on: other.line, in: earlier.file), message)
  }

  mutating func report(
    _ code: String, _ effect: Event.Effect, _ section: ReadSection, _ file: Int,
    related: ByteRange? = nil, _ message: String
  ) {
    events[file].append(
      Event(
        code: code, effect: effect, line: section.line, place: header(on: section.line, in: file),
        related: related, message: message))
  }

  private func header(on line: Int, in file: Int) -> ByteRange {
    let document = files[file].document
    let logical = reader.dialect.logicalLine(at: line, in: document)
    return reader.dialect.lexeme(of: logical, document.bytes.span).header
  }
}

extension MergedSetting {
  /// The setting with an empty value in the place of a block.
  fileprivate var withoutBlock: MergedSetting {
    guard case .nested = setting.value else { return self }
    return MergedSetting(
      file: file,
      setting: ReadSetting(
        key: setting.key, line: Int(setting.line), lastLine: Int(setting.lastLine),
        value: .slice(ByteRange(0, 0))))
  }
}
