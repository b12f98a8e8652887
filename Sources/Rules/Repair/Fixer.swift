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
  public let applied: [Applied]
  /// What is still reported on the repaired files.
  public let remaining: [Diagnostic]
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
  private var seen: Set<[[UInt8]]>
  private var unsettled: [String] = []

  private static let passes = 10

  init(_ linter: Linter, _ inputs: [LintInput], allowingUnsafe: Bool) {
    self.linter = linter
    self.inputs = inputs
    original = inputs
    self.allowingUnsafe = allowingUnsafe
    findings = linter.diagnostics(for: inputs)
    seen = [inputs.map(\.source.document.bytes)]
  }

  mutating func run() {
    for _ in 0..<Self.passes {
      let batch = candidates()
      guard !batch.isEmpty else { return }
      let before = applied.count
      accept(batch[...])
      guard applied.count > before || !candidates().isEmpty else { return }
      guard applied.count > before else { continue }
      guard seen.insert(inputs.map(\.source.document.bytes)).inserted else { break }
    }
    giveUp(candidates())
  }

  var outcome: FixOutcome {
    FixOutcome(
      contents: inputs.map(\.source.document.bytes), applied: applied, remaining: findings,
      unsettled: unsettled)
  }

  /// Findings whose fix may be applied now: none of their edits touches those of another.
  private func candidates() -> [Diagnostic] {
    var taken = EditSet()
    return findings.filter { finding in
      guard let fix = finding.fix, isAllowed(fix), !dropped.contains(Self.identity(finding)) else {
        return false
      }
      return taken.insert(fix.edits)
    }
  }

  private func isAllowed(_ fix: Fix) -> Bool {
    switch fix.safety {
    case .safe: true
    case .unsafe: allowingUnsafe
    case .manual: false
    }
  }

  /// Applies a batch, or where it makes something as bad as what it mends, each half of it.
  private mutating func accept(_ batch: ArraySlice<Diagnostic>) {
    guard let first = batch.first else { return }
    let edits = batch.flatMap { $0.fix?.edits ?? [] }
    if let changed = Self.applying(edits, to: inputs) {
      let after = linter.diagnostics(for: changed)
      let worst = batch.map(\.severity).min() ?? .info
      if !Self.hasNew(after, since: findings, atLeast: worst) {
        record(batch)
        (inputs, findings) = (changed, after)
        return
      }
    }
    guard batch.count > 1 else {
      dropped.insert(Self.identity(first))
      return
    }
    let half = Array(batch.prefix(batch.count / 2))
    accept(half[...])
    // The second half waits for the next pass where the first one moved its bytes.
    if dropped.isSuperset(of: half.map(Self.identity)) { accept(batch.dropFirst(batch.count / 2)) }
  }

  private mutating func record(_ batch: ArraySlice<Diagnostic>) {
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

  /// Whether there is a finding as bad as `severity` that was not there before.
  private static func hasNew(
    _ after: [Diagnostic], since before: [Diagnostic], atLeast severity: Severity
  ) -> Bool {
    var known: [[String]: Int] = [:]
    for finding in before { known[kind(finding), default: 0] += 1 }
    for finding in after where finding.severity >= severity {
      guard let count = known[kind(finding)], count > 0 else { return true }
      known[kind(finding)] = count - 1
    }
    return false
  }

  private static func kind(_ finding: Diagnostic) -> [String] {
    [finding.rule, finding.message]
  }

  /// The inputs after edits, or nil where the edits clash.
  static func applying(_ edits: [FileEdit], to inputs: [LintInput]) -> [LintInput]? {
    var result: [LintInput] = []
    for (index, input) in inputs.enumerated() {
      let own = edits.filter { $0.file == index }.map(\.edit)
      guard !own.isEmpty else {
        result.append(input)
        continue
      }
      guard let bytes = try? input.source.document.applying(own) else { return nil }
      let source = SourceFile(
        path: input.source.path, role: input.source.role, document: Document(parsing: bytes))
      result.append(LintInput(source: source, isContext: input.isContext, facts: input.facts))
    }
    return result
  }
}

/// The edits accepted for one pass, by file.
private struct EditSet {
  private var ranges: [Int: [ByteRange]] = [:]

  /// Takes the edits of a fix, all or none; false where one touches what is taken already.
  mutating func insert(_ edits: [FileEdit]) -> Bool {
    let isFree = edits.allSatisfy { edit in
      !(ranges[edit.file] ?? []).contains { touch($0, edit.edit.range) }
    }
    guard isFree else { return false }
    for edit in edits { ranges[edit.file, default: []].append(edit.edit.range) }
    return true
  }

  private func touch(_ a: ByteRange, _ b: ByteRange) -> Bool {
    a.start <= b.end && b.start <= a.end
  }
}
