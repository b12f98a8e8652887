import YAML

/// A rule file, reduced to what linting needs.
struct RuleFile {
  /// What is read only where a rule is explained or tested, from the file itself.
  static let unused: Set = [
    "why", "examples", "references", "oracle", "since", "errors", "confidence", "was",
  ]

  /// What is left: the definitions and the rules.
  let root: Node
  /// What decides whether a rule is looked at, in the order of the rules.
  let entries: [RuleEntry]

  init(_ root: Node) throws(YAMLError) {
    guard let entries = root.entries, let rules = root["rules"] else {
      throw YAMLError("no `rules` here: add the list of rules", at: root.place)
    }
    guard let items = rules.items else {
      throw YAMLError("`rules` is not a list: begin each rule with `- id:`", at: rules.place)
    }
    var reduced: [Node] = []
    var described: [RuleEntry] = []
    var lines: [String: Int] = [:]
    for item in items {
      let id = try Self.id(of: item)
      if let line = lines.updateValue(item.place.line, forKey: id.text ?? "") {
        throw YAMLError(
          "rule `\(id.text ?? "")` is already on line \(line): choose another id", at: id.place)
      }
      described.append(try RuleEntry(item, sets: root["define"]?["sets"]))
      reduced.append(Self.reduced(item))
    }
    self.entries = described
    self.root = Node(
      .map(
        entries.map { entry in
          guard entry.name == "rules" else { return entry }
          return Node.Entry(key: entry.key, value: Node(.list(reduced)))
        }))
  }

  private static func id(of rule: Node) throws(YAMLError) -> Node {
    guard let id = rule["id"], id.text != nil else {
      throw YAMLError("this rule has no `id`: add one", at: rule.place)
    }
    return id
  }

  private static func reduced(_ rule: Node) -> Node {
    Node(.map((rule.entries ?? []).filter { !unused.contains($0.name) }))
  }

  /// The Swift source that holds the compiled rules.
  var source: String {
    let rules = root["rules"] ?? Node(.list([]))
    let parts = (rules.items ?? []).map(\.compiledText)
    var start = rules.compiledText.utf8.count - parts.reduce(0) { $0 + $1.utf8.count }
    var lines: [String] = []
    for (entry, part) in zip(entries, parts) {
      lines.append("    \(entry.source(at: start)),")
      start += part.utf8.count
    }
    return """
      /// The rules of `rules.yaml`, as the build compiled them.
      enum CompiledRules {
        static let definitions: StaticString = \((root["define"] ?? Node(.map([]))).compiledText.literal)
        static let rules: StaticString = \(rules.compiledText.literal)

        static let entries: [RuleSet.Entry] = [
      \(lines.joined(separator: "\n"))
        ]
      }

      """
  }
}
