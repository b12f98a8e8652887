import INI
import Profiles

/// One run of the rules over a workspace.
struct LintRun {
  let workspace: Workspace
  var table: RuleTable
  let options: LintOptions
  private var findings: [FindingKey: Diagnostic] = [:]
  private var outside: Set<FindingKey> = []
  /// What was found on the profiles and references of the first view.
  private var known: [Item: KnownFindings] = [:]

  /// Findings of one rule at one place are one finding of several readers.
  private struct FindingKey: Hashable {
    let rule: String
    let location: Location
  }

  /// The findings on one thing of the first view, for the views to which it is the same.
  private struct KnownFindings {
    var keys: [(key: FindingKey, rule: Int)] = []
    /// Whether some rule fired that concerns other readers, so that others have to be asked.
    var isPartial = false
  }

  init(_ workspace: Workspace, rules: RuleSet, options: LintOptions) {
    self.workspace = workspace
    self.options = options
    table = RuleTable(
      rules,
      selection: Selection(
        select: options.select,
        ignore: options.ignore + options.severities.filter { $0.value == nil }.map(\.key)),
      keys: workspace.keys)
  }

  /// Judges everything, then the comments that silence some of it.
  mutating func result() -> LintResult {
    judgeAll()
    let sorted = LintResult.sorted(findings.values)
    guard workspace.files.contains(where: { !$0.suppressions.isEmpty }) else {
      return LintResult(diagnostics: sorted, suppressed: [])
    }
    let silent = table.suppressible
    var suppressions = SuppressionSet(workspace)
    let suppressed = sorted.filter { silent.contains($0.rule) && suppressions.silences($0) }
    findings = [:]
    judgeSuppressions(suppressions)
    let silenced = Set(suppressed)
    return LintResult(
      diagnostics: LintResult.sorted(sorted.filter { !silenced.contains($0) } + findings.values),
      suppressed: suppressed)
  }

  private mutating func judgeSuppressions(_ set: SuppressionSet) {
    for file in workspace.files.indices {
      for index in workspace.files[file].suppressions.indices {
        let unused = set.unused(file, index).filter { table.wouldHear($0) }
        for rule in table.indices(for: .suppression) {
          check(rule, .suppression(file, index), unused: unused)
        }
      }
    }
  }

  private mutating func judgeAll() {
    for file in workspace.files.indices {
      let role = workspace.files[file].source.role
      judge(.file, .file(file)) {
        ($0.kind.isEmpty || $0.kind.contains(role.rawValue)) && $0.admits(role)
      }
      judgeWritten(file)
    }
    for view in workspace.views.indices {
      if !workspace.views[view].isOutside {
        let twins = view == 0 ? nil : ViewTwins(of: workspace.views[view], in: workspace.views[0])
        judgeProfiles(view, twins)
        judgeReferences(view, twins)
      }
      judgeEvents(view)
    }
  }

  private mutating func judgeWritten(_ index: Int) {
    let file = workspace.files[index]
    let outline = file.outline
    let sectionRules = table.indices(for: .section)
    for section in outline.sections.indices where !sectionRules.isEmpty {
      let kind = file.name(of: section).kind.rawValue
      judge(.section, .section(index, section)) {
        ($0.kind.isEmpty || $0.kind.contains(kind)) && $0.admits(file.source.role)
      }
    }
    for setting in outline.settings.indices {
      let written = outline.settings[setting]
      for rules in [table.indices(forSetting: written.key), table.anySetting] {
        for rule in rules {
          let filter = table.filter(rule)
          guard filter.isNested.map({ $0 == (written.parent != nil) }) ?? true,
            filter.admits(file.source.role)
          else { continue }
          check(rule, .setting(index, setting))
        }
      }
    }
    guard !table.indices(for: .comment).isEmpty else { return }
    for line in file.document.lines.indices where file.document.lines[line].kind == .comment {
      judge(.comment, .comment(index, line)) { $0.admits(file.source.role) }
    }
  }

