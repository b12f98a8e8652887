internal import YAML

extension ConditionDecoder {
  /// Reads `{field: PATH, TEST: OPERAND}`.
  func fieldTest(_ node: Node) throws(RuleError) -> FieldTest {
    let map = try MapReader(node, .fieldTest)
    let used = Operator.allCases.filter { map.node($0.rawValue) != nil }
    guard let test = used.first, used.count == 1, let value = map.node(test.rawValue) else {
      let tests = Operator.allCases.map(\.rawValue).joined(separator: ", ")
      throw RuleError("one test a field: \(tests)", at: node.place)
    }
    return FieldTest(
      path: try path(try map.required("field")), test: test, operand: try operand(test, value),
      ignoringCase: try map.flag("ignoring-case"), place: value.place)
  }

  private func operand(_ test: Operator, _ node: Node) throws(RuleError) -> FieldTest.Operand {
    switch test {
    case .exists, .empty: return .flag(try node.flag())
    case .lt, .le, .gt, .ge:
      guard node.entries == nil else { return .path(try reference(node)) }
      return .number(try node.number())
    case .type, .notType: return .shape(try node.choice(ValueShape.self))
    case .matches, .notMatches: return .pattern(try pattern(node))
    case .sameAs: return .path(try path(node))
    case .in, .notIn:
      guard node["path"] == nil else { return .path(try reference(node)) }
      return .texts(try definitions.texts(node))
    case .is, .isNot, .startsWith, .endsWith, .contains:
      guard node.entries == nil else { return .path(try reference(node)) }
      return .text(try node.string())
    }
  }

  private func reference(_ node: Node) throws(RuleError) -> Path {
    try path(try MapReader(node, .pathName).required("path"))
  }

  private func pattern(_ node: Node) throws(RuleError) -> Pattern {
    let source = try node.string()
    guard node.place != .none else { return Pattern(unchecked: source) }
    do {
      return try Pattern(source)
    } catch {
      throw RuleError(
        "the pattern is refused: \(error.message)", at: node, error.range)
    }
  }
}
