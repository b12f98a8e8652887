internal import Profiles
internal import YAML

/// Checks the paths and operands of a condition.
struct ConditionChecker {
  let scope: Scope

  func check(_ condition: Condition) throws(RuleError) {
    switch condition {
    case .all(let conditions), .any(let conditions):
      for condition in conditions { try check(condition) }
    case .not(let condition): try check(condition)
    case .quantified(let quantifier): try check(quantifier)
    case .keys(let test): try check(test)
    case .field(let test): try check(test)
    case .environment: break
    case .reader(let test): try check(test)
    }
  }

  private func check(_ test: ReaderTest) throws(RuleError) {
    switch test.question {
    case .any(let names):
      for (name, place) in zip(names, test.places) {
        if let problem = Reader.problem(name.name) { throw RuleError(problem, at: place) }
      }
    case .olderThan(let path):
      let type = try scope.type(of: path)
      guard case .row = type else {
        throw RuleError(
          "`\(path.source)` is a \(type.title): name a row, such as `setting.since`",
          at: path.origin)
      }
    case .olderThanRow(let name, let table):
      let isThere =
        table == "versions"
        ? Versions.record(name) != nil : scope.definitions.row(name, of: table) != nil
      guard isThere else {
        throw RuleError("there is no row `\(name)` in `\(table)`: add it", at: test.places[0])
      }
    }
  }

  private func check(_ quantifier: Quantifier) throws(RuleError) {
    let type = try scope.type(of: quantifier.of)
    guard type.isList || type.isThing else {
      throw RuleError(
        "`\(quantifier.of.source)` is a \(type.title): name a list", at: quantifier.of.origin)
    }
    let inner = try binding(quantifier.name, type.element, quantifier.of)
    if let condition = quantifier.condition { try ConditionChecker(scope: inner).check(condition) }
  }

  /// The scope inside a quantifier over a list; two levels at most.
  func binding(_ name: String, _ element: ValueType, _ list: Path) throws(RuleError) -> Scope {
    guard scope.nesting < 2 else {
      throw RuleError(
        "quantifiers are nested more than 2 deep: name the inner list in `let`", at: list.origin)
    }
    guard !scope.isReserved(name) else {
      throw RuleError(
        "`\(name)` is taken by the language: choose another name with `as`", at: list.origin)
    }
    return scope.binding(name, element)
  }

  private func check(_ test: KeyTest) throws(RuleError) {
    guard let path = test.of else {
      let owners: [Subject] = [.section, .setting, .profile, .event, .resolution, .divergence]
      guard owners.contains(scope.subject) else {
        throw RuleError(
          "`\(scope.subject.rawValue)` has no keys: say whose with `{key: …, of: PATH}`",
          at: test.place)
      }
      return
    }
    let type = try scope.type(of: path)
    guard type.hasKeys else {
      throw RuleError(
        "`\(path.source)` is a \(type.title), which has no keys: name a section or profile",
        at: path.origin)
    }
  }

  private func check(_ test: FieldTest) throws(RuleError) {
    let type = try scope.type(of: test.path)
    var other: ValueType?
    if case .path(let path) = test.operand { other = try scope.type(of: path) }
    if let problem = type.problem(test, other) {
      throw RuleError("`\(test.path.source)` is \(problem)", at: test.path.origin)
    }
    guard case .text(let words, _) = type, !words.isEmpty else { return try checkFlag(test, type) }
    let wanted: [String]
    switch test.operand {
    case .text(let text) where test.test == .is || test.test == .isNot: wanted = [text]
    case .texts(let set): wanted = set.texts
    default: return
    }
    for text in wanted where !words.contains(text) && !test.ignoringCase {
      let remedy = Nearest.remedy(for: text, among: words, of: "it")
      throw RuleError("`\(test.path.source)` is never `\(text)`: \(remedy)", at: test.place)
    }
  }

  private func checkFlag(_ test: FieldTest, _ type: ValueType) throws(RuleError) {
    guard case .flag = type, case .text(let text) = test.operand else { return }
    guard text == "true" || text == "false" else {
      throw RuleError(
        "`\(test.path.source)` is never `\(text)`: it is `true` or `false`", at: test.place)
    }
  }
}

extension ValueType {
  fileprivate var isThing: Bool {
    if case .thing = self { true } else { false }
  }

  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }

  /// What makes a test of such a value impossible, or nil.
  fileprivate func problem(_ test: FieldTest, _ other: ValueType?) -> String? {
    let name = test.test.rawValue
    switch test.test {
    case .exists, .empty: return nil
    case .contains where isList || isText: return nil
    case .is, .isNot:
      if isText || self == .number || self == .flag { return nil }
      return isList
        ? "a \(title), and `\(name)` is for one value: use `contains` or `some`"
        : "a \(title), and `\(name)` is for texts: name one of its fields"
    case .lt, .le, .gt, .ge:
      return isText || self == .number
        ? nil : "a \(title), and `\(name)` is for numbers: name a number"
    case .sameAs:
      guard let other, element.isThing == other.element.isThing else {
        return "a \(title), which cannot be the same as a \(other?.title ?? "text")"
      }
      return nil
    default:
      return isText ? nil : "a \(title), and `\(name)` is for texts: name a text"
    }
  }
}