  private mutating func judgeProfiles(_ view: Int, _ twins: ViewTwins?) {
    for (index, profile) in workspace.views[view].configuration.profiles.enumerated() {
      if let twin = twins?[index], share(.profile(0, twin), with: view) { continue }
      for rule in table.anyProfile { check(rule, .profile(view, index)) }
      var last = -1
      for setting in profile.settings {
        for rule in table.indices(forProfileWith: setting.setting.key) where rule != last {
          check(rule, .profile(view, index))
          last = rule
        }
      }
    }
  }

  /// Gives the readers of a view what was found on the same thing of the first one, if that is all.
  private mutating func share(_ item: Item, with view: Int) -> Bool {
    guard let known = known[item] else { return true }
    guard !known.isPartial else { return false }
    for (key, index) in known.keys {
      guard let rule = table.rule(index) else { continue }
      let names = workspace.views[view].readers
      findings[key] = findings[key]?.joined(
        by: rule.readers.isEmpty ? names : names.filter { rule.readers.contains($0) }, [])
    }
    return true
  }

  private mutating func judgeReferences(_ view: Int, _ twins: ViewTwins?) {
    let references = workspace.views[view].references
    for (index, reference) in references.enumerated() {
      if let twin = twins?[reference.from] {
        let own = workspace.views[view].outgoing[reference.from]
        let other = workspace.views[0].outgoing[twin].lowerBound + index - own.lowerBound
        if share(.reference(0, other), with: view) { continue }
      }
      judge(.reference, .reference(view, index)) {
        $0.key.isEmpty || $0.key.contains(reference.kind.rawValue)
      }
    }
    for index in workspace.views[view].cycles.indices {
      judge(.cycle, .cycle(view, index)) { _ in true }
    }
  }

  private mutating func judgeEvents(_ view: Int) {
    for (file, reading) in workspace.views[view].configuration.readings.enumerated() {
      let role = workspace.files[file].source.role
      // Text of two bytes a character is wrong once, not on every line.
      let isWide = workspace.document(file).isUTF16
      for (index, event) in reading.events.enumerated()
      where !isWide || event.code == "wrong-encoding" {
        judge(.event, .event(view, file, index)) {
          ($0.code.isEmpty || $0.code.contains(event.code)) && $0.admits(role)
        }
      }
    }
  }

  private mutating func judge(
    _ subject: Subject, _ item: Item, where admits: (RuleFilter) -> Bool
  ) {
    for index in table.indices(for: subject) where admits(table.filter(index)) {
      check(index, item)
    }
  }

  private mutating func check(_ index: Int, _ item: Item, unused: [String] = []) {
    guard let matcher = table.matcher(index) else { return }
    var evaluation = Evaluation(
      matcher, on: item, in: workspace, definitions: table.definitions(index))
    evaluation.unused = unused
    guard evaluation.fires() == .yes, let rule = table.rule(index) else { return }
    let concerned = readers(of: item, rule)
    guard !concerned.names.isEmpty else {
      if item.view == 0 { known[item, default: KnownFindings()].isPartial = true }
      return
    }
    guard let (location, own) = evaluation.verdict(of: rule) else { return }
    let severity =
      (options.severities[rule.id] ?? nil) ?? (concerned.areOutside ? .info : own)
    let key = FindingKey(rule: rule.id, location: location)
    if item.view == 0, item.isShared {
      known[item, default: KnownFindings()].keys.append((key, index))
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

  /// The readers that a finding concerns: targets, or else readers outside them that are heard too.
  private func readers(of item: Item, _ rule: Rule) -> (names: [String], areOutside: Bool) {
    func concerned(_ names: [String]) -> [String] {
      rule.readers.isEmpty ? names : names.filter { rule.readers.contains($0) }
    }
    if let view = item.view {
      return (concerned(workspace.views[view].readers), workspace.views[view].isOutside)
    }
    let targets = concerned(options.targets.map(\.name))
    guard targets.isEmpty else { return (targets, false) }
    return (concerned(options.outside.map(\.name)), true)
  }
}

extension RuleFilter {
  func admits(_ role: FileRole) -> Bool { file.isEmpty || file.contains(role.rawValue) }
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
