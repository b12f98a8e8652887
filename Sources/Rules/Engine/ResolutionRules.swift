import Profiles

/// Which rules about what comes of profiles meet a profile: those that name no key, and those of its keys.
struct ResolutionRules {
  private let unkeyed: [Int]
  private let keyed: [[Int]]

  /// The rules about a subject, or nil where there are none.
  init?(_ table: RuleTable, for subject: Subject, keys: KeyTable) {
    guard table.hasRules(for: subject) else { return nil }
    let unkeyed = table.indices(for: subject)
    self.unkeyed = unkeyed
    keyed = (0..<keys.count).map { key in
      let name = keys.name(of: Key(id: Int32(key)))
      return table.indices(for: subject, word: name).filter { !unkeyed.contains($0) }
    }
  }

  /// Each rule once.
  func rules(for profile: Profile) -> [Int] {
    var rules = unkeyed
    for setting in profile.settings {
      for rule in keyed[Int(setting.setting.key.id)] where !rules.contains(rule) {
        rules.append(rule)
      }
    }
    return rules
  }
}
