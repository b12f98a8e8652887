import Testing
import YAML

@testable import CompileRules
@testable import Rules

@Suite struct CompiledTreeTests {
  static let text = """
    rules:
      - title: "a \\"b\\" \\\\ \\u00e9"
        id: one
        why: left out
        for: {group: profile}
        examples: [{bad: {config: x}}]
      - id: two
        for: setting
        when: {all: [], any: ""}
    """
  static let compiled: StaticString =
    "d003;0001s0005rulesl002h0002d001C0003s0005titles000:a \"b\" \\ és0002ids0003ones0003ford000J0001s0005groups0007profiled001G0003s0002ids0003twos0003fors0007settings0004whend000R0002s0003alll00040000s0003anys0000"

  @Test func `the compiled text is what the tree reads`() throws {
    let root = try RuleFile(Node(parsing: Array(Self.text.utf8))).root
    #expect(root.compiledText == "\(Self.compiled)")
    #expect(CompiledTree(Self.compiled).root.node == root.withoutPlaces)
  }

  @Test func `one rule is reached without the others`() throws {
    let rules = try #require(CompiledTree(Self.compiled).root["rules"])
    #expect(rules.count == 2)
    #expect(rules.items[1]["id"]?.text == "two")
    #expect(rules.items[1]["for"]?.text == "setting")
    #expect(rules.items[0]["for"]?["group"]?.text == "profile")
    #expect(rules.items[0]["title"]?.text == "a \"b\" \\ é")
    #expect(rules.items[0]["why"] == nil)
    #expect(rules.items[1]["when"]?.entries.map(\.name) == ["all", "any"])
    #expect(rules["rules"] == nil)
  }

  @Test func `a literal survives the compiler's reading of it`() {
    #expect("a\"\\\n\t\u{85}é".literal == #""a\"\\\n\u{9}\u{85}é""#)
  }

  @Test(arguments: [
    ("a: b", "no `rules` here: add the list of rules"),
    ("rules: x", "`rules` is not a list: begin each rule with `- id:`"),
    ("rules: [{for: file}]", "this rule has no `id`: add one"),
    ("rules: [{id: a}, {id: a}]", "rule `a` is already on line 1: choose another id"),
  ]) func `a file without rules stops the build`(text: String, message: String) {
    let error = #expect(throws: YAMLError.self) {
      try RuleFile(Node(parsing: Array(text.utf8)))
    }
    #expect(error?.message == message)
  }

  @Test func `the built-in rules are compiled in`() {
    let rules = CompiledTree(CompiledRules.rules).root.items
    #expect(!rules.isEmpty)
    #expect(rules.compactMap { $0["id"]?.text } == CompiledRules.entries.map(\.id))
  }

  @Test func `what decides whether a rule is looked at is what the rule says`() throws {
    let rules = RuleSet.builtIn
    for (index, entry) in rules.entries.enumerated() {
      let rule = try #require(rules.rule(index))
      #expect(rule.id == entry.id)
      #expect(rule.subject == entry.subject)
      #expect(rule.category == entry.category)
      #expect(rule.isSuppressible == entry.isSuppressible)
      #expect("\(rule.filter)" == "\(entry.filter)")
      #expect(rules.grouping(index)?.keys == rule.grouping?.keys)
    }
  }

  @Test(arguments: [
    ("{colour: red}", "`colour` is no part of a filter: drop it"),
    ("{key: {set: b}}", "there is no set `b`: define it"),
  ]) func `a filter that nothing knows stops the build`(filter: String, message: String) {
    let text = "define: {sets: {a: [x]}}\nrules: [{id: a, for: setting, where: \(filter)}]"
    let error = #expect(throws: YAMLError.self) {
      try RuleFile(Node(parsing: Array(text.utf8)))
    }
    #expect(error?.message == message)
  }
}

extension CompiledTree.Branch {
  fileprivate var entries: [(name: String, value: CompiledTree.Branch)] {
    var entries: [(name: String, value: CompiledTree.Branch)] = []
    forEachEntry { entries.append(($0.text ?? "", $1)) }
    return entries
  }

  /// All that is here, taken apart.
  fileprivate var node: Node {
    switch kind {
    case .scalar: Node(.scalar(text ?? ""))
    case .list: Node(.list(items.map(\.node)))
    case .map:
      Node(.map(entries.map { Node.Entry(key: Node(.scalar($0.name)), value: $0.value.node) }))
    }
  }
}

extension Node {
  fileprivate var withoutPlaces: Node {
    switch content {
    case .scalar(let text): Node(.scalar(text))
    case .list(let items): Node(.list(items.map(\.withoutPlaces)))
    case .map(let entries):
      Node(
        .map(
          entries.map {
            Entry(key: $0.key.withoutPlaces, value: $0.value.withoutPlaces)
          }))
    }
  }
}
