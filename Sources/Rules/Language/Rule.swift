import Profiles

/// One rule, as data: what it looks at, when it fires, what it says and how it repairs.
public final class Rule: Sendable {
  public let id: String
  public let title: String
  public let category: Category
  public let since: String
  /// The readers that the rule is about; empty means all.
  public let readers: [String]
  let severities: [SeverityChoice]
  /// What the rule groups, if its subject is a group.
  let grouping: Grouping?
  let filter: RuleFilter
  let isSuppressible: Bool
  let matcher: Matcher
  let message: Template
  let label: Template?
  let place: Locator
  let related: [RelatedTemplate]
  let help: [Advice]
  let fixes: [FixTemplate]

  init(
    id: String, title: String, category: Category, since: String, readers: [String],
    severities: [SeverityChoice], grouping: Grouping?, filter: RuleFilter, isSuppressible: Bool,
    matcher: Matcher, message: Template, label: Template?, place: Locator,
    related: [RelatedTemplate], help: [Advice], fixes: [FixTemplate]
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.since = since
    self.readers = readers
    self.severities = severities
    self.grouping = grouping
    self.filter = filter
    self.isSuppressible = isSuppressible
    self.matcher = matcher
    self.message = message
    self.label = label
    self.place = place
    self.related = related
    self.help = help
    self.fixes = fixes
  }

  /// Whether the rule is about a target, whatever its version.
  func concerns(_ title: String) -> Bool {
    readers.isEmpty || readers.contains(String(title.prefix { $0 != "@" }))
  }

  var subject: Subject { matcher.subject }
  public var parameters: [Parameter] { matcher.parameters }

  /// What a fix of the rule may be, at best: safe, unsafe, manual, or nil where there is none.
  public var fixSafety: Fix.Safety? {
    Fix.Safety.allCases.first { safety in fixes.contains { $0.safety == safety } }
  }

  /// The severity where nothing lowers it; the worst one.
  public var severity: Severity { severities.compactMap(\.severity).max() ?? .error }
}

/// The part of a rule that decides whether it fires; the rest is decoded when it does.
final class Matcher: Sendable {
  let subject: Subject
  /// What the rules of its file share.
  let definitions: Definitions
  let parameters: [Parameter]
  /// The parameters that a user set.
  let settings: [String: ParameterValue]
  let derived: [Derived]
  let condition: Condition?
  /// What must all hold: the parts of ``condition`` where it is an `all`.
  let conditions: [Condition]

  init(
    subject: Subject, definitions: Definitions, parameters: [Parameter],
    settings: [String: ParameterValue] = [:], derived: [Derived], condition: Condition?
  ) {
    self.parameters = parameters
    self.settings = settings
    self.subject = subject
    self.definitions = definitions
    self.derived = derived
    self.condition = condition
    conditions =
      switch condition {
      case .all(let conditions): conditions
      case let one?: [one]
      case nil: []
      }
  }
}

extension Matcher {
  /// Of no rule: what a run begins with.
  static let silent = Matcher(
    subject: .file, definitions: Definitions(), parameters: [], derived: [], condition: nil)
}

/// A severity and when it holds; the first that holds counts.
struct SeverityChoice: Sendable {
  let condition: Condition?
  /// Nil means: by the effect of the event.
  let severity: Severity?
}

/// A value that a rule names for itself.
final class Derived: Sendable {
  indirect enum Source: Sendable {
    case nearest(to: Path, among: [Path], names: [String], distance: Int, ignoringCase: Bool)
    case lookup(table: String, key: Path)
    case first(of: Path, name: String, condition: Condition)
    case text(Template)
    case path(Path)
    /// The first of several paths that leads to something.
    case either([Path])
    case concat([Path])
    /// The setting of a key in a section, a profile or a block.
    case setting(key: String, of: Path)
    /// The profile of a name.
    case profile(named: Path)
    /// The keys that none of several things has.
    case absent(keys: [String], of: [Path])
  }

  let name: String
  let source: Source

  init(name: String, source: Source) {
    self.name = name
    self.source = source
  }
}

struct RelatedTemplate: Sendable {
  let place: Locator
  let message: Template
}

/// A sentence of help, and when it is of use.
struct Advice: Sendable {
  let condition: Condition?
  let text: Template
}

/// A repair, and when it fits.
struct FixTemplate: Sendable {
  let title: Template
  let safety: Fix.Safety
  let condition: Condition?
  let operations: [Operation]
}

/// Equality on facts that the engine has an index for.
struct RuleFilter: Sendable, Equatable {
  // Any of these; empty means every one.
  var file: [String] = []
  var kind: [String] = []
  var key: [String] = []
  var code: [String] = []
  /// Settings by their whole name, that of their block included: `s3.addressing_style`.
  var name: [String] = []
  /// Settings whose values are of these kinds in the settings data.
  var type: [String] = []
  var isNested: Bool?
  /// Whether the name of a setting is one that the settings data has.
  var isKnown: Bool?
  /// Whether the line of a setting is all printable ASCII.
  var isPlain: Bool?
  /// Settings of which it is known since when readers read them, and these where a target has a version.
  var isDated = false

  /// What is an index for rules of a subject: roles of files, kinds of sections, keys, codes.
  func words(of subject: Subject) -> [String] {
    switch subject {
    case .file, .section: kind
    case .reference, .resolution, .divergence: key
    case .event: code
    default: []
    }
  }

  func admits(_ role: FileRole) -> Bool { file.isEmpty || file.contains(role.rawValue) }

  /// The names of settings that ``name`` and ``type`` stand for.
  var names: [String] { name + Settings.names(of: type) }
}
