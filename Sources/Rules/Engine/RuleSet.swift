internal import YAML

/// The rules of a run: those that are built in, of which each is decoded when it is first met, and those of rule files.
public struct RuleSet: Sendable {
  struct Entry: Sendable {
    let id: String
    let subject: Subject
    let category: Category
    let filter: RuleFilter
    /// Whether a comment may silence it.
    let isSuppressible: Bool
    let source: Source
  }

  enum Source: Sendable {
    /// A built-in rule, by where it begins in the text of all.
    case compiled(Int)
    case decoded(Rule)
  }

  private(set) var entries: [Entry]
  /// What the built-in rules share.
  private let definitions: Definitions

  private static let compiled = CompiledTree(CompiledRules.rules)

  /// The rules that ship with the program.
  ///
  /// The build refuses a broken rules.yaml, and a test decodes every rule of it.
  public static let builtIn = RuleSet(
    entries: CompiledRules.entries,
    definitions: (try? Definitions(.compiled(CompiledTree(CompiledRules.definitions).root)))
      ?? Definitions())

  private init(entries: [Entry], definitions: Definitions) {
    (self.entries, self.definitions) = (entries, definitions)
  }

  public var ids: [String] { entries.map(\.id) }

  /// The rules of a rule file alone; the built-in ones are left out.
  init(_ file: RuleFile) {
    definitions = Definitions()
    entries = file.rules.map { Entry($0) }
  }

  /// What is wrong with a name that should mean rules: nil, or a sentence with a remedy.
  public func problem(withName name: String) -> String? {
    guard name != "all", !entries.contains(where: { Selection.matches(name, $0) }),
      Category(rawValue: name) == nil
    else { return nil }
    let known = entries.map(\.id) + Category.allCases.map(\.rawValue)
    let guess = Nearest.unique(to: name, among: known, within: 4)
    return "`\(name)` is no rule, category or glob that matches one: "
      + (guess.map { "did you mean `\($0)`?" } ?? "`awslint rules` lists them")
  }

  /// The same rules and those of a file, which replace rules of the same id.
  public func adding(_ file: RuleFile) -> RuleSet {
    var result = self
    let ids = Set(file.rules.map(\.id))
    result.entries.removeAll { ids.contains($0.id) }
    result.entries += file.rules.map { Entry($0) }
    return result
  }

  /// What decides whether the rule of an entry fires.
  func matcher(_ index: Int) -> Matcher? {
    switch entries[index].source {
    case .decoded(let rule): rule.matcher
    case .compiled(let offset): try? decoder(at: offset).matcher()
    }
  }

  /// The decoded rule of an entry, whose matcher may be decoded already.
  func rule(_ index: Int, _ matcher: Matcher? = nil) -> Rule? {
    switch entries[index].source {
    case .decoded(let rule): rule
    case .compiled(let offset): try? decoder(at: offset).rule(matcher)
    }
  }

  /// What the rule of an entry groups, if it is about groups.
  func grouping(_ index: Int) -> Grouping? {
    guard entries[index].subject == .group else { return nil }
    switch entries[index].source {
    case .decoded(let rule): return rule.grouping
    case .compiled(let offset): return try? decoder(at: offset).grouping()
    }
  }

  private func decoder(at offset: Int) throws(RuleError) -> RuleDecoder {
    try RuleDecoder(.compiled(Self.compiled.branch(at: offset)), definitions: definitions)
  }
}

extension RuleSet.Entry {
  fileprivate init(_ rule: Rule) {
    self.init(
      id: rule.id, subject: rule.subject, category: rule.category, filter: rule.filter,
      isSuppressible: rule.isSuppressible, source: .decoded(rule))
  }
}
