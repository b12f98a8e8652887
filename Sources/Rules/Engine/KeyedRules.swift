import Profiles

/// Rules by the keys that they name.
struct KeyedRules {
  private(set) var unkeyed: [Int] = []
  /// For each key its own rules.
  private var keyed: [[Int]]
  private let names: [String]

  init(_ keys: KeyTable) {
    keyed = Array(repeating: [], count: keys.count)
    names = (0..<keys.count).map { keys.name(of: Key(id: Int32($0))) }
  }

  mutating func add(_ rule: Int, _ names: [String], _ keys: KeyTable) {
    if names.isEmpty { unkeyed.append(rule) }
    for name in names {
      guard let key = keys.known(name), keyed[Int(key.id)].last != rule else { continue }
      keyed[Int(key.id)].append(rule)
    }
  }

  mutating func add(_ rule: Int, whereKnown known: Bool) {
    for key in keyed.indices where Settings.isKnown(names[key]) == known {
      keyed[key].append(rule)
    }
  }

  subscript(_ key: Key) -> [Int] { keyed[Int(key.id)] }
}
