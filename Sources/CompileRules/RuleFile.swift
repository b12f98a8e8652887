import YAML

/// A rule file, reduced to what linting needs.
struct RuleFile {
  /// What is read only where a rule is explained or tested, from the file itself.
  static let unused: Set = [
    "why", "examples", "references", "oracle", "since", "errors", "confidence", "was",
  ]
  /// What decides whether a rule is looked at, so that nothing has to be stepped over first.
  static let leading = ["id", "for", "category", "where", "suppressible"]

  let root: Node

  init(_ root: Node) throws(YAMLError) {
    guard let entries = root.entries, let rules = root["rules"] else {
      throw YAMLError("no `rules` here: add the list of rules", at: root.place)
    }
    guard let items = rules.items else {
      throw YAMLError("`rules` is not a list: begin each rule with `- id:`", at: rules.place)
    }
    var reduced: [Node] = []
    var lines: [String: Int] = [:]
    for item in items {
      let id = try Self.id(of: item)
      if let line = lines.updateValue(item.place.line, forKey: id.text ?? "") {
        throw YAMLError(
          "rule `\(id.text ?? "")` is already on line \(line): choose another id", at: id.place)
      }
      reduced.append(Self.reduced(item))
    }
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
    let entries = rule.entries ?? []
    let first = leading.compactMap { name in entries.first { $0.name == name } }
    let rest = entries.filter { !leading.contains($0.name) && !unused.contains($0.name) }
    return Node(.map(first + rest))
  }

  /// The Swift source that holds the compiled rules.
  var source: String {
    """
    /// The rules of `rules.yaml`, as the build compiled them.
    enum CompiledRules {
      static let text: StaticString = \(root.compiledText.literal)
    }

    """
  }
}
