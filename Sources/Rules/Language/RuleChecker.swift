internal import YAML

/// Checks what the decoder cannot see in one place: examples on both sides, and names that exist.
struct RuleChecker {
  let rule: Rule
  let node: Node
  let definitions: Definitions

  init(_ rule: Rule, _ node: Node, _ definitions: Definitions) {
    self.rule = rule
    self.node = node
    self.definitions = definitions
  }

  func check() throws(RuleError) {
    let examples = node["examples"]?.items ?? []
    for kind in ["bad", "good"] where !examples.contains(where: { $0[kind] != nil }) {
      throw RuleError(
        "rule `\(rule.id)` has no `\(kind)` example: add one to `examples`",
        at: node["id"]?.place ?? node.place)
    }
    guard node["why"] != nil else {
      throw RuleError(
        "`why` is missing here: say what goes wrong", at: node["id"]?.place ?? node.place)
    }
  }
}
