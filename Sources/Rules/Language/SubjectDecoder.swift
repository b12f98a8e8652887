internal import YAML

extension Subject {
  /// Reads `for: profile` or `for: {group: profile, by: [KEY, …]}`.
  init(_ node: RuleNode) throws(RuleError) {
    self = node["group"] == nil ? try node.choice(Subject.self) : .group
  }
}

extension Grouping {
  init?(_ node: RuleNode) throws(RuleError) {
    guard node["group"] != nil else { return nil }
    let map = try MapReader(node, .grouping)
    self.init(
      members: try map.required("group").choice(Members.self),
      keys: try map.required("by").strings(), apart: try map.text("apart"))
  }
}
