import INI
import Rules

/// What is to be said about all configurations of a run.
struct Report: Sendable {
  /// What is to be said about one configuration.
  struct Part: Sendable {
    /// The files as they are now, which for a repair means afterwards.
    let files: [LoadedFile]
    let diagnostics: [Diagnostic]
    var applied: [FixOutcome.Applied] = []
    /// Findings that comments in the files silence.
    var suppressed: [Diagnostic] = []
    /// The rules that kept undoing each other, so that nothing was changed.
    var unsettled: [String] = []
  }

  let parts: [Part]
  /// Whether fixes were applied, so that the findings are those that remain.
  var isRepair = false
  /// The names of the targets.
  var targets: [String] = []
  var host: HostConclusion?
  /// The number of profiles that the first target reads, where a person may like to know.
  var profiles: Int?

  /// What categories that are off would say, where a person may like to know.
  var unheard: [Rules.Category: Int] = [:]

  var isEmpty: Bool { parts.allSatisfy(\.diagnostics.isEmpty) }
  var diagnostics: [Diagnostic] { parts.flatMap(\.diagnostics) }

  /// The number of findings that comments in the files silence.
  var suppressed: Int { parts.reduce(0) { $0 + $1.suppressed.count } }

  func count(_ severity: Severity) -> Int {
    parts.reduce(0) { sum, part in sum + part.diagnostics.count { $0.severity == severity } }
  }

  func fixable(_ safety: Fix.Safety) -> Int {
    parts.reduce(0) { sum, part in sum + part.diagnostics.count { $0.fix?.safety == safety } }
  }

  /// The findings of each rule, the most frequent first.
  var statistics: [RuleCount] {
    let groups = Dictionary(grouping: diagnostics) { $0.rule }
    let counts = groups.map { rule, found in
      RuleCount(
        rule: rule, severity: found.map(\.severity).max() ?? .info, count: found.count,
        fixable: found.count { $0.fix?.safety == .safe })
    }
    return counts.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
  }
}

/// How often a rule was reported.
struct RuleCount: Hashable, Sendable {
  let rule: String
  let severity: Severity
  let count: Int
  /// The number of findings that `--fix` repairs.
  let fixable: Int
}

/// A form of a report.
protocol Reporter: Sendable {
  /// Appends the report to a text.
  func write(_ report: Report, to text: inout String)
}
