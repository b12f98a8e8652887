import INI
import Profiles

/// Judges the files of one configuration.
public struct Linter: Sendable {
  public let options: LintOptions
  public let rules: RuleSet
  /// Whether the files are all there is, so that a name which is not found does not exist.
  ///
  /// Otherwise that is known only where both a config and a credentials file are handed in.
  public let isComplete: Bool

  public init(options: LintOptions, rules: RuleSet = .builtIn, isComplete: Bool = false) {
    self.options = options
    self.rules = rules
    self.isComplete = isComplete
  }

  /// The findings on one configuration (one or two files), without those that comments silence.
  /// - Complexity: O(*n*) in the size of the files, for rules that look at one thing at a time.
  public func diagnostics(for inputs: [LintInput]) -> [Diagnostic] {
    result(for: inputs).diagnostics
  }

  /// The findings on one configuration, and those that comments in the files silence.
  public func result(for inputs: [LintInput]) -> LintResult {
    let workspace = Workspace(inputs, options: options, isComplete: isComplete)
    var run = LintRun(workspace, rules: rules, options: options)
    return run.result()
  }
}

/// What a run found, sorted by file, place and rule.
public struct LintResult: Sendable {
  public let diagnostics: [Diagnostic]
  /// Findings that a comment silences.
  public let suppressed: [Diagnostic]
  /// What it found them in and with, which lives as long as the result.
  let remains: Remains

  struct Remains {
    let workspace: Workspace
    let table: RuleTable
    let findings: FindingSet
  }

  static func sorted(_ findings: some Sequence<Diagnostic>) -> [Diagnostic] {
    findings.sorted {
      ($0.location.file, $0.location.range.start, $0.rule, $0.location.range.end)
        < ($1.location.file, $1.location.range.start, $1.rule, $1.location.range.end)
    }
  }
}
