import INI
import Profiles

/// One run of the rules over a workspace.
struct LintRun {
  let workspace: Workspace
  var table: RuleTable
  let options: LintOptions
  private var findings: [FindingKey: Diagnostic] = [:]
  private var outside: Set<FindingKey> = []

  /// Findings of one rule at one place are one finding of several readers.
  private struct FindingKey: Hashable {
    let rule: String
    let location: Location
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
      judge(.file, .file(file)) { _ in true }
      judgeWritten(file)
    }
    for view in workspace.views.indices {
      if !workspace.views[view].isOutside {
        judgeProfiles(view)
        judgeReferences(view)
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
      for rule in table.indices(forSetting: written.key) + table.anySetting {
        let filter = table.filter(rule)
        guard filter.isNested.map({ $0 == (written.parent != nil) }) ?? true,
          filter.admits(file.source.role)
        else { continue }
        check(rule, .setting(index, setting))
      }
    }
    guard !table.indices(for: .comment).isEmpty else { return }
    for line in file.document.lines.indices where file.document.lines[line].kind == .comment {
      judge(.comment, .comment(index, line)) { _ in true }
    }
  }

  private mutating func judgeProfiles(_ view: Int) {
    for (index, profile) in workspace.views[view].configuration.profiles.enumerated() {
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

  private mutating func judgeReferences(_ view: Int) {
    for (index, reference) in workspace.views[view].references.enumerated() {
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
      // Text of two bytes a character is wrong once, not on every line.
      let isWide = workspace.document(file).isUTF16
      for (index, event) in reading.events.enumerated()
      where !isWide || event.code == "wrong-encoding" {
        judge(.event, .event(view, file, index)) {
          $0.code.isEmpty || $0.code.contains(event.code)
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
    guard let finding = evaluation.diagnostic(of: rule, for: concerned.names) else { return }
    let own = options.severities[finding.rule] ?? nil
    let severity = own ?? (concerned.areOutside ? .info : finding.severity)
    record(finding.with(severity), areOutside: concerned.areOutside)
  }

  /// Joins findings of one cause; readers outside the targets add nothing to what a target has.
  private mutating func record(_ finding: Diagnostic, areOutside: Bool) {
    let key = FindingKey(rule: finding.rule, location: finding.location)
    guard let earlier = findings[key] else {
      findings[key] = finding
      if areOutside { outside.insert(key) }
      return
    }
    guard areOutside == outside.contains(key) else { return }
    findings[key] = earlier.joined(with: finding)
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
  /// The same finding, as bad as is said.
  fileprivate func with(_ severity: Severity) -> Diagnostic {
    guard severity != self.severity else { return self }
    return Diagnostic(
      rule: rule, severity: severity, category: category, message: message, location: location,
      label: label, profile: profile, readers: readers, related: related, fix: fix,
      alternatives: alternatives, help: help)
  }

  /// The same finding for the readers of both, as bad as the worse one.
  fileprivate func joined(with other: Diagnostic) -> Diagnostic {
    let worse = severity >= other.severity ? self : other
    return Diagnostic(
      rule: rule, severity: worse.severity, category: category, message: worse.message,
      location: location, label: worse.label, profile: profile,
      readers: readers + other.readers.filter { !readers.contains($0) }, related: worse.related,
      fix: worse.fix, alternatives: worse.alternatives,
      help: help + other.help.filter { !help.contains($0) })
  }
}
