internal import Profiles
internal import YAML

/// Checks what the decoder cannot see in one place: names, types, and examples on both sides.
///
/// The built-in rules are checked by a test, not at start-up.
struct RuleChecker {
  let rule: Rule
  let node: RuleNode
  let definitions: Definitions

  init(_ rule: Rule, _ node: RuleNode, _ definitions: Definitions) {
    self.rule = rule
    self.node = node
    self.definitions = definitions
  }

  func check() throws(RuleError) {
    try checkDocumentation()
    try checkFilter()
    let scope = try derivedScope()
    let conditions = ConditionChecker(scope: scope)
    if let condition = rule.matcher.condition { try conditions.check(condition) }
    for choice in rule.severities {
      if let condition = choice.condition { try conditions.check(condition) }
    }
    try checkTexts(scope)
    for fix in rule.fixes { try check(fix, scope) }
    try checkReaders()
    try checkExamples()
  }

  /// Defines the names of `let` one after the other.
  private func derivedScope() throws(RuleError) -> Scope {
    var scope = Scope(rule.subject, definitions, later: rule.matcher.derived.map(\.name))
    scope.parameters = rule.matcher.parameters
    scope.hasReaders = rule.matcher.condition?.hasReaders ?? false
    let entries = node["let"]?.entries ?? []
    for (derived, entry) in zip(rule.matcher.derived, entries) {
      guard !scope.isReserved(derived.name) else {
        throw RuleError(
          "`\(derived.name)` is taken by the language: choose another name", at: entry.place)
      }
      let checker = DerivedChecker(scope: scope, node: entry.value)
      scope.define(derived.name, try checker.type(of: derived.source))
    }
    return scope
  }

  private func checkTexts(_ scope: Scope) throws(RuleError) {
    let templates = TemplateChecker(scope: scope)
    let locators = LocatorChecker(scope: scope, hasMatch: rule.hasMatch)
    let conditions = ConditionChecker(scope: scope)
    try templates.check(rule.message)
    if let label = rule.label { try templates.check(label) }
    try locators.check(rule.place)
    for related in rule.related {
      try locators.check(related.place)
      try templates.check(related.message)
    }
    for advice in rule.help {
      if let condition = advice.condition { try conditions.check(condition) }
      try templates.check(advice.text)
    }
  }

  private func check(_ fix: FixTemplate, _ scope: Scope) throws(RuleError) {
    let templates = TemplateChecker(scope: scope)
    let locators = LocatorChecker(scope: scope, hasMatch: rule.hasMatch)
    try templates.check(fix.title)
    if let condition = fix.condition { try ConditionChecker(scope: scope).check(condition) }
    for operation in fix.operations {
      for template in operation.templates { try templates.check(template) }
      for locator in operation.locators { try locators.check(locator) }
    }
  }

  private func checkReaders() throws(RuleError) {
    let list = node["readers"]
    for name in list?.items ?? list.map({ [$0] }) ?? [] {
      let text = name.text ?? ""
      if let problem = Reader.problem(text) { throw RuleError(problem, at: name.place) }
      guard text.contains("@") else { continue }
      throw RuleError(
        "`\(text)` has a version: ask for it in `when`, with `reader: {any: …}`", at: name.place)
    }
  }
}

extension Reader {
  /// The readers that the documentation of awslint names, told apart already or not.
  private static let announced = [
    "aws-cli-v1", "aws-cli-v2", "botocore", "go-v2", "java-v2", "js-v3", "rust", "swift", "kotlin",
    "cpp", "dotnet", "php", "ruby", "soto",
  ]

  /// What to say of a name that is no reader's.
  static func problem(_ name: String) -> String? {
    if let problem = versionProblem(of: name) { return problem }
    let names = all.map(\.name) + announced.filter { named($0) == nil }
    guard named(name) == nil, !names.contains(name) else { return nil }
    return "`\(name)` is no reader: \(Nearest.remedy(for: name, among: names, of: "awslint"))"
  }
}
