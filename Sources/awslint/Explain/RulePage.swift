import INI
import Profiles
import Rules

/// A rule as a page of Markdown.
struct RulePage {
  private let explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }

  private var rule: Rule { explanation.rule }

  var text: String {
    var parts = [
      "# \(rule.id)", rule.title.capitalized.escaped + ".", facts,
      explanation.why.paragraphs.map { $0.isText ? $0.text.escaped + "\n" : $0.text }
        .joined(separator: "\n"),
    ]
    if explanation.severities.count > 1 || explanation.severities[0].condition != nil {
      parts.append(section("Severity", explanation.severities.map(shown)))
    }
    parts += example
    if !explanation.help.isEmpty {
      parts.append(section("What to do", explanation.help.map(shown)))
    }
    if !explanation.fixes.isEmpty {
      parts.append(
        section(
          "Fixes",
          explanation.fixes.map {
            "**\($0.safety.rawValue)**: \($0.title.escaped)" + condition($0.condition)
          }))
    }
    if !rule.parameters.isEmpty {
      parts.append(
        section(
          "Parameters",
          rule.parameters.map {
            "`\($0.name)`" + String($0.phrase.dropFirst($0.name.count)).escaped
          }))
    }
    if !explanation.errors.isEmpty {
      parts.append(section("What readers print", explanation.errors.map(\.quoted)))
    }
    if !explanation.references.isEmpty {
      parts.append(section("Sources", explanation.references.map { "<\($0)>" }))
    }
    return parts.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
      .joined(separator: "\n\n") + "\n"
  }

  private var facts: String {
    let readers = rule.readers.isEmpty ? "all" : rule.readers.joined(separator: ", ")
    return """
      | category | severity | fix | readers | since |
      | --- | --- | --- | --- | --- |
      | \(rule.category.rawValue) | \(rule.severity.rawValue) \
      | \(rule.fixSafety?.rawValue ?? "none") | \(readers) | \(rule.since) |
      """
  }

  private func section(_ title: String, _ items: [String]) -> String {
    "## \(title)\n\n" + items.map { "- \($0)\n" }.joined()
  }

  private func shown(_ choice: Explanation.Choice) -> String {
    choice.text.escaped + condition(choice.condition)
  }

  private func condition(_ text: String?) -> String { text.map { " (where \($0))" } ?? "" }

  private var example: [String] {
    var parts: [String] = []
    if let bad = explanation.shownBad {
      parts.append("## Reported\(bad.surroundings)")
      parts += bad.inputs.map {
        fenced("ini", $0.source.role, $0.source.document.bytes.shownText)
      }
      parts.append("awslint prints\n\n" + fence("text", bad.report(style: .plain)))
      let fixed = bad.fixedFiles
      if !fixed.isEmpty { parts.append("After `--fix\(bad.fixOption)`:") }
      parts += fixed.map { fenced("ini", $0.role, $0.text) }
    }
    if let good = explanation.shownGood {
      parts.append("## Not reported\(good.surroundings)")
      parts += good.inputs.map {
        fenced("ini", $0.source.role, $0.source.document.bytes.shownText)
      }
    }
    return parts
  }

  private func fenced(_ language: String, _ role: FileRole, _ text: String) -> String {
    fence(language, "# \(role.rawValue)\n" + text)
  }

  private func fence(_ language: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var shown = lines.map(\.safelyShown)
    while shown.last?.isEmpty == true { shown.removeLast() }
    return "```\(language)\n" + shown.joined(separator: "\n") + "\n```\n"
  }
}

extension String {
  /// The text with `<` made harmless outside code.
  var escaped: String {
    var isCode = false
    return reduce(into: "") { text, character in
      if character == "`" { isCode.toggle() }
      text += character == "<" && !isCode ? "\\<" : String(character)
    }
  }

  /// The text as code, whatever backticks it holds.
  var quoted: String {
    contains("`") ? "`` \(self) ``" : "`\(self)`"
  }
}
