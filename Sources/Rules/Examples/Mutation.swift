internal import YAML

/// A rule with one leaf of its conditions taken away, which some example must notice.
public struct Mutation: Sendable {
  public let rule: String
  /// Which leaf is missing.
  public let leaf: String
  /// Whether some example fails, as it should.
  public let isNoticed: Bool

  /// Takes each leaf away in turn, from `when` and from `where`, and runs the rule's examples.
  public static func all(of file: RuleFile) throws(RuleError) -> [Mutation] {
    var result: [Mutation] = []
    for (rule, node) in zip(file.rules, file.nodes) {
      var examples: [RuleExample] = []
      for node in node["examples"]?.items ?? [] { examples.append(try RuleExample(node, of: rule)) }
      for (leaf, mutant) in rule.mutants {
        let rules = RuleSet(RuleFile([mutant], definitions: file.definitions))
        let runner = ExampleRunner(rules: rules, id: rule.id)
        result.append(
          Mutation(
            rule: rule.id, leaf: leaf,
            isNoticed: examples.contains { runner.failure($0) != nil }))
      }
    }
    return result
  }
}

extension RuleFile {
  fileprivate init(_ rules: [Rule], definitions: Definitions) {
    self.init(rules: rules, definitions: definitions, nodes: [])
  }
}

extension Rule {
  fileprivate var mutants: [(String, Rule)] {
    let conditions = matcher.condition?.withoutEachLeaf ?? []
    return conditions.map { ($0.leaf, copy(condition: $0.rest, filter: filter)) }
      + filter.withoutEachKey.filter { $0.key != "where.key" || !placeNeedsKey }.map {
        ($0.key, copy(condition: matcher.condition, filter: $0.rest))
      }
  }

  /// Whether the finding's place is that of the indexed key, so that nothing is reported without it.
  private var placeNeedsKey: Bool { !place.keys.isEmpty && place.keys == filter.key }

  private func copy(condition: Condition?, filter: RuleFilter) -> Rule {
    Rule(
      id: id, title: title, category: category, since: since, readers: readers,
      severities: severities, grouping: grouping, filter: filter,
      isSuppressible: isSuppressible,
      matcher: Matcher(
        subject: subject, definitions: matcher.definitions, parameters: matcher.parameters,
        derived: matcher.derived,
        condition: condition),
      message: message, label: label, place: place, related: related,
      help: help, fixes: fixes)
  }
}

extension RuleFilter {
  fileprivate var withoutEachKey: [(key: String, rest: RuleFilter)] {
    var result: [(String, RuleFilter)] = []
    func drop(_ key: String, _ isUsed: Bool, _ change: (inout RuleFilter) -> Void) {
      guard isUsed else { return }
      var copy = self
      change(&copy)
      result.append(("where.\(key)", copy))
    }
    drop("file", !file.isEmpty) { $0.file = [] }
    drop("kind", !kind.isEmpty) { $0.kind = [] }
    drop("key", !key.isEmpty) { $0.key = [] }
    drop("code", !code.isEmpty) { $0.code = [] }
    drop("nested", isNested != nil) { $0.isNested = nil }
    drop("known", isKnown != nil) { $0.isKnown = nil }
    drop("name", !name.isEmpty) { $0.name = [] }
    drop("type", !type.isEmpty) { $0.type = [] }
    return result
  }
}

extension Condition {
  /// The condition without each of its leaves in turn; nil where nothing is left of it.
  var withoutEachLeaf: [(leaf: String, rest: Condition?)] {
    switch self {
    case .all(let items): Self.without(items, Condition.all)
    case .any(let items): Self.without(items, Condition.any)
    case .not(let inner): inner.withoutEachLeaf.map { ($0.leaf, $0.rest.map { .not($0) }) }
    case .quantified(let quantifier):
      quantifier.condition == nil
        ? [("\(quantifier.kind.rawValue) \(quantifier.of.source)", nil)]
        : (quantifier.condition?.withoutEachLeaf ?? []).map { part in
          let rest = Quantifier(
            kind: quantifier.kind, of: quantifier.of, name: quantifier.name, condition: part.rest,
            bounds: quantifier.bounds)
          return (part.leaf, .quantified(rest))
        }
    case .keys(let test): [("\(test.kind.rawValue) \(test.keys.joined(separator: ", "))", nil)]
    case .field(let test): [("\(test.path.source) \(test.test.rawValue)", nil)]
    case .environment(let test): [("env \(test)", nil)]
    case .reader(let test): [("reader \(test)", nil)]
    }
  }

  private static func without(
    _ items: [Condition], _ join: ([Condition]) -> Condition
  ) -> [(leaf: String, rest: Condition?)] {
    items.indices.flatMap { index in
      items[index].withoutEachLeaf.map { part in
        var rest = items
        if let replacement = part.rest { rest[index] = replacement } else { rest.remove(at: index) }
        return (part.leaf, rest.isEmpty ? nil : join(rest))
      }
    }
  }
}
