internal import Profiles
internal import YAML

/// The rules of one YAML file, with what they share and the examples that prove them.
public struct RuleFile: Sendable {
  public let rules: [Rule]
  let definitions: Definitions
  /// The node of each rule, for what only people read and for its examples.
  let nodes: [RuleNode]

  init(rules: [Rule], definitions: Definitions, nodes: [RuleNode]) {
    self.rules = rules
    self.definitions = definitions
    self.nodes = nodes
  }

  /// Decodes a rule file, and checks every name and type in it.
  /// - Throws: ``RuleError`` with the place of the first mistake and its remedy.
  public init(parsing bytes: [UInt8]) throws(RuleError) {
    try self.init(parsing: bytes, isChecked: true)
  }

  private init(parsing bytes: [UInt8], isChecked: Bool) throws(RuleError) {
    let root: Node
    do {
      root = try Node(parsing: bytes)
    } catch {
      throw RuleError(error.message, at: error.place, earlier: error.earlier)
    }
    do {
      try self.init(RuleNode(root), isChecked)
    } catch {
      throw error.located(in: bytes, root)
    }
  }

  private init(_ root: RuleNode, _ isChecked: Bool) throws(RuleError) {
    guard let version = root["awslint-rules"] else {
      let start = Place(line: 1, column: 1, endLine: 1, endColumn: 2)
      throw RuleError("the version is missing: begin with `awslint-rules: 1`", at: start)
    }
    guard version.text == "1" else {
      throw RuleError(
        "only version 1 of rule files is known: write `awslint-rules: 1`", at: version.place)
    }
    // A file for a newer awslint says so before anything in it is unknown.
    try Self.checkProgram(root["needs-awslint"])
    let map = try MapReader(root, .file)
    definitions = try Definitions(map.node("define"))
    nodes = try map.required("rules").list()
    guard nodes.count <= 2000 else {
      throw RuleError("more than 2,000 rules: split the file", at: root.place)
    }
    var rules: [Rule] = []
    var places: [String: Place] = [:]
    for node in nodes {
      let rule = try RuleDecoder(node, definitions: definitions).rule()
      if isChecked { try RuleChecker(rule, node, definitions).check() }
      let place = node["id"]?.place ?? node.place
      if let earlier = places.updateValue(place, forKey: rule.id) {
        throw RuleError(
          "rule `\(rule.id)` is already on line \(earlier.line): rename one of the two",
          at: place, earlier: earlier)
      }
      rules.append(rule)
    }
    self.rules = rules
  }

  /// The version of awslint, which rule files may ask for.
  public static let programVersion = "0.1.0"

  /// Checks `needs-awslint`, a version or a range of them.
  private static func checkProgram(_ node: RuleNode?) throws(RuleError) {
    guard let node else { return }
    let text = try node.string()
    guard let range = VersionRange(text) ?? VersionRange(">=" + text) else {
      throw RuleError(
        "`\(text)` is no version of awslint: write such as \">=0.1\"", at: node.place)
    }
    guard let own = ReaderVersion(programVersion), !range.contains(own) else { return }
    throw RuleError(
      "this file needs awslint \(range.text), and this is \(programVersion): install such a version",
      at: node.place)
  }

  /// The built-in rules, read from the text of `rules.yaml`; a test checks them.
  public static func builtIn() throws(RuleError) -> RuleFile {
    try RuleFile(parsing: DataTable.bytes(of: .rules), isChecked: false)
  }
}
