import Profiles

/// Rules by the keys that they name.
struct KeyedRules {
  private(set) var unkeyed: [Int] = []
  /// For each key its own rules.
  private var keyed: [[Int]]

  init(_ keys: KeyTable) {
    keyed = Array(repeating: [], count: keys.count)
  }

  mutating func add(_ rule: Int, _ names: [String], _ keys: KeyTable) {
    if names.isEmpty { unkeyed.append(rule) }
    for name in names {
      guard let key = keys.known(name), keyed[Int(key.id)].last != rule else { continue }
      keyed[Int(key.id)].append(rule)
    }
  }

  /// Adds a rule for all keys of which it is known, or not known, that there is such a setting.
  mutating func add(_ rule: Int, where isKnown: [Bool], is known: Bool) {
    for key in keyed.indices where isKnown[key] == known { keyed[key].append(rule) }
  }

  subscript(_ key: Key) -> [Int] { keyed[Int(key.id)] }
}
