internal import YAML

/// What the rules of a file share: sets, tables and named conditions, each decoded where it is used.
final class Definitions: Sendable {
  private let sets: RuleNode?
  private let tables: RuleNode?
  private let conditions: RuleNode?

  init() { (sets, tables, conditions) = (nil, nil, nil) }

  /// Reads what is defined.
  /// - Throws: ``RuleError`` where a set or a row is none; compiled ones are known to be sound.
  init(_ node: RuleNode?) throws(RuleError) {
    let map: MapReader? = if let node { try MapReader(node, .definitions) } else { nil }
    sets = map?.node("sets")
    tables = map?.node("tables")
    conditions = map?.node("conditions")
    guard let node, !node.isCompiled else { return }
    for entry in sets?.entries ?? [] { _ = try entry.value.strings() }
    for table in tables?.entries ?? [] {
      for row in table.value.entries ?? [] { _ = try Self.record(row.value) }
    }
  }

  var setNames: [String] { sets?.entries?.map(\.name).sorted() ?? [] }
  var tableNames: [String] { tables?.entries?.map(\.name).sorted() ?? [] }

  func set(_ name: String) -> [String]? { try? sets?[name]?.strings() }

  /// The body of a named condition, whose paths begin at the subject of the rule that uses it.
  func condition(_ name: String) -> RuleNode? { conditions?[name] }

  /// The row of a table.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  func row(_ name: String, of table: String) -> Record? {
    tables?[table]?[name].flatMap { try? Self.record($0) }
  }

  /// All rows of a table; nil where there is no such table.
  func rows(of table: String) -> [Record]? {
    tables?[table]?.entries?.compactMap { try? Self.record($0.value) }
  }

  private static func record(_ node: RuleNode) throws(RuleError) -> Record {
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
  func texts(_ node: RuleNode) throws(RuleError) -> [String] {
    if let name = node["set"] { return try set(named: name) }
    guard let items = node.items else { return [try node.string()] }
    var result: [String] = []
    for item in items { result += item.isMap ? try texts(item) : [try item.string()] }
    return result
  }

  private func set(named node: RuleNode) throws(RuleError) -> [String] {
    let name = try node.string()
    guard let set = set(name) else {
      let remedy = Nearest.guess(for: name, among: setNames) ?? "add it to `define.sets`"
      throw RuleError("there is no set `\(name)`: \(remedy)", at: node.place)
    }
    return set
  }
}
