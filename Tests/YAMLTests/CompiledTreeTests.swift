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
    "d136:1:5:rulesl122:2:d58:3:2:id3:one3:ford18:1:5:group7:profile5:title10:a \"b\" \\ éd54:3:2:id3:two3:for7:setting4:whend19:2:3:alll2:0:3:any0:"

  @Test func `the compiled text is what the tree reads`() throws {
    let root = try RuleFile(Node(parsing: Array(Self.text.utf8))).root
    #expect(root.compiledText == "\(Self.compiled)")
    #expect(CompiledTree(Self.compiled).root.node == root.withoutPlaces)
  }

  @Test func `one rule is reached without the others`() throws {
    let rules = try #require(CompiledTree(Self.compiled).root["rules"])
    #expect(rules.count == 2)
    #expect(rules.items[1]["id"]?.isText("two") == true)
    #expect(rules.items[1]["for"]?.text == "setting")
    #expect(rules.items[0]["for"]?["group"]?.text == "profile")
    #expect(rules.items[0]["title"]?.text == "a \"b\" \\ é")
    #expect(rules.items[0]["why"] == nil)
    #expect(rules.items[1]["when"]?.entries.map(\.name) == ["all", "any"])
    #expect(rules["rules"] == nil)
  }

  @Test func `a rule begins with what decides whether it is looked at`() throws {
    let rules = try #require(CompiledTree(Self.compiled).root["rules"])
    #expect(rules.items[0].entries.map(\.name) == ["id", "for", "title"])
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
    #expect(CompiledTree(CompiledRules.text).root["rules"] != nil)
  }
}

extension CompiledTree.Branch {
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
