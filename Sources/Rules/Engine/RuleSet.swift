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
    let grouping: Grouping?
    fileprivate let source: Source
  }

  fileprivate enum Source: Sendable {
    case compiled(CompiledTree.Branch)
    case decoded(Rule)
  }

  private(set) var entries: [Entry]
  /// What the built-in rules share.
  private let definitions: Definitions

  /// The rules that ship with the program.
  public static let builtIn = RuleSet(compiled: CompiledTree(CompiledRules.text))

  private init(compiled tree: CompiledTree) {
    let root = tree.root
    // The build refuses a broken rules.yaml, and a test decodes every rule of it.
    let shared = (try? Definitions(root["define"]?.node)) ?? Definitions()
    definitions = shared
    entries = (root["rules"]?.items ?? []).compactMap { Entry($0, definitions: shared) }
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
    case .compiled(let branch): RuleDecoder.matcher(branch, definitions)
    }
  }

  /// The decoded rule of an entry.
  func rule(_ index: Int) -> Rule? {
    switch entries[index].source {
    case .decoded(let rule): rule
    case .compiled(let branch):
      try? RuleDecoder(branch.node, definitions: definitions).rule()
    }
  }
}

extension RuleSet.Entry {
  fileprivate init(_ rule: Rule) {
    self.init(
      id: rule.id, subject: rule.subject, category: rule.category, filter: rule.filter,
      isSuppressible: rule.isSuppressible, grouping: rule.grouping, source: .decoded(rule))
  }

  fileprivate init?(_ branch: CompiledTree.Branch, definitions: Definitions) {
    guard let id = branch["id"]?.text, let target = branch["for"],
      let subject = target.text.map(Subject.init(rawValue:)) ?? .group,
      let category = branch["category"]?.text.flatMap(Category.init(rawValue:))
    else { return nil }
    self.init(
      id: id, subject: subject, category: category,
      filter: branch["where"].map { RuleFilter($0, definitions) } ?? RuleFilter(),
      isSuppressible: !(branch["suppressible"]?.isText("false") ?? false),
      grouping: subject == .group ? try? Grouping(target.node) : nil, source: .compiled(branch))
  }
}

extension RuleDecoder {
  /// The matcher of a compiled rule; nothing else of it is decoded.
  fileprivate static func matcher(
    _ branch: CompiledTree.Branch, _ definitions: Definitions
  ) -> Matcher? {
    let keys = ["for", "let", "when"]
    let entries = keys.compactMap { key in
      branch[key].map { Node.Entry(key: Node(.scalar(key)), value: $0.node) }
    }
    return try? RuleDecoder(Node(.map(entries)), definitions: definitions).matcher()
  }
}
