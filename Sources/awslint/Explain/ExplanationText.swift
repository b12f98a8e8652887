import INI
import Profiles
import Rules

/// A rule as people read it on a terminal.
struct ExplanationText {
  private let explanation: Explanation
  private let style: Style
  private static let width = 80

  init(_ explanation: Explanation, style: Style) {
    self.explanation = explanation
    self.style = style
  }

  private var rule: Rule { explanation.rule }

  var text: String {
    var parts = [head, reason]
    if explanation.severities.count > 1 || explanation.severities[0].condition != nil {
      parts.append(section("Severity", explanation.severities.map(shown)))
    }
    parts += bad + good
    if !explanation.help.isEmpty {
      parts.append(section("What to do", explanation.help.map(shown)))
    }
    if !explanation.fixes.isEmpty {
      parts.append(section("Fixes", explanation.fixes.map(shown)))
    }
    if !rule.parameters.isEmpty {
      parts.append(section("Parameters", rule.parameters.map(\.phrase)))
    }
    if !explanation.errors.isEmpty {
      parts.append(section("What readers print", explanation.errors))
    }
    if !explanation.references.isEmpty {
      parts.append(section("Sources", explanation.references))
    }
    return parts.joined(separator: "\n")
  }

  private var head: String {
    let facts = [
      rule.category.rawValue, rule.severity.rawValue,
      rule.fixSafety.map { "fix: \($0.rawValue)" } ?? "no fix", "since \(rule.since)",
    ]
    let readers = rule.readers.isEmpty ? "" : "concerns \(rule.readers.listed(by: "and"))\n"
    return style(rule.id, .emphasis) + ": \(rule.title)\n" + facts.joined(separator: ", ") + "\n"
      + readers
  }

  private var reason: String {
    explanation.why.paragraphs.map { paragraph in
      paragraph.isText
        ? paragraph.text.wrapped(to: Self.width).joined(separator: "\n") + "\n" : paragraph.text
    }.joined(separator: "\n")
  }

  private func title(_ text: String) -> String { style(text, .emphasis) + ":\n" }

  private func section(_ name: String, _ items: [String]) -> String {
    title(name)
      + items.map { item in
        let lines = item.wrapped(to: Self.width - 4)
        return "  - " + lines.joined(separator: "\n    ") + "\n"
      }.joined()
  }

  private func shown(_ choice: Explanation.Choice) -> String {
    choice.text + (choice.condition.map { " (where \($0))" } ?? "")
  }

  private func shown(_ fix: Explanation.Repair) -> String {
    "\(fix.safety.rawValue): \(fix.title)" + (fix.condition.map { " (where \($0))" } ?? "")
  }

  /// The first example that shows a fix, or the first one, and what is printed of it.
  private var bad: [String] {
    guard let example = explanation.shownBad else { return [] }
    var parts = [title("Reported" + example.surroundings) + files(example)]
    parts.append(title("awslint prints") + indented(example.report(style: style), isSafe: true))
    let fixed = example.fixedFiles
    if !fixed.isEmpty {
      let texts = fixed.map { indented("# \($0.role.rawValue)\n" + $0.text) }
      parts.append(title("After --fix" + example.fixOption) + texts.joined(separator: "\n"))
    }
    return parts
  }

  private var good: [String] {
    explanation.shownGood.map { [title("Not reported" + $0.surroundings) + files($0)] } ?? []
  }

  private func files(_ example: Explanation.Example) -> String {
    example.inputs.map { input in
      indented("# \(input.source.role.rawValue)\n" + input.source.document.bytes.shownText)
    }.joined(separator: "\n")
  }

  private func indented(_ text: String, isSafe: Bool = false) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      line.isEmpty ? "\n" : "  " + (isSafe ? String(line) : line.safelyShown) + "\n"
    }.joined()
  }
}

extension Explanation {
  var shownBad: Example? {
    examples.first { $0.isBad && !$0.fixedFiles.isEmpty } ?? examples.first(where: \.isBad)
  }

  var shownGood: Example? { examples.first { !$0.isBad } }
}

extension Explanation.Example {
  /// Where and by whom the example is read, for a title.
  var surroundings: String {
    let place = host == .unknown ? "" : " with --host \(host.rawValue)"
    return place + (targets.isEmpty ? "" : " for \(targets.listed(by: "and"))")
  }

  /// The files that fixes change, as they are then.
  var fixedFiles: [(role: FileRole, text: String)] {
    FileRole.allCases.compactMap { role in fixed(role).map { (role, $0.shownText) } }
  }

  /// What `--fix` needs for the repair that is shown.
  var fixOption: String {
    findings.contains { $0.fix?.safety == .unsafe } ? " --unsafe-fixes" : ""
  }

  /// What is printed of the example.
  func report(style: Style) -> String {
    let files = inputs.map {
      LoadedFile(source: $0.source, isContext: $0.isContext, status: nil, isStandardInput: false)
    }
    let report = Report(
      parts: [Report.Part(files: files, diagnostics: findings)],
      targets: targets.isEmpty ? ["aws-cli-v2", "botocore"] : targets)
    var text = ""
    TextReporter(width: 78, style: style, environment: Environment([:]), isInteractive: false)
      .write(report, to: &text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.filter { !$0.hasSuffix("= awslint explain " + (findings.first?.rule ?? "")) }
    // The summary says nothing here.
    return rest.dropLast(2).joined(separator: "\n")
  }
}
