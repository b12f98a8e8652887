import INI
import Profiles

/// The rules of a run by what they look at, so that a thing meets only the rules that can match it.
struct RuleTable {
  private let rules: RuleSet
  private let selection: Selection
  /// What a user set, by the id of a rule.
  private let parameters: [String: [String: ParameterValue]]
  private var decoded: [Rule?]
  private var matchers: [Matcher?]
  private var valueConditions: [ValueConditions?]
  private let gates: [RuleGate]
  /// The whole names that nested settings may have, of rules that ask for them.
  private var nestedNames: [Set<String>]
  // By the names of subjects: the first dictionary with another kind of key makes a start dearer.
  private var bySubject: [String: [Int]] = [:]
  /// The rules that name a kind of section, a key or a code, with those that name none.
  private var byWord: [String: [String: [Int]]] = [:]
  private var topRules: KeyedRules
  private var nestedRules: KeyedRules
  private var profileRules: KeyedRules
  /// By key, whether there is a setting of that name.
  private let isKnown: [Bool]
  /// The rules on sections, and on settings, that name kinds of sections, by kind.
  private var sectionRules: [[Int]] = []
  private var kindRules: [[Int]] = []

  init(
    _ rules: RuleSet, selection: Selection, keys: KeyTable, hasVersions: Bool,
    parameters: [String: [String: ParameterValue]] = [:]
  ) {
    self.parameters = parameters
    self.rules = rules
    self.selection = selection
    decoded = Array(repeating: nil, count: rules.entries.count)
    matchers = Array(repeating: nil, count: rules.entries.count)
    valueConditions = Array(repeating: nil, count: rules.entries.count)
    gates = rules.entries.map { RuleGate($0.filter) }
    nestedNames = Array(repeating: [], count: rules.entries.count)
    topRules = KeyedRules(keys)
    nestedRules = KeyedRules(keys)
    profileRules = KeyedRules(keys)
    isKnown = (0..<keys.count).map { Settings.isKnown(keys.name(of: Key(id: Int32($0)))) }
    let entries = rules.entries
    for index in entries.indices
    where selection.includes(entries[index].id, entries[index].category)
      && (hasVersions || !entries[index].filter.isDated)
    {
      switch entries[index].subject {
      case .setting: addSettingRule(index, entries[index].filter, keys)
      case .profile: profileRules.add(index, entries[index].filter.key, keys)
      case let subject: add(index, subject, entries[index].filter.words(of: subject))
      }
    }
    for (subject, words) in byWord {
      let any = bySubject[subject] ?? []
      if !any.isEmpty { byWord[subject] = words.mapValues { (any + $0).sorted() } }
    }
    for kind in SectionName.kinds {
      sectionRules.append(indices(for: .section, word: kind))
      kindRules.append(indices(for: .setting, word: kind))
    }
  }

  private mutating func add(_ rule: Int, _ subject: Subject, _ words: [String]) {
    if words.isEmpty { bySubject[subject.rawValue, default: []].append(rule) }
    for word in words {
      byWord[subject.rawValue, default: [:]][word, default: []].append(rule)
    }
  }

  private mutating func addSettingRule(_ rule: Int, _ filter: RuleFilter, _ keys: KeyTable) {
    if filter.isDated { return addDatedRule(rule, filter, keys) }
    let hasNames = !filter.name.isEmpty || !filter.type.isEmpty
    let names = hasNames ? filter.names : []
    let nested = hasNames ? names.filter(Self.isNested) : []
    if !nested.isEmpty { nestedNames[rule] = Set(nested) }
    if !filter.kind.isEmpty, filter.key.isEmpty, filter.isKnown == nil, !hasNames {
      for kind in filter.kind {
        byWord[Subject.setting.rawValue, default: [:]][kind, default: []].append(rule)
      }
      return
    }
    if filter.isNested != true {
      let top = hasNames ? names.filter { !Self.isNested($0) } : []
      Self.add(rule, filter, top + filter.key, hasNames, isKnown, keys, to: &topRules)
    }
    if filter.isNested != false {
      let last = nested.map(Self.lastPart) + filter.key
      Self.add(rule, filter, last, hasNames, isKnown, keys, to: &nestedRules)
    }
  }

