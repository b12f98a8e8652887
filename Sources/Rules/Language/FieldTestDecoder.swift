internal import YAML

extension ConditionDecoder {
  /// Reads `{field: PATH, TEST: OPERAND}`.
  func fieldTest(_ node: RuleNode, _ entries: [RuleNode.Entry]) throws(RuleError) -> FieldTest {
    let map = try MapReader(node, .fieldTest)
    var found: (test: Operator, value: RuleNode)?
    var count = 0
    for entry in entries where entry.name != "field" {
      guard let test = Operator.named(entry.name) else { continue }
      found = (test, entry.value)
      count += 1
    }
    guard let (test, value) = found, count == 1 else {
      let tests = Operator.allCases.map(\.rawValue).joined(separator: ", ")
      throw RuleError("one test a field: \(tests)", at: node.place)
    }
    return FieldTest(
      path: try path(try map.required("field")), test: test, operand: try operand(test, value),
      ignoringCase: try map.flag("ignoring-case"), place: value.place)
  }

  private func operand(_ test: Operator, _ node: RuleNode) throws(RuleError) -> FieldTest.Operand {
    switch test {
    case .exists, .empty: return .flag(try node.flag())
    case .lt, .le, .gt, .ge:
      guard !node.isMap else { return .path(try reference(node)) }
      return .number(try node.number())
    case .type, .notType: return .shape(try node.choice(ValueShape.self))
    case .matches, .notMatches: return .pattern(try pattern(node))
    case .sameAs: return .path(try path(node))
    case .in, .notIn:
      guard node["path"] == nil else { return .path(try reference(node)) }
      return .texts(TextSet(try definitions.texts(node)))
    case .is, .isNot, .startsWith, .endsWith, .contains:
      guard !node.isMap else { return .path(try reference(node)) }
      return .text(try node.string())
    }
  }

  private func reference(_ node: RuleNode) throws(RuleError) -> Path {
    try path(try MapReader(node, .pathName).required("path"))
  }

  private func pattern(_ node: RuleNode) throws(RuleError) -> Pattern {
    let source = try node.string()
    guard !node.isCompiled else { return Pattern(unchecked: source) }
    do {
      return try Pattern(source)
    } catch {
      throw RuleError(
        "the pattern is refused: \(error.message)", at: node, error.range)
    }
  }
}
