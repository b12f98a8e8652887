internal import YAML

extension ConditionDecoder {
  /// Reads `{field: PATH, TEST: OPERAND}`.
  func fieldTest(_ node: Node) throws(RuleError) -> FieldTest {
    let tests = Operator.allCases.map(\.rawValue)
    let map = try MapReader(node, keys: ["field", "ignoring-case"] + tests, what: "a field test")
    let used = Operator.allCases.filter { map.node($0.rawValue) != nil }
    guard let test = used.first, used.count == 1, let value = map.node(test.rawValue) else {
      throw RuleError("one test a field: \(tests.joined(separator: ", "))", at: node.place)
    }
    return FieldTest(
      path: path(try map.requiredText("field")), test: test,
      operand: try operand(test, value), ignoringCase: try map.flag("ignoring-case"))
  }

  private func operand(_ test: Operator, _ node: Node) throws(RuleError) -> FieldTest.Operand {
    switch test {
    case .exists, .empty: return .flag(try node.flag())
    case .lt, .le, .gt, .ge:
      guard node.entries == nil else { return .path(try reference(node)) }
      return .number(try node.number())
    case .type, .notType: return .shape(try node.choice(ValueShape.self))
    case .matches, .notMatches: return .pattern(try pattern(node))
    case .sameAs: return .path(path(try node.string()))
    case .in, .notIn:
      guard node["path"] == nil else { return .path(try reference(node)) }
      return .texts(try definitions.texts(node))
    case .is, .isNot, .startsWith, .endsWith, .contains:
      guard node.entries == nil else { return .path(try reference(node)) }
      return .text(try node.string())
    }
  }

  private func reference(_ node: Node) throws(RuleError) -> Path {
    path(try MapReader(node, keys: ["path"], what: "an operand").requiredText("path"))
  }

  private func pattern(_ node: Node) throws(RuleError) -> Pattern {
    let source = try node.string()
    guard node.place != .none else { return Pattern(unchecked: source) }
    do {
      return try Pattern(source)
    } catch {
      throw RuleError(
        "the pattern is refused: \(error.message)", at: node.place(of: error.range))
    }
  }
}
