internal import YAML

/// What the rules of a file share: sets, tables and named conditions.
struct Definitions: Sendable {
  var sets: [String: [String]] = [:]
  var tables: [String: [String: Record]] = [:]
  /// Decoded where they are used, because their paths begin at that rule's subject.
  var conditions: [String: Node] = [:]

  init() {}

  init(_ node: Node?) throws(RuleError) {
    guard let node else { return }
    let map = try MapReader(node, .definitions)
    for entry in map.node("sets")?.entries ?? [] { sets[entry.name] = try entry.value.strings() }
    for entry in map.node("conditions")?.entries ?? [] { conditions[entry.name] = entry.value }
    for table in map.node("tables")?.entries ?? [] {
      var rows: [String: Record] = [:]
      for row in table.value.entries ?? [] { rows[row.name] = try Self.record(row.value) }
      tables[table.name] = rows
    }
  }

  private static func record(_ node: Node) throws(RuleError) -> Record {
    guard let entries = node.entries else {
      throw RuleError("no row here: write a map from columns to texts", at: node.place)
    }
    var columns: [String: Datum] = [:]
    for entry in entries {
      columns[entry.name] =
        entry.value.items == nil
        ? .text(try entry.value.string())
        : .list(try entry.value.strings().map { .text($0) })
    }
    return Record(columns: columns)
  }

  /// The texts of a list whose items may be `{set: NAME}`.
  func texts(_ node: Node) throws(RuleError) -> [String] {
    if let name = node["set"] { return try set(name) }
    guard let items = node.items else { return [try node.string()] }
    var result: [String] = []
    for item in items { result += item.entries == nil ? [try item.string()] : try texts(item) }
    return result
  }

  private func set(_ name: Node) throws(RuleError) -> [String] {
    let text = try name.string()
    guard let set = sets[text] else {
      let remedy = Nearest.guess(for: text, among: sets.keys.sorted()) ?? "add it to `define.sets`"
      throw RuleError("there is no set `\(text)`: \(remedy)", at: name.place)
    }
    return set
  }
}
