import Profiles

/// The rules of a run by what they look at, so that a thing meets only the rules that can match it.
struct RuleTable {
  private let rules: RuleSet
  private var decoded: [Rule?]
  private var bySubject: [Subject: [Int]] = [:]
  /// For settings and profiles: the rules that name a key, by the key's id, and those that name none.
  private var settingRules: KeyedRules
  private var profileRules: KeyedRules

  init(_ rules: RuleSet, selection: Selection, keys: KeyTable) {
    self.rules = rules
    decoded = Array(repeating: nil, count: rules.entries.count)
    settingRules = KeyedRules(keys)
    profileRules = KeyedRules(keys)
    for (index, entry) in rules.entries.enumerated() where selection.includes(entry) {
      switch entry.subject {
      case .setting: settingRules.add(index, entry.filter.key, keys)
      case .profile: profileRules.add(index, entry.filter.key, keys)
      default: bySubject[entry.subject, default: []].append(index)
      }
    }
  }

  func indices(for subject: Subject) -> [Int] { bySubject[subject] ?? [] }
  func indices(forSetting key: Key) -> [Int] { settingRules[key] }
  var anySetting: [Int] { settingRules.unkeyed }
  func indices(forProfileWith key: Key) -> [Int] { profileRules[key] }
  var anyProfile: [Int] { profileRules.unkeyed }

  func filter(_ index: Int) -> RuleFilter { rules.entries[index].filter }
  func definitions(_ index: Int) -> Definitions { rules.definitions[rules.entries[index].pack] }

  mutating func rule(_ index: Int) -> Rule? {
    if let rule = decoded[index] { return rule }
    decoded[index] = rules.rule(index)
    return decoded[index]
  }
}

/// Rules by the keys that they name.
private struct KeyedRules {
  private(set) var unkeyed: [Int] = []
  private var keyed: [[Int]]

  init(_ keys: KeyTable) { keyed = Array(repeating: [], count: keys.count) }

  mutating func add(_ rule: Int, _ names: [String], _ keys: KeyTable) {
    if names.isEmpty { unkeyed.append(rule) }
    for name in names {
      if let key = keys.known(name) { keyed[Int(key.id)].append(rule) }
    }
  }

  subscript(_ key: Key) -> [Int] { keyed[Int(key.id)] }
}
