internal import INI

extension PlanHoldings {
  /// The source that a profile names, or nil; the first one where the readers hold several.
  func source(of profile: Int) -> String? {
    guard kinds[profile] != .peculiar else { return nil }
    return first.source(of: first.profiles[profile], keys)
  }

  /// What counts of a profile, the same for two that every reader plans alike, or nil where more counts.
  ///
  /// The source that it names is of a shape, by number, or of none.
  func text(of index: Int, over source: Int32?) -> [UInt8]? {
    guard kinds[index] != .peculiar else { return nil }
    let profile = first.profiles[index]
    let name = first.source(of: profile, keys)
    var text = PlanText(holdings: self, sourceName: name, source: source)
    switch kinds[index] {
    case .alike, .peculiar: text.add(profile, of: first)
    case .apart:
      text.tellsValuesApart = true
      var previous: (configuration: Configuration, profile: Profile)?
      for (reader, configuration) in configurations.enumerated() {
        guard let held = configuration.profile(named: profile.name) else { return nil }
        let profile = configuration.profiles[held]
        let isRefused = isRefused(profile, reader)
        if let previous,
          isSame(previous.profile, previous.configuration, profile, configuration),
          previous.configuration.hasSameSections(previous.profile, as: profile, configuration)
        {
          text.repeatLast(isRefused: isRefused)
        } else {
          if configuration.source(of: profile, keys) != name { return nil }
          text.begin(isRefused: isRefused)
          text.add(profile, of: configuration)
          if !configuration.isOneSection(profile) {
            text.addSections(of: profile, of: configuration)
          }
        }
        previous = (configuration, profile)
      }
    }
    return text.isWhole ? text.bytes : nil
  }

  /// Whether no reader has a profile of a name.
  func isMissing(_ name: String) -> Bool {
    !configurations.contains { $0.profile(named: name) != nil }
  }
}

extension Configuration {
  /// The source that a profile names as a text, or nil.
  fileprivate func source(of profile: Profile, _ keys: PlanKeys) -> String? {
    for merged in profile.settings
    where keys.setting(merged.setting.key) == PlanSetting.sourceProfile.rawValue {
      if case .text(let name) = value(of: merged) { return name }
      return nil
    }
    return nil
  }
}
