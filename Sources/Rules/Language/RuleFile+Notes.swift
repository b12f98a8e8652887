internal import YAML

/// What people read about a rule.
public struct RuleNotes: Sendable {
  public let id: String
  public let title: String
  public let category: Category
  public let severity: Severity
  /// What goes wrong, as paragraphs of text.
  public let why: String
  /// Addresses of documents that say so.
  public let references: [String]
}

extension String {
  fileprivate var withoutLastNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension RuleFile {
  /// The notes of each rule, in the order of the file.
  public var notes: [RuleNotes] {
    zip(rules, nodes).map { rule, node in
      RuleNotes(
        id: rule.id, title: rule.title, category: rule.category, severity: rule.severity,
        why: (node["why"]?.text ?? "").withoutLastNewline,
        references: (node["references"]?.items ?? []).compactMap(\.text))
    }
  }
}
