import Profiles

extension Planner {
  /// The path and the 1-based line of a setting.
  func place(of setting: MergedSetting) -> (file: SourceFile, line: Int) {
    (configuration.files[setting.file], Int(setting.setting.line) + 1)
  }

  /// The 1-based line of the header above a setting.
  func headerLine(above setting: MergedSetting, of profile: String?) -> Int? {
    guard let profile, let index = configuration.profile(named: profile) else { return nil }
    let lines = configuration.profiles[index].sections.filter { $0.file == setting.file }
      .map { configuration.readings[$0.file].sections[$0.section].line }
    return lines.filter { $0 < Int(setting.setting.line) }.max().map { $0 + 1 }
  }
}
