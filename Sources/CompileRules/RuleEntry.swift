import YAML

/// What of a rule decides whether it is looked at, as Swift source.
///
/// The compiler lays it out, so that a start decodes none of it.
struct RuleEntry {
  /// The lists of a filter, by their keys, in the order of the properties of `RuleFilter`.
  private static let lists = ["file", "kind", "key", "code", "name", "type"]
  private static let flags = [
    ("nested", "isNested"), ("known", "isKnown"), ("plain", "isPlain"), ("dated", "isDated"),
  ]

  /// The arguments of an entry but for its place.
  private let arguments: [String]

  /// Reads what a rule says of itself; a filter may name `sets`.
  init(_ rule: Node, sets: Node?) throws(YAMLError) {
    var filter: [String] = []
    let entries = rule["where"]?.entries ?? []
    for name in Self.lists {
      guard let value = rule["where"]?[name] else { continue }
      let texts = try Self.texts(value, sets).map(\.literal).joined(separator: ", ")
      filter.append("\(name): [\(texts)]")
    }
    for (name, property) in Self.flags {
      guard let value = rule["where"]?[name] else { continue }
      filter.append("\(property): \(value.text == "true")")
    }
    if let entry = entries.first(where: { !Self.knows($0.name) }) {
      throw YAMLError("`\(entry.name)` is no part of a filter: drop it", at: entry.key.place)
    }
    arguments = [
      "id: \((rule["id"]?.text ?? "").literal)",
      "subject: .\(rule["for"]?.text ?? "group")",
      "category: .\(rule["category"]?.text ?? "")",
      "filter: RuleFilter(\(filter.joined(separator: ", ")))",
      "isSuppressible: \(rule["suppressible"]?.text != "false")",
    ]
  }

  private static func knows(_ name: String) -> Bool {
    lists.contains(name) || flags.contains { $0.0 == name }
  }

  /// The texts of a list whose items may be `{set: NAME}`.
  private static func texts(_ node: Node, _ sets: Node?) throws(YAMLError) -> [String] {
    if let text = node.text { return [text] }
    if let name = node["set"] {
      guard let set = sets?[name.text ?? ""] else {
        throw YAMLError("there is no set `\(name.text ?? "")`: define it", at: name.place)
      }
      return try texts(set, nil)
    }
    var result: [String] = []
    for item in node.items ?? [] { result += try texts(item, sets) }
    return result
  }

  /// The call that makes the entry of a rule that begins at an offset of the compiled rules.
  func source(at offset: Int) -> String {
    "RuleSet.Entry(\((arguments + ["source: .compiled(\(offset))"]).joined(separator: ", ")))"
  }
}
