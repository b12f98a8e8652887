/// How some readers hold the profiles of the first of them, as far as plans look at them.
struct PlanHoldings: Sendable {
  let configurations: [Configuration]
  let keys: PlanKeys
  /// By the profiles of the first reader.
  private(set) var kinds: [Kind]
  /// For each reader, the profiles that it refuses to choose.
  private let refused: [Set<String>]
  /// Whether it counts what files besides the two hold.
  let looksAtFiles: Bool
  private(set) var sessions = SectionShapes()
  private(set) var services = SectionShapes()

  enum Kind: UInt8, Sendable {
    /// All hold the same settings of one section, each written once.
    case alike
    /// Some hold other settings than others, or those of several sections.
    case apart
    /// Not all have it, or more than its settings counts.
    case peculiar
  }

  /// - Complexity: O(*n*) in the number of settings.
  init(
    _ configurations: [Configuration], keys: PlanKeys, keyCount: Int, looksAtFiles: Bool
  ) {
    self.configurations = configurations
    self.keys = keys
    self.looksAtFiles = looksAtFiles
    refused = configurations.map { Set($0.profileErrors.map(\.profile)) }
    // Who is asked for the empty name looks into another profile.
    kinds = configurations[0].profiles.map { $0.name.isEmpty ? .peculiar : .alike }
    for reader in configurations.indices { compare(with: reader, keyCount) }
    sessions = SectionShapes(configurations.map(\.ssoSessions), in: self)
    services = SectionShapes(configurations.map(\.services), in: self)
  }

  var first: Configuration { configurations[0] }

  /// Compares what a reader holds with what the first one does.
  private mutating func compare(with reader: Int, _ keyCount: Int) {
    let other = configurations[reader]
    let isOfSessions = other.keysOfSessions(keyCount)
    var isHeld = [Bool](repeating: false, count: kinds.count)
    let own = first.profiles
    let others = other.profiles
    // Most profiles stand in the same order, so that few names have to be looked up.
    var next = 0
    for index in others.indices {
      if next >= own.count || own[next].name != others[index].name {
        guard let place = first.profile(named: others[index].name) else { continue }
        next = place
      }
      isHeld[next] = true
      defer { next += 1 }
      if kinds[next] == .peculiar { continue }
      if !isApart(others[index].settings, isOfSessions) {
        kinds[next] = .peculiar
      } else if !own[next].isPlain || !others[index].isPlain
        || !own[next].isSamePlain(as: others[index]) || hasRefusals(reader)
      {
        note(next, reader, others[index])
      }
    }
    for index in kinds.indices where !isHeld[index] { kinds[index] = .peculiar }
  }

  /// Notes whether a profile is held apart that is not the same plain section.
  private mutating func note(_ index: Int, _ reader: Int, _ profile: Profile) {
    let configuration = configurations[reader]
    if !configuration.isOneSection(profile) || isRefused(profile, reader)
      || !isSame(first.profiles[index], first, profile, configuration)
    {
      kinds[index] = .apart
    }
  }

  private func hasRefusals(_ reader: Int) -> Bool { !refused[reader].isEmpty }

  func isRefused(_ profile: Profile, _ reader: Int) -> Bool {
    hasRefusals(reader) && refused[reader].contains(profile.name)
  }

  /// Whether a profile has no session, or no key that sessions have, so that no values have to agree.
  private func isApart(_ settings: [MergedSetting], _ isOfSessions: [Bool]) -> Bool {
    var hasSession = false
    var hasShared = false
    for setting in settings {
      let key = setting.setting.key
      if keys.setting(key) == PlanSetting.ssoSession.rawValue { hasSession = true }
      if isOfSessions[Int(key.id)] { hasShared = true }
    }
    return !hasSession || !hasShared
  }

  /// Whether two readers hold the same of what plans look at.
  func isSame(
    _ own: Profile, _ mine: Configuration, _ other: Profile, _ configuration: Configuration
  ) -> Bool {
    if own.isPlain, other.isPlain { return own.isSamePlain(as: other) }
    var next = 0
    for setting in own.settings where isAboutPlans(setting) {
      while next < other.settings.count, !isAboutPlans(other.settings[next]) { next += 1 }
      guard next < other.settings.count else { return false }
      let match = other.settings[next]
      next += 1
      guard match.file == setting.file, match.setting.key == setting.setting.key else {
        return false
      }
      if case .slice(let a) = setting.setting.value, case .slice(let b) = match.setting.value,
        a == b
      {
        continue
      }
      guard mine.value(of: setting) == configuration.value(of: match) else { return false }
    }
    return !other.settings[next...].contains(where: isAboutPlans)
  }

  private func isAboutPlans(_ merged: MergedSetting) -> Bool {
    keys.setting(merged.setting.key) != PlanKeys.none
  }
}

extension Configuration {
  /// Whether the settings of a profile are those of one section, each written once.
  func isOneSection(_ profile: Profile) -> Bool {
    if profile.isPlain { return true }
    guard profile.sections.count == 1, let place = profile.sections.first else { return false }
    let section = readings[place.file].sections[place.section]
    return section.settings.count == profile.settings.count
  }

  /// Whether a profile is made of the sections of another reader's; false where their values are not slices.
  func hasSameSections(
    _ own: Profile, as other: Profile, _ configuration: Configuration
  ) -> Bool {
    guard own.sections.count == other.sections.count else { return false }
    return zip(own.sections, other.sections).allSatisfy { a, b in
      let mine = readings[a.file].sections[a.section].settings
      let theirs = configuration.readings[b.file].sections[b.section].settings
      return a.file == b.file && mine.count == theirs.count
        && zip(mine, theirs).allSatisfy { a, b in
          guard case .slice = a.value else { return false }
          return a == b
        }
    }
  }

  /// For each key, whether some session has it.
  fileprivate func keysOfSessions(_ keyCount: Int) -> [Bool] {
    var isOfSessions = [Bool](repeating: false, count: keyCount)
    for session in ssoSessions {
      for setting in session.settings { isOfSessions[Int(setting.setting.key.id)] = true }
    }
    return isOfSessions
  }
}
