public import Profiles
internal import YAML

/// What people read of a rule.
public struct Explanation: Sendable {
  /// Something that holds on a condition; nil where it always does.
  public struct Choice: Sendable {
    public let text: String
    public let condition: String?
  }

  /// A repair, at its best.
  public struct Repair: Sendable {
    public let title: String
    public let safety: Fix.Safety
    public let condition: String?
  }

  public let rule: Rule
  public let why: String
  /// The severities in the order in which they are tried.
  public let severities: [Choice]
  public let fixes: [Repair]
  public let help: [Choice]
  /// What readers print, with an ellipsis for what varies.
  public let errors: [String]
  public let references: [String]
  public let stability: String
  public let examples: [Example]

  init(_ rule: Rule, _ node: RuleNode, _ file: RuleFile) throws(RuleError) {
    self.rule = rule
    why = node["why"]?.text ?? ""
    severities = rule.severities.map {
      Choice(
        text: $0.severity?.rawValue ?? Self.byEffect, condition: $0.condition?.phrase)
    }
    fixes = rule.fixes.map {
      Repair(title: $0.title.outline, safety: $0.safety, condition: $0.condition?.phrase)
    }
    help = rule.help.map { Choice(text: $0.text.outline, condition: $0.condition?.phrase) }
    errors = try node["errors"]?.strings() ?? []
    references = try node["references"]?.strings() ?? []
    stability = node["stability"]?.text ?? "stable"
    let rules = RuleSet(file)
    var examples: [Example] = []
    for item in node["examples"]?.items ?? [] {
      examples.append(Example(try RuleExample(item, of: rule), rule: rule.id, rules: rules))
    }
    self.examples = examples
  }

  private static let byEffect =
    "error where something is lost or leaks, warning where something is ignored or differs, else info"
}

extension Explanation {
  /// An example of a rule, ready to be judged.
  public struct Example: Sendable {
    private let example: RuleExample
    private let linter: Linter

    init(_ example: RuleExample, rule: String, rules: RuleSet) {
      self.example = example
      linter = Linter(
        options: example.options(selecting: rule), rules: rules, isComplete: !example.isAlone)
    }

    /// Whether the rule reports it.
    public var isBad: Bool { example.isBad }
    public var host: Host { example.host }
    /// The readers that the example is for; empty means those of most people.
    public var targets: [String] { example.targets }
    public var inputs: [LintInput] { example.inputs }
    /// What the rule reports.
    public var findings: [Diagnostic] { linter.diagnostics(for: inputs) }

    /// The bytes of a file after every fix; nil where they stay as they are.
    public func fixed(_ role: FileRole) -> [UInt8]? {
      guard let bytes = example.fixed?[role], bytes != example.files[role] else { return nil }
      return bytes
    }
  }
}

extension RuleFile {
  /// What people read of each rule.
  public func explanations() throws(RuleError) -> [Explanation] {
    var result: [Explanation] = []
    for (rule, node) in zip(rules, nodes) { result.append(try Explanation(rule, node, self)) }
    return result
  }
}
