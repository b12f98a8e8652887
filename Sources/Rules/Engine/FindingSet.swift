import INI
import Profiles

/// The findings of a run: those of one rule at one place are one finding of several readers.
struct FindingSet {
  private let workspace: Workspace
  private let options: LintOptions
  private var findings = FindingTable()
  /// What was found on the profiles and references of the first view, where something was.
  private var known: [KnownFindings] = []
  // Indices of those by profile and reference, or -1.
  private var ofProfiles: [Int] = []
  private var ofReferences: [Int] = []

  /// The findings on one thing of the first view, for the views to which it is the same.
  private struct KnownFindings {
    var keys: [FindingTable.Key] = []
    /// Whether some rule fired that concerns other readers, so that others have to be asked.
    var isPartial = false
  }

  init(_ workspace: Workspace, _ options: LintOptions) {
    self.workspace = workspace
    self.options = options
    guard workspace.views.count > 1 else { return }
    let first = workspace.views[0]
    ofProfiles = Array(repeating: -1, count: first.configuration.profiles.count)
    ofReferences = Array(repeating: -1, count: first.references.count)
  }

  var diagnostics: [Diagnostic] { findings.entries.map(\.diagnostic) }

  mutating func removeAll() { findings = FindingTable() }

  /// Adds the finding of a rule that fires on an item.
  mutating func record(_ evaluation: inout Evaluation, of rule: Rule, _ index: Int, on item: Item) {
    let concerned = readers(of: item, rule, evaluation.readers)
    guard !concerned.names.isEmpty else {
      know(item) { $0.isPartial = true }
      return
    }
    guard let (location, own) = evaluation.verdict(of: rule) else { return }
    let severity =
      (options.severities[rule.id] ?? nil) ?? (concerned.areOutside ? .info : own)
    let key = FindingTable.Key(rule: index, location: location)
    know(item) { known in
      known.keys.append(key)
      if !evaluation.readers.isEmpty { known.isPartial = true }
    }
    guard let place = findings.index(of: key) else {
      let finding = evaluation.diagnostic(of: rule, at: location, severity, for: concerned.names)
      findings.add(
        FindingTable.Entry(key: key, diagnostic: finding, isOutside: concerned.areOutside))
      return
    }
    let earlier = findings[place]
    // Readers outside the targets add nothing to what a target has.
    guard concerned.areOutside == earlier.isOutside else { return }
    guard severity > earlier.diagnostic.severity else {
      join(place, concerned.names, evaluation.help(rule))
      return
    }
    let finding = evaluation.diagnostic(of: rule, at: location, severity, for: concerned.names)
    findings[place].diagnostic =
      finding.joined(by: earlier.diagnostic.readers, earlier.diagnostic.help)
  }

  /// Gives further readers what was found on an item of the first view; false if they must be asked.
  mutating func share(_ item: Item, with readers: [String], _ rule: (Int) -> Rule?) -> Bool {
    guard let index = knowledge(of: item) else { return true }
    guard !known[index].isPartial else { return false }
    for key in known[index].keys {
      guard let rule = rule(key.rule), let index = findings.index(of: key) else { continue }
      join(index, readers.filter(rule.concerns), [])
    }
    return true
  }

  private mutating func join(_ index: Int, _ readers: [String], _ help: [String]) {
    findings[index].diagnostic = findings[index].diagnostic.joined(by: readers, help)
  }

  /// Notes something of an item of the first view, where other views can have the same.
  private mutating func know(_ item: Item, _ change: (inout KnownFindings) -> Void) {
    guard workspace.views.count > 1, item.view == 0, item.isShared else { return }
    let index = knowledge(of: item) ?? known.count
    if index == known.count { known.append(KnownFindings()) }
    switch item {
    case .profile(_, let profile): ofProfiles[profile] = index
    case .reference(_, let reference): ofReferences[reference] = index
    default: break
    }
    change(&known[index])
  }

  private func knowledge(of item: Item) -> Int? {
    let index =
      switch item {
      case .profile(_, let profile): ofProfiles[profile]
      case .reference(_, let reference): ofReferences[reference]
      default: -1
      }
    return index < 0 ? nil : index
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
