import INI
import Profiles

/// The outcome of repairing one configuration.
public struct FixOutcome: Sendable {
  /// One fix that was made.
  public struct Applied: Hashable, Sendable {
    public let rule: String
    public let title: String
    /// The 1-based line in the file as it was when the fix was made.
    public let line: Int
    /// An index into the inputs.
    public let file: Int
  }

  /// The bytes of each input after repair, in the order of the inputs.
  public let contents: [[UInt8]]
  /// The permission bits that a repair gives each input; nil where they stay.
  public let modes: [UInt16?]
  public let applied: [Applied]
  /// What is still reported on the repaired files.
  public let remaining: [Diagnostic]
  /// What comments in the repaired files silence.
  public let suppressed: [Diagnostic]
  /// The rules that kept undoing each other; then `contents` are the original bytes.
  public let unsettled: [String]
}

extension Linter {
  /// Applies fixes until nothing changes, at most ten passes; writing the files is left to the caller.
  public func fixing(_ inputs: [LintInput], allowingUnsafe: Bool) -> FixOutcome {
    var fixer = Fixer(self, inputs, allowingUnsafe: allowingUnsafe)
    fixer.run()
    return fixer.outcome
  }
}

/// What repairs change of a file.
private struct FileState: Hashable {
  let bytes: [UInt8]
  let mode: UInt16?

  init(_ input: LintInput) { (bytes, mode) = (input.source.document.bytes, input.facts.mode) }
}

/// Repeats passes of fixes over the files of one configuration.
struct Fixer {
  private let linter: Linter
  private let original: [LintInput]
  private let allowingUnsafe: Bool
  private var inputs: [LintInput]
  private var findings: [Diagnostic]
  private var applied: [FixOutcome.Applied] = []
  /// Fixes that made something as bad or worse, by rule and message.
  private var dropped: Set<[String]> = []
  private var seen: Set<[FileState]>
  private var unsettled: [String] = []

  private static let passes = 10

  init(_ linter: Linter, _ inputs: [LintInput], allowingUnsafe: Bool) {
    self.linter = linter
    self.inputs = inputs
    original = inputs
    self.allowingUnsafe = allowingUnsafe
    findings = linter.diagnostics(for: inputs)
    seen = [inputs.map(FileState.init)]
  }

  mutating func run() {
    var isRepaired = false
    for _ in 0..<Self.passes {
      // What made something as bad before may fit by now.
      if isRepaired { dropped = [] }
      let batch = candidates()
      guard !batch.isEmpty else { return }
      isRepaired = carryOut(batch)
      guard isRepaired else { continue }
      guard seen.insert(inputs.map(FileState.init)).inserted else { break }
    }
    giveUp(candidates())
  }

  var outcome: FixOutcome {
    FixOutcome(
      contents: inputs.map(\.source.document.bytes),
      modes: zip(inputs, original).map { $0.facts.mode == $1.facts.mode ? nil : $0.facts.mode },
      applied: applied, remaining: findings,
      suppressed: linter.result(for: inputs).suppressed, unsettled: unsettled)
  }

  /// Findings whose fix may be applied now, safe ones first: no edit touches that of another.
  private func candidates() -> [Diagnostic] {
    let safe = candidates(.safe)
    return safe.isEmpty && allowingUnsafe ? candidates(.unsafe) : safe
  }

  private func candidates(_ safety: Fix.Safety) -> [Diagnostic] {
    var taken = EditSet()
    return findings.filter { finding in
      guard let fix = finding.fix, fix.safety == safety, !dropped.contains(Self.identity(finding))
      else {
        return false
      }
      return taken.insert(fix.edits)
    }
  }

  /// Applies those fixes of a batch that make nothing as bad as what they mend.
  private mutating func carryOut(_ batch: [Diagnostic]) -> Bool {
    var pass = Pass(
      linter: linter, base: inputs, findings: findings,
      isSafe: batch.allSatisfy { $0.fix?.safety == .safe })
    pass.accept(batch[...])
    dropped.formUnion(pass.refused.map(Self.identity))
    record(pass.accepted)
    (inputs, findings) = (pass.inputs, pass.findings)
    return !pass.accepted.isEmpty
  }

  private mutating func record(_ batch: [Diagnostic]) {
    for finding in batch {
      let document = inputs[finding.location.file].source.document
      applied.append(
        FixOutcome.Applied(
          rule: finding.rule, title: finding.fix?.title ?? "",
          line: document.position(of: Int(finding.location.range.start)).line,
          file: finding.location.file))
    }
  }

  private mutating func giveUp(_ rest: [Diagnostic]) {
    guard !rest.isEmpty else { return }
    unsettled = Set(rest.map(\.rule)).sorted()
    inputs = original
    applied = []
    findings = linter.diagnostics(for: original)
  }

  private static func identity(_ finding: Diagnostic) -> [String] {
    [finding.rule, finding.message, finding.profile ?? "", finding.fix?.title ?? ""]
  }
}
