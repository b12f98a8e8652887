import INI
import Profiles

/// The findings of a run: those of one rule at one place are one finding of several readers.
struct FindingSet {
  private let workspace: Workspace
  private let options: LintOptions
  private var findings: [Key: Diagnostic] = [:]
  private var outside: Set<Key> = []
  /// What was found on the profiles and references of the first view.
  private var known: [Item: KnownFindings] = [:]
  // Whether there is something; most have nothing, and a look-up for each view costs more.
  private var hasProfile: [Bool] = []
  private var hasReference: [Bool] = []

  private struct Key: Hashable {
    let rule: String
    let location: Location
  }

  /// The findings on one thing of the first view, for the views to which it is the same.
  private struct KnownFindings {
    var keys: [(key: Key, rule: Int)] = []
    /// Whether some rule fired that concerns other readers, so that others have to be asked.
    var isPartial = false
  }

  init(_ workspace: Workspace, _ options: LintOptions) {
    self.workspace = workspace
    self.options = options
    guard workspace.views.count > 1 else { return }
    let first = workspace.views[0]
    hasProfile = Array(repeating: false, count: first.configuration.profiles.count)
    hasReference = Array(repeating: false, count: first.references.count)
  }

  var diagnostics: [Diagnostic] { Array(findings.values) }

  mutating func removeAll() { findings = [:] }

  /// Adds the finding of a rule that fires on an item.
  mutating func record(_ evaluation: inout Evaluation, of rule: Rule, _ index: Int, on item: Item) {
    let concerned = readers(of: item, rule, evaluation.readers)
    guard !concerned.names.isEmpty else {
      if item.view == 0, workspace.views.count > 1 {
        know(item) { $0.isPartial = true }
      }
      return
    }
    guard let (location, own) = evaluation.verdict(of: rule) else { return }
    let severity =
      (options.severities[rule.id] ?? nil) ?? (concerned.areOutside ? .info : own)
    let key = Key(rule: rule.id, location: location)
    if item.view == 0, item.isShared, workspace.views.count > 1 {
      know(item) { known in
        known.keys.append((key, index))
        if !evaluation.readers.isEmpty { known.isPartial = true }
      }
    }
    if let earlier = findings[key] {
      // Readers outside the targets add nothing to what a target has.
      guard concerned.areOutside == outside.contains(key) else { return }
      if severity <= earlier.severity {
        findings[key] = earlier.joined(by: concerned.names, evaluation.help(rule))
        return
      }
    }
    let finding = evaluation.diagnostic(of: rule, at: location, severity, for: concerned.names)
    if concerned.areOutside { outside.insert(key) }
    findings[key] =
      findings[key].map { finding.joined(by: $0.readers, $0.help) } ?? finding
  }

  /// Gives further readers what was found on an item of the first view; false if they must be asked.
  mutating func share(_ item: Item, with readers: [String], _ rule: (Int) -> Rule?) -> Bool {
    guard isKnown(item), let known = known[item] else { return true }
    guard !known.isPartial else { return false }
    for (key, index) in known.keys {
      guard let rule = rule(index) else { continue }
      findings[key] = findings[key]?.joined(
        by: readers.filter(rule.concerns), [])
    }
    return true
  }

  private mutating func know(_ item: Item, _ change: (inout KnownFindings) -> Void) {
    switch item {
    case .profile(_, let index): hasProfile[index] = true
    case .reference(_, let index): hasReference[index] = true
    default: break
    }
    change(&known[item, default: KnownFindings()])
  }

  private func isKnown(_ item: Item) -> Bool {
    switch item {
    case .profile(_, let index): hasProfile[index]
    case .reference(_, let index): hasReference[index]
    default: true
    }
  }

  /// The readers that a finding concerns: targets, or else readers outside them that are heard too.
  ///
  /// A question about readers leaves those of which it holds.
  private func readers(
    of item: Item, _ rule: Rule, _ found: [FoundReader]
  ) -> (names: [String], areOutside: Bool) {
    let found = found.isEmpty ? nil : found.map(\.reader.title)
    func concerned(_ names: [String]) -> [String] {
      names.filter { rule.concerns($0) && (found?.contains($0) ?? true) }
    }
    if let view = item.view, let names = workspace.readers(of: item) {
      return (concerned(names), workspace.views[view].isOutside)
    }
    let targets = concerned(options.targets.map(\.title))
    guard targets.isEmpty else { return (targets, false) }
    return (concerned(options.outside.map(\.name)), true)
  }
}

extension Diagnostic {
  /// The same finding, for further readers and with what is to be said of them.
  fileprivate func joined(by others: [String], _ advice: [String]) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, category: category, message: message, location: location,
      label: label, profile: profile, readers: readers + others.filter { !readers.contains($0) },
      related: related, fix: fix, alternatives: alternatives,
      help: help + advice.filter { !help.contains($0) })
  }
}
