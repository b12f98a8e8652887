internal import YAML

/// Reads the keys of one map strictly: each that is not known is an error with a suggestion.
struct MapReader {
  let node: RuleNode

  init(_ node: RuleNode, _ name: MapForm.Name) throws(RuleError) {
    // The build has checked what it compiled.
    if node.isCompiled, node.isMap {
      self.init(checked: node)
      return
    }
    let form = name.form
    try self.init(node, keys: form.keys, what: form.title)
  }

  init(_ node: RuleNode, keys: [String], what: String) throws(RuleError) {
    guard let entries = node.entries else {
      let keys = keys.prefix(4).joined(separator: ", ")
      throw RuleError("\(what) is a map: write keys such as \(keys)", at: node.place)
    }
    for entry in entries where !keys.contains(entry.name) {
      let remedy = Nearest.remedy(for: entry.name, among: keys, of: what)
      throw RuleError("unknown key `\(entry.name)`: \(remedy)", at: entry.place)
    }
    self.node = node
  }

  private init(checked node: RuleNode) {
    self.node = node
  }

  func node(_ key: String) -> RuleNode? { node[key] }

  func required(_ key: String) throws(RuleError) -> RuleNode {
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

extension RuleNode {
  func string() throws(RuleError) -> String {
    guard let text else {
      throw RuleError("no text here: write it without brackets and hyphens", at: place)
    }
    return text
  }

  func list() throws(RuleError) -> [RuleNode] {
    guard let items else { throw RuleError("no list here: begin each item with `-`", at: place) }
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
    case let other: throw RuleError("`\(other)` is no flag: write `true` or `false`", at: place)
    }
  }

  func number() throws(RuleError) -> Int {
    let text = try string()
    guard let number = Int(text) else {
      throw RuleError("`\(text)` is no whole number: write digits alone", at: place)
    }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(RuleError) -> Choice where Choice.RawValue == String {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue)
      let remedy = Nearest.remedy(for: text, among: names)
      throw RuleError("`\(text)` is not known here: \(remedy)", at: place)
    }
    return choice
  }
}
