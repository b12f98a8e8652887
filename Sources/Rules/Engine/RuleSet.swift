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
    let shared = (try? Definitions(root["define"].map { .compiled($0) })) ?? Definitions()
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
    case .compiled(let branch):
      try? RuleDecoder(.compiled(branch), definitions: definitions).matcher()
    }
  }

  /// The decoded rule of an entry, whose matcher may be decoded already.
  func rule(_ index: Int, _ matcher: Matcher? = nil) -> Rule? {
    switch entries[index].source {
    case .decoded(let rule): rule
    case .compiled(let branch):
      try? RuleDecoder(.compiled(branch), definitions: definitions).rule(matcher)
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
    var parts: [CompiledTree.Branch?] = [nil, nil, nil, nil, nil]
    // The build puts these first.
    let keys = ["id", "for", "category", "where", "suppressible"]
    var next = 0
    branch.forEachEntry { name, value in
      while next < keys.count, !name.isText(keys[next]) { next += 1 }
      guard next < keys.count else { return false }
      parts[next] = value
      next += 1
      return true
    }
    guard let id = parts[0]?.text, let target = parts[1],
      let subject = target.text.map(Subject.init(rawValue:)) ?? .group,
      let category = parts[2]?.text.flatMap(Category.init(rawValue:))
    else { return nil }
    self.init(
      id: id, subject: subject, category: category,
      filter: parts[3].map { RuleFilter($0, definitions) } ?? RuleFilter(),
      isSuppressible: !(parts[4]?.isText("false") ?? false),
      grouping: subject == .group ? try? Grouping(.compiled(target)) : nil,
      source: .compiled(branch))
  }
}
