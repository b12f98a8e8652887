internal import INI
internal import Profiles
public import YAML

/// Proves a rule by its examples: `bad` is reported, `good` is not, and fixing `bad` gives `fixed`.
struct ExampleRunner {
  let rules: RuleSet
  let id: String

  /// What is wrong with an example, or nil where it holds.
  func failure(_ example: RuleExample) -> String? {
    let linter = Linter(
      options: example.options(selecting: id), rules: rules, isComplete: !example.isAlone)
    let findings = linter.diagnostics(for: example.inputs)
    guard example.isBad else {
      return findings.isEmpty
        ? nil : "reports \(counted(findings)) where none is wanted: \(findings[0].message)"
    }
    return misplaced(findings, example) ?? unrepaired(linter, example)
  }

  private func counted(_ findings: [Diagnostic]) -> String {
    "\(findings.count) problem\(findings.count == 1 ? "" : "s")"
  }

  private func misplaced(_ findings: [Diagnostic], _ example: RuleExample) -> String? {
    guard let reports = example.reports else {
      return findings.count == 1 ? nil : "reports \(counted(findings)), 1 expected"
    }
    let found = findings.map { Self.report($0, example.inputs) }
    return found == reports
      ? nil : "reports \(found.map(\.range)), \(reports.map(\.range)) expected"
  }

  private static func report(
    _ finding: Diagnostic, _ inputs: [LintInput]
  ) -> RuleExample.Report {
    let source = inputs[finding.location.file].source
    let start = source.document.position(of: Int(finding.location.range.start))
    let end = source.document.position(of: Int(finding.location.range.end))
    return RuleExample.Report(
      role: source.role, range: "\(start.line):\(start.column)-\(end.line):\(end.column)")
  }

  private func unrepaired(_ linter: Linter, _ example: RuleExample) -> String? {
    guard let fixed = example.fixed else { return nil }
    let inputs = example.inputs
    let outcome = linter.fixing(inputs, allowingUnsafe: true)
    for (input, contents) in zip(inputs, outcome.contents) {
      let wanted = fixed[input.source.role] ?? input.source.document.bytes
      guard contents == wanted else {
        let text = String(decoding: contents, as: UTF8.self)
        return "fixing gives another \(input.source.role.rawValue):\n\(text)"
      }
    }
    guard outcome.remaining.isEmpty || outcome.applied.isEmpty else {
      return "still reports after fixing: \(outcome.remaining[0].message)"
    }
    return nil
  }
}

/// The outcome of all examples of a rule file.
public struct ExampleReport: Sendable {
  /// An example that does not hold.
  public struct Failure: Sendable {
    public let rule: String
    public let message: String
    public let place: Place
  }

  public private(set) var passed = 0
  public private(set) var failures: [Failure] = []

  /// Runs every example of every rule of a file.
  public init(of file: RuleFile) throws(RuleError) {
    let rules = RuleSet(file)
    for (rule, node) in zip(file.rules, file.nodes) {
      let runner = ExampleRunner(rules: rules, id: rule.id)
      for (index, node) in (node["examples"]?.items ?? []).enumerated() {
        let example = try RuleExample(node, of: rule)
        guard let message = runner.failure(example) else {
          passed += 1
          continue
        }
        failures.append(
          Failure(
            rule: rule.id, message: "example \(index + 1) of `\(rule.id)` \(message)",
            place: example.place))
      }
    }
  }
}
