internal import YAML

/// Reads the keys of one map strictly: each that is not known is an error with a suggestion.
struct MapReader {
  let node: Node
  private let entries: [Node.Entry]

  init(_ node: Node, keys: [String], what: String) throws(RuleError) {
    guard let entries = node.entries else {
      throw RuleError(
        "\(what) must be a map of \(keys.prefix(4).joined(separator: ", "))", at: node.place)
    }
    for entry in entries where !keys.contains(entry.name) {
      let guess = Nearest.unique(to: entry.name, among: keys, within: 3)
      let remedy =
        guess.map { "did you mean `\($0)`?" } ?? "\(what) has \(keys.joined(separator: ", "))"
      throw RuleError("unknown key `\(entry.name)`: \(remedy)", at: entry.key.place)
    }
    self.node = node
    self.entries = entries
  }

  func node(_ key: String) -> Node? { entries.first { $0.name == key }?.value }

  func required(_ key: String) throws(RuleError) -> Node {
    guard let value = node(key) else {
      throw RuleError("`\(key)` is missing here: add it", at: node.place)
    }
    return value
  }

  func text(_ key: String) throws(RuleError) -> String? { try node(key)?.string() }
  func requiredText(_ key: String) throws(RuleError) -> String { try required(key).string() }

  func flag(_ key: String) throws(RuleError) -> Bool { try node(key)?.flag() ?? false }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(RuleError) -> Choice? where Choice.RawValue == String {
    try node(key)?.choice(type)
  }
}

extension Node {
  func string() throws(RuleError) -> String {
    guard let text else { throw RuleError("text is wanted here, not a list or a map", at: place) }
    return text
  }

  func list() throws(RuleError) -> [Node] {
    guard let items else {
      throw RuleError("a list is wanted here: begin each item with `-`", at: place)
    }
    return items
  }

  /// One text, or a list of them.
  func strings() throws(RuleError) -> [String] {
    guard let items else { return [try string()] }
    var result: [String] = []
    for item in items { result.append(try item.string()) }
    return result
  }

  func flag() throws(RuleError) -> Bool {
    switch try string() {
    case "true": return true
    case "false": return false
    case let other: throw RuleError("`\(other)` is neither `true` nor `false`", at: place)
    }
  }

  func number() throws(RuleError) -> Int {
    let text = try string()
    guard let number = Int(text) else {
      throw RuleError("`\(text)` is not a whole number", at: place)
    }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(RuleError) -> Choice where Choice.RawValue == String {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue)
      let guess = Nearest.unique(to: text, among: names, within: 3)
      let remedy =
        guess.map { "did you mean `\($0)`?" } ?? "use one of \(names.joined(separator: ", "))"
      throw RuleError("`\(text)` is not known here: \(remedy)", at: place)
    }
    return choice
  }
}