  /// A rule on settings whose versions are known: their keys are the index.
  private mutating func addDatedRule(_ rule: Int, _ filter: RuleFilter, _ keys: KeyTable) {
    topRules.add(rule, Versions.names.filter { !Self.isNested($0) }, keys)
    let nested = Versions.names.filter(Self.isNested).compactMap { $0.split(separator: ".").last }
    nestedRules.add(rule, nested.map(String.init), keys)
  }

  private static func add(
    _ rule: Int, _ filter: RuleFilter, _ names: [String], _ hasNames: Bool, _ isKnown: [Bool],
    _ keys: KeyTable, to table: inout KeyedRules
  ) {
    if let known = filter.isKnown, names.isEmpty {
      table.add(rule, where: isKnown, is: known)
    } else if !names.isEmpty || !hasNames {
      table.add(rule, names, keys)
    }
  }

  /// The part of a name behind its last dot.
  private static func lastPart(_ name: String) -> String {
    let utf8 = name.utf8
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
    return String(name[utf8.index(after: dot)...])
  }

  private static func isNested(_ name: String) -> Bool {
    let bytes = name.utf8.span
    return bytes.indices.contains(where: { bytes[$0] == UInt8(ascii: ".") })
  }

  func indices(for subject: Subject) -> [Int] { bySubject[subject.rawValue] ?? [] }
  func indices(for subject: Subject, word: String) -> [Int] {
    byWord[subject.rawValue]?[word] ?? indices(for: subject)
  }
  func hasRules(for subject: Subject) -> Bool {
    bySubject[subject.rawValue] != nil || byWord[subject.rawValue] != nil
  }
  func settingRules(of kind: SectionName.Kind) -> [Int] { kindRules[kind.ordinal] }
  func sectionRules(of kind: SectionName.Kind) -> [Int] { sectionRules[kind.ordinal] }
  func indices(for setting: WrittenSetting) -> [Int] {
    (setting.parent == nil ? topRules : nestedRules)[setting.key]
  }
  func indices(forProfileWith key: Key) -> [Int] { profileRules[key] }
  var anySetting: [Int] { topRules.unkeyed }
  var anyNestedSetting: [Int] { nestedRules.unkeyed }
  var anyProfile: [Int] { profileRules.unkeyed }

  /// The ids of the rules that a comment may silence.
  var suppressible: Set<String> { Set(rules.entries.filter(\.isSuppressible).map(\.id)) }

  /// Whether a name in a suppression is that of a rule of this run, or of none at all.
  func wouldHear(_ name: String) -> Bool {
    let named = rules.entries.filter { Selection.matches(name, $0) }
    return named.isEmpty || named.contains { selection.includes($0) }
  }

  func grouping(_ index: Int) -> Grouping? { rules.grouping(index) }

  mutating func matcher(_ index: Int) -> Matcher? {
    if let matcher = matchers[index] { return matcher }
    matchers[index] = rules.matcher(index)?.setting(parameters[rules.entries[index].id])
    return matchers[index]
  }

  /// Whether a rule is about files of a role.
  func admits(_ rule: Int, _ role: FileRole) -> Bool { gates[rule].admits(role) }

  /// Whether a setting whose key fits passes what else the filter of a rule asks.
  func admits(
    _ rule: Int, _ setting: Int, of file: WorkspaceFile, _ kind: SectionName.Kind, _ keys: KeyTable
  ) -> Bool {
    let gate = gates[rule]
    guard gate.admits(file.source.role), gate.admits(kind) else { return false }
    if let plain = gate.isPlain, file.line(of: setting).isPlain != plain { return false }
    let written = file.outline.settings[setting]
    if let nested = gate.isNested, (written.parent != nil) != nested { return false }
    guard gate.hasNestedNames, written.parent != nil else { return true }
    return nestedNames[rule].contains(file.qualifiedName(of: setting, keys))
  }

  /// Which conditions of a rule on settings are about values alone.
  mutating func valueConditions(_ rule: Int) -> ValueConditions? {
    if let known = valueConditions[rule] { return known }
    valueConditions[rule] = matcher(rule).map(ValueConditions.init)
    return valueConditions[rule]
  }

  mutating func rule(_ index: Int) -> Rule? {
    if let rule = decoded[index] { return rule }
    decoded[index] = rules.rule(index, matchers[index])
    return decoded[index]
  }
}
