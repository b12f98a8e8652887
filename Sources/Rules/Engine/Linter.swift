import INI
import Profiles

/// Judges the files of one configuration.
public struct Linter: Sendable {
  public let options: LintOptions

  public init(options: LintOptions) { self.options = options }

  /// The findings on one configuration (one or two files), sorted by file, place and rule.
  public func diagnostics(for inputs: [LintInput]) -> [Diagnostic] { [] }
}

/// The outcome of repairing one configuration.
public struct FixOutcome: Sendable {
  public struct Applied: Hashable, Sendable {
    public let rule: String
    public let title: String
    /// The 1-based line in the file as it was when the fix was made.
    public let line: Int
    public let file: Int
  }

  /// The bytes of each input after repair, in the order of the inputs.
  public let contents: [[UInt8]]
  public let applied: [Applied]
  /// What is still reported on the repaired files.
  public let remaining: [Diagnostic]
  /// The rules that kept undoing each other; then `contents` are the original bytes.
  public let unsettled: [String]
}

extension Linter {
  /// Applies fixes until nothing changes, at most ten passes; the files are left to the caller.
  public func fixing(_ inputs: [LintInput], allowingUnsafe: Bool) -> FixOutcome {
    FixOutcome(
      contents: inputs.map(\.source.document.bytes), applied: [],
      remaining: diagnostics(for: inputs), unsettled: [])
  }
}
