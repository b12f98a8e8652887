import INI
import Profiles

/// Fixes that do not touch each other, tried on the same files until a good part of them is known.
struct Pass {
  let linter: Linter
  /// The files that the edits of all fixes refer to.
  let base: [LintInput]
  /// The files after the accepted fixes.
  private(set) var inputs: [LintInput]
  /// What is reported on them.
  private(set) var findings: [Diagnostic]
  private(set) var accepted: [Diagnostic] = []
  /// Those whose fix makes something as bad as what it mends, or changes what it was to spare.
  private(set) var refused: [Diagnostic] = []
  /// Of safe fixes; unsafe ones were asked for although they change what is held.
  private let proof: Proof?

  init(linter: Linter, base: [LintInput], findings: [Diagnostic], isSafe: Bool) {
    (self.linter, self.base, self.inputs, self.findings) = (linter, base, base, findings)
    proof = isSafe ? Proof(base, targets: linter.options.targets) : nil
  }

  /// Accepts a batch whole, or else what is good in each half of it.
  /// - Complexity: one run of the linter, and about log *n* further ones for each bad fix of *n*.
  mutating func accept(_ batch: ArraySlice<Diagnostic>) {
    guard !batch.isEmpty else { return }
    if let changed = Self.applying((accepted + batch).compactMap(\.fix), to: base) {
      let after = linter.diagnostics(for: changed)
      let worst = batch.map(\.severity).min() ?? .info
      if !Self.hasNew(after, since: findings, atLeast: worst),
        !(proof?.isViolated(by: accepted + batch, after: changed) ?? false)
      {
        accepted += batch
        (inputs, findings) = (changed, after)
        return
      }
    }
    guard batch.count > 1 else {
      refused += batch
      return
    }
    let middle = batch.startIndex + batch.count / 2
    accept(batch[..<middle])
    accept(batch[middle...])
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

  /// The inputs after fixes, or nil where their edits clash.
  private static func applying(_ fixes: [Fix], to inputs: [LintInput]) -> [LintInput]? {
    let edits = fixes.flatMap(\.edits)
    let modes = fixes.flatMap(\.modes)
    var result: [LintInput] = []
    for (index, input) in inputs.enumerated() {
      let own = edits.filter { $0.file == index }.map(\.edit)
      var facts = input.facts
      if let mode = modes.last(where: { $0.file == index })?.mode { facts.mode = mode }
      guard !own.isEmpty else {
        result.append(LintInput(source: input.source, isContext: input.isContext, facts: facts))
        continue
      }
      guard let bytes = try? input.source.document.applying(own) else { return nil }
      let source = SourceFile(
        path: input.source.path, role: input.source.role, document: Document(parsing: bytes))
      result.append(LintInput(source: source, isContext: input.isContext, facts: facts))
    }
    return result
  }
}
