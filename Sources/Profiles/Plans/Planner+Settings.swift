extension Planner {
  /// The setting of a profile that counts, or nil.
  func setting(_ setting: PlanSetting, of profile: Int) -> MergedSetting? {
    guard held[profile].contains(setting) else { return nil }
    for merged in configuration.profiles[profile].settings
    where keys.setting(merged.setting.key) == setting.rawValue {
      return policy.emptyIsAbsent && isEmpty(merged) ? nil : merged
    }
    return nil
  }

  func has(_ setting: PlanSetting, _ profile: Int) -> Bool {
    self.setting(setting, of: profile) != nil
  }

  func value(_ setting: PlanSetting, of profile: Int?) -> Value? {
    guard let profile, let merged = self.setting(setting, of: profile) else { return nil }
    return configuration.value(of: merged)
  }

  /// The value as text; a block as Python would print it.
  func text(_ setting: PlanSetting, of profile: Int?) -> String? {
    guard let profile, let merged = self.setting(setting, of: profile) else { return nil }
    return text(of: merged)
  }

  func text(of merged: MergedSetting) -> String { Python.text(configuration.value(of: merged)) }

  func name(_ profile: Int) -> String { configuration.profiles[profile].name }

  private func isEmpty(_ merged: MergedSetting) -> Bool {
    configuration.value(of: merged) == .text("")
  }

  /// A setting of the profile's own section in the files of one role.
  func setting(_ setting: PlanSetting, of profile: Int, in role: FileRole) -> MergedSetting? {
    for reference in configuration.profiles[profile].sections.reversed()
    where configuration.files[reference.file].role == role {
      let section = configuration.readings[reference.file].sections[reference.section]
      if let found = section.settings.last(where: { keys.setting($0.key) == setting.rawValue }) {
        return MergedSetting(file: reference.file, setting: found)
      }
    }
    return nil
  }

  /// The value of a section that is no profile, by the name of a setting.
  func setting(_ setting: PlanSetting, in section: Profile) -> MergedSetting? {
    section.settings.first { keys.setting($0.setting.key) == setting.rawValue }
  }

  /// What a variable gives, else what the profile says: the order for settings of clients.
  func configured(
    _ setting: PlanSetting, _ variables: [String] = [], of profile: Int?
  ) -> ConfiguredValue? {
    if let (name, value) = surroundings.first(of: variables) {
      return ConfiguredValue(text: value, source: .variable(name))
    }
    guard let profile, let merged = self.setting(setting, of: profile) else { return nil }
    return ConfiguredValue(text: text(of: merged), source: .setting(merged))
  }

  /// Whether a setting or its variable says `true`, in any case.
  func isTrue(_ setting: PlanSetting, _ variables: [String], of profile: Int?) -> Bool {
    configured(setting, variables, of: profile)?.text.lowercased() == "true"
  }
}
