internal import YAML

/// The rules of one YAML file, with what they share and the examples that prove them.
public struct RuleFile: Sendable {
  public let rules: [Rule]
  let definitions: Definitions
  /// The node of each rule, for what only people read and for its examples.
  let nodes: [Node]

  init(rules: [Rule], definitions: Definitions, nodes: [Node]) {
    self.rules = rules
    self.definitions = definitions
    self.nodes = nodes
  }

  static let keys = ["awslint-rules", "pack", "needs-awslint", "define", "rules"]

  /// Decodes a rule file.
  /// - Throws: ``RuleError`` with the place of the first mistake and its remedy.
  public init(parsing bytes: [UInt8]) throws(RuleError) {
    let root: Node
    do {
      root = try Node(parsing: bytes)
    } catch {
      throw RuleError(error.message, at: error.place)
    }
    guard let version = root["awslint-rules"] else {
      throw RuleError("begin with `awslint-rules: 1`", at: root.place)
    }
    guard version.text == "1" else {
      throw RuleError(
        "only version 1 of rule files is known: write `awslint-rules: 1`", at: version.place)
    }
    let map = try MapReader(root, keys: Self.keys, what: "a rule file")
    definitions = try Definitions(map.node("define"))
    nodes = try map.required("rules").list()
    guard nodes.count <= 2000 else {
      throw RuleError("more than 2,000 rules: split the file", at: root.place)
    }
    var rules: [Rule] = []
    var places: [String: Place] = [:]
    for node in nodes {
      let rule = try RuleDecoder(node, definitions: definitions).rule()
      try RuleChecker(rule, node, definitions).check()
      if let earlier = places.updateValue(node.place, forKey: rule.id) {
        throw RuleError(
          "rule `\(rule.id)` is already on line \(earlier.line): rename one of the two",
          at: node["id"]?.place ?? node.place)
      }
      rules.append(rule)
    }
    self.rules = rules
  }

  /// The built-in rules, read from the text of `rules.yaml`.
  public static func builtIn() throws(RuleError) -> RuleFile {
    try RuleFile(parsing: DataTable.bytes(of: .rules))
  }
}
