internal import YAML

/// Turns the nodes of `when` into a condition, for rules of one subject.
struct ConditionDecoder {
  let subject: Subject
  let definitions: Definitions
  /// How many quantifiers enclose this place; two at most.
  var nesting = 0

  func condition(_ node: RuleNode) throws(RuleError) -> Condition {
    guard let entries = node.entries, let first = entries.first else {
      throw RuleError("no condition here: write a map such as `{has: role_arn}`", at: node.place)
    }
    if entries.contains(where: { $0.name == "field" }) {
      return .field(try fieldTest(node, entries))
    }
    guard entries.count == 1 else {
      throw RuleError(
        "one key a condition: join several with `all:` or `any:`", at: entries[1].place)
    }
    let value = first.value
    switch first.name {
    case "all": return .all(try conditions(value))
    case "any": return .any(try conditions(value))
    case "not": return .not(try condition(value))
    case "is": return try named(value)
    case "some", "every", "none", "count":
      return .quantified(try quantifier(Quantifier.Kind(rawValue: first.name) ?? .some, value))
    case "has", "has-any", "lacks":
      return .keys(try keyTest(KeyTest.Kind(rawValue: first.name) ?? .has, value))
    case "env": return .environment(try environment(value))
    case "reader": return .reader(try readerTest(value))
    default:
      _ = try MapReader(node, .condition)
      throw RuleError("unknown condition `\(first.name)`", at: first.place)
    }
  }

  private func conditions(_ node: RuleNode) throws(RuleError) -> [Condition] {
    var result: [Condition] = []
    let items = try node.list()
    guard !items.isEmpty else {
      throw RuleError("an empty list of conditions: add one, or drop the key", at: node.place)
    }
    for item in items { result.append(try condition(item)) }
    return result
  }

  private func named(_ node: RuleNode) throws(RuleError) -> Condition {
    let name = try node.string()
    guard let body = definitions.condition(name) else {
      throw RuleError(
        "there is no condition `\(name)`: add it to `define.conditions`", at: node.place)
    }
    var inner = self
    inner.nesting += 1
    guard inner.nesting < 8 else {
      throw RuleError("condition `\(name)` uses itself: break the circle", at: node.place)
    }
    return try inner.condition(body)
  }

  private func quantifier(_ kind: Quantifier.Kind, _ node: RuleNode) throws(RuleError) -> Quantifier
  {
    let bounds = ["is", "lt", "le", "gt", "ge"]
    let map = try MapReader(node, kind == .count ? .count : .quantifier)
    var limits: [(Operator, Int)] = []
    for name in bounds {
      if let bound = map.node(name), let test = Operator(rawValue: name) {
        limits.append((test, try bound.number()))
      }
    }
    let body = map.node("where")
    return Quantifier(
      kind: kind, of: try path(try map.required("of")), name: try map.text("as") ?? "it",
      condition: body == nil ? nil : try condition(body ?? node), bounds: limits)
  }

  private func keyTest(_ kind: KeyTest.Kind, _ node: RuleNode) throws(RuleError) -> KeyTest {
    guard node.isMap, node["set"] == nil else {
      return KeyTest(
        kind: kind, keys: try definitions.texts(node), role: nil, of: nil, place: node.place)
    }
    let map = try MapReader(node, .keyTest)
    let owner = map.node("of")
    return KeyTest(
      kind: kind, keys: try definitions.texts(try map.required("key")),
      role: try map.choice("file", FileRoleName.self)?.rawValue,
      of: owner == nil ? nil : try path(owner ?? node), place: node.place)
  }

  private func environment(_ node: RuleNode) throws(RuleError) -> EnvironmentTest {
    let map = try MapReader(node, .environment)
    if let name = try map.text("var") { return .variable(name, isSet: try map.flag("set")) }
    if let known = map.node("host-known") { return .hostKnown(try known.flag()) }
    let hosts = try map.required("host")
    for item in hosts.oneOrMore { _ = try item.choice(Host.self) }
    return .host(try hosts.strings())
  }

  func path(_ node: RuleNode) throws(RuleError) -> Path { try Path(node, subject: subject) }
}
