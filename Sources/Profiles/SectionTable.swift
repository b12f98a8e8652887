internal import INI

/// The sections of one kind, by name, while files are merged.
struct SectionTable {
  let merging: Merging
  private(set) var entries: [Entry] = []
  private(set) var names = NameTable()

  /// The keys that the merging names, for whatever it does with them.
  private let listed: Set<Key>

  init(merging: Merging, listed: Set<Key>) {
    self.merging = merging
    self.listed = listed
  }

  /// Makes room for so many sections more.
  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(entries.count + count)
    names.reserve(entries.count + count)
  }

  /// A name, what earlier files have for it, and what the file that is read has.
  struct Entry: Named {
    let name: String
    var base: [MergedSetting] = []
    var baseSections = SectionReferences()
    var settings: [MergedSetting]
    var sections: SectionReferences
    var isPrefixed: Bool
    /// The number of the plain section that it is, if it is nothing but one.
    var plain: Int?

    /// The file that is read.
    var file: Int { sections[0].file }
  }

  /// Whether a section of the name is there.
  func has(_ name: String) -> Bool { names.index(of: name, in: entries) != nil }

  /// What became of a section because another one has its name.
  enum Clash {
    case merged, replaced, ignored
    /// An earlier file has a section of the name, too.
    case acrossFiles
  }

  /// Adds a section; says which earlier one it clashes with, if it does.
  mutating func add(
    _ section: ReadSection, _ reference: SectionReference, _ plain: PlainSections? = nil
  ) -> (clash: Clash, with: SectionReference)? {
    let settings: [MergedSetting]
    let hash: UInt32
    if let number = section.plain, let plain {
      settings = plain.sections[number].merged
      hash = plain.sections[number].hash
    } else {
      settings = section.settings.map { MergedSetting(file: reference.file, setting: $0) }
      hash = NameTable.hash(section.name)
    }
    guard let index = names.insert(section.name, hash, in: entries) else {
      entries.append(
        Entry(
          name: section.name, settings: settings, sections: SectionReferences(reference),
          isPrefixed: section.isPrefixed, plain: section.plain))
      return nil
    }
    entries[index].plain = nil
    let earlier = entries[index].sections[entries[index].sections.count - 1]
    guard entries[index].file == reference.file else {
      entries[index].base = entries[index].settings
      entries[index].baseSections = entries[index].sections
      entries[index].settings = settings
      entries[index].sections = SectionReferences(reference)
      entries[index].isPrefixed = section.isPrefixed
      return (.acrossFiles, earlier)
    }
    let clash = clash(section, entries[index])
    switch clash {
    case .ignored: break
    case .replaced:
      entries[index].settings = kept(of: entries[index].settings, under: settings)
      entries[index].sections = SectionReferences(reference)
      entries[index].isPrefixed = section.isPrefixed
    case .merged, .acrossFiles:
      entries[index].settings = entries[index].settings.overlaid(by: settings)
      entries[index].sections.append(reference)
    }
    return (clash, earlier)
  }

  private func clash(_ section: ReadSection, _ entry: Entry) -> Clash {
    if section.kind == .profile, section.isPrefixed != entry.isPrefixed {
      switch merging.defaults {
      case .prefixedWins: return section.isPrefixed ? .replaced : .ignored
      case .unprefixedWins: return section.isPrefixed ? .ignored : .replaced
      case .sameName: break
      }
    }
    return switch merging.sameName {
    case .merged: .merged
    case .lastReplaces, .lastReplacesExcept: .replaced
    case .firstCounts: .ignored
    }
  }

  /// The settings of a section that replaces another, over what the other leaves.
  private func kept(
    of earlier: [MergedSetting], under settings: [MergedSetting]
  ) -> [MergedSetting] {
    guard case .lastReplacesExcept = merging.sameName else { return settings }
    return earlier.filter { listed.contains($0.setting.key) }.overlaid(by: settings)
  }
}

extension [MergedSetting] {
  /// The settings with others laid over them, key by key.
  func overlaid(by others: [MergedSetting]) -> [MergedSetting] {
    if isEmpty { return others }
    var merged = self
    var indices: [Key: Int] = [:]
    for (index, setting) in enumerated() { indices[setting.setting.key] = index }
    for setting in others {
      if let index = indices[setting.setting.key] {
        merged[index] = setting
      } else {
        indices[setting.setting.key] = merged.count
        merged.append(setting)
      }
    }
    return merged
  }
}
