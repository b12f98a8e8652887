import Glibc
import Rules

/// All rules as Markdown: an index by category and by error text, and a page for each rule.
struct RuleBook {
  private let explanations: [Explanation]

  /// Ways to break the files that have no rule, and why.
  private let absent: [(id: String, reason: String)]

  init(_ explanations: [Explanation], absent: [(id: String, reason: String)] = []) {
    self.explanations = explanations
    self.absent = absent
  }

  /// The files by their paths in the folder of documents.
  var files: [(path: String, text: String)] {
    let note = "<!-- Made from rules.yaml by `./dev docs`: change it there. -->\n\n"
    return [("rules.md", note + index)]
      + explanations.map { ("rules/\($0.rule.id).md", note + RulePage($0).text) }
  }

  private var index: String {
    var text = """
      # Rules

      \(explanations.count.of("rule")), each with examples that are its tests. `awslint explain RULE` prints a
      page of this book, `awslint explain --error TEXT` finds the rules that an error message leads to.
      A fix is *safe* when no target resolves another identity after it; *unsafe* ones need
      `--unsafe-fixes`; *manual* ones are only shown.


      """
    for category in Category.allCases {
      let rules = explanations.filter { $0.rule.category == category }.sorted {
        $0.rule.id < $1.rule.id
      }
      guard !rules.isEmpty else { continue }
      text += "## \(category.rawValue.capitalized)\n\n"
      if !category.isOnByDefault { text += "Off unless selected.\n\n" }
      text += "| rule | severity | fix | what |\n| --- | --- | --- | --- |\n"
      for explanation in rules {
        let rule = explanation.rule
        text +=
          "| \(rule.link) | \(rule.severity.rawValue) | \(rule.fixSafety?.rawValue ?? "none") "
        text += "| \(rule.title.escaped.inCell) |\n"
      }
      text += "\n"
    }
    return text + missing + errors
  }

  private var missing: String {
    guard !absent.isEmpty else { return "" }
    let rows = absent.map { "| `\($0.id)` | \($0.reason.escaped.inCell) |\n" }
    return "## What has no rule\n\n| failure mode | why |\n| --- | --- |\n" + rows.joined() + "\n"
  }

  private var errors: String {
    var rules: [String: [Rule]] = [:]
    for explanation in explanations {
      for error in explanation.errors { rules[error, default: []].append(explanation.rule) }
    }
    guard !rules.isEmpty else { return "" }
    var text = "## By error text\n\n| what readers print | rules |\n| --- | --- |\n"
    for (error, rules) in rules.sorted(by: { $0.key < $1.key }) {
      text += "| \(error.quoted.inCell) | \(rules.map(\.link).joined(separator: ", ")) |\n"
    }
    return text
  }

  /// Writes the files below a folder.
  func write(to folder: String) throws(Failure) {
    for path in [folder, folder + "/rules"] {
      guard unsafe mkdir(path, 0o777) != 0, errno != EEXIST else { continue }
      throw Failure("cannot make the folder `\(path)`: \(Terminal.errorText(errno))")
    }
    for file in files {
      try OutputFile.write(Array(file.text.utf8), to: "\(folder)/\(file.path)")
    }
  }
}

extension Rule {
  fileprivate var link: String { "[\(id)](rules/\(id).md)" }
}

extension String {
  /// The text as it can stand in a cell of a table.
  fileprivate var inCell: String { replacing("|", with: "\\|") }
}
