internal import YAML

/// A message with holes: `profile `{{ profile.name }}` has no source`.
struct Template: Sendable {
  enum Part: Sendable {
    case literal(String)
    case hole(Path, [Filter])
  }

  struct Filter: Sendable {
    enum Name: String, Sendable, CaseIterable {
      case list, join, names, count, prefix, suffix, quote, lower, redact
      case headerQuote = "header-quote"
      case dropLast = "drop-last"
      case unquote
      /// The digits of a text alone.
      case digits
      /// Typographic quotes and dashes as those of the keyboard.
      case plain
      /// The name of a permission set without what IAM puts round it in the name of its role.
      case permissionSet = "permission-set"
      /// A text without blanks, or angle brackets, at both ends.
      case trim, unbracket
      /// A header's text with one blank behind its first word and none at the ends.
      case oneBlank = "one-blank"
      /// The host of a URL, and the first label of it.
      case host
      case hostLabel = "host-label"

      /// The filter of a name, compared with each: the compiler's own way begins with a table of all.
      static func named(_ name: String) -> Name? { allCases.first { $0.rawValue == name } }
    }

    let name: Name
    /// Nil where none is written.
    let argument: String?
    let origin: Origin?
  }

  let parts: [Part]

  /// Reads `{{ path | filter: "argument" }}`; everything else is literal.
  init(_ node: RuleNode, subject: Subject) throws(RuleError) {
    parts = try TemplateReader(try node.string(), node, subject).parts()
  }
}
