import Profiles

/// The rules of a run by what they look at, so that a thing meets only the rules that can match it.
struct RuleTable {
  private let rules: RuleSet
  private let selection: Selection
  private var decoded: [Rule?]
  private var matchers: [Matcher?]
  private var bySubject: [Subject: [Int]] = [:]
  /// For settings and profiles: the rules that name a key, by the key's id, and those that name none.
  private var settingRules: KeyedRules
  private var profileRules: KeyedRules

  init(_ rules: RuleSet, selection: Selection, keys: KeyTable) {
    self.rules = rules
    self.selection = selection
    decoded = Array(repeating: nil, count: rules.entries.count)
    matchers = Array(repeating: nil, count: rules.entries.count)
    settingRules = KeyedRules(keys)
    profileRules = KeyedRules(keys)
    for (index, entry) in rules.entries.enumerated() where selection.includes(entry) {
      switch entry.subject {
      case .setting: settingRules.add(index, entry.filter, keys)
      case .profile: profileRules.add(index, entry.filter, keys)
      default: bySubject[entry.subject, default: []].append(index)
      }
    }
  }

  func indices(for subject: Subject) -> [Int] { bySubject[subject] ?? [] }
  func indices(forSetting key: Key) -> [Int] { settingRules[key] }
  var anySetting: [Int] { settingRules.unkeyed }
  func indices(forProfileWith key: Key) -> [Int] { profileRules[key] }
  var anyProfile: [Int] { profileRules.unkeyed }

  /// The ids of the rules that a comment may silence.
  var suppressible: Set<String> { Set(rules.entries.filter(\.isSuppressible).map(\.id)) }

  /// Whether a name in a suppression is that of a rule of this run, or of none at all.
  func wouldHear(_ name: String) -> Bool {
    let named = rules.entries.filter { Selection.matches(name, $0) }
    return named.isEmpty || named.contains { selection.includes($0) }
  }

  func filter(_ index: Int) -> RuleFilter { rules.entries[index].filter }
  func definitions(_ index: Int) -> Definitions { rules.definitions[rules.entries[index].pack] }

  mutating func matcher(_ index: Int) -> Matcher? {
    if let matcher = matchers[index] { return matcher }
    matchers[index] = rules.matcher(index)
    return matchers[index]
  }

  mutating func rule(_ index: Int) -> Rule? {
    if let rule = decoded[index] { return rule }
    decoded[index] = rules.rule(index)
    return decoded[index]
  }
}

/// Rules by the keys that they name.
private struct KeyedRules {
  private(set) var unkeyed: [Int] = []
  /// For each key its own rules and those for every key.
  private var keyed: [[Int]]
  private let isKnown: [Bool]

  init(_ keys: KeyTable) {
    keyed = Array(repeating: [], count: keys.count)
    isKnown = (0..<keys.count).map {
      Settings.isKnown(keys.name(of: Key(id: Int32($0))))
    }
  }

  mutating func add(_ rule: Int, _ filter: RuleFilter, _ keys: KeyTable) {
    if filter.key.isEmpty, filter.isKnown == nil { unkeyed.append(rule) }
    for name in filter.key {
      if let key = keys.known(name) { keyed[Int(key.id)].append(rule) }
    }
    guard filter.key.isEmpty, let known = filter.isKnown else { return }
    for key in keyed.indices where isKnown[key] == known { keyed[key].append(rule) }
  }

  subscript(_ key: Key) -> [Int] { keyed[Int(key.id)] }
}
