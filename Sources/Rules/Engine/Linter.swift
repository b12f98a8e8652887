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

  /// The findings on one configuration (one or two files), sorted by file, place and rule.
  /// - Complexity: O(*n*) in the size of the files, for rules that look at one thing at a time.
  public func diagnostics(for inputs: [LintInput]) -> [Diagnostic] {
    let workspace = Workspace(inputs, options: options, isComplete: isComplete)
    var run = LintRun(workspace, rules: rules, options: options)
    run.judgeAll()
    return run.sortedDiagnostics
  }
}
