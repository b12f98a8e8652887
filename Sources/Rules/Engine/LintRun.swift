import INI
import Profiles

/// One run of the rules over a workspace.
struct LintRun {
  let workspace: Workspace
  var table: RuleTable
  let options: LintOptions
  private var findings: [FindingKey: Diagnostic] = [:]

  /// Findings of one rule at one place are one finding of several readers.
  private struct FindingKey: Hashable {
    let rule: String
    let location: Location
  }

  init(_ workspace: Workspace, rules: RuleSet, options: LintOptions) {
    self.workspace = workspace
    self.options = options
    table = RuleTable(
      rules, selection: Selection(select: options.select, ignore: options.ignore),
      keys: workspace.keys)
  }

  var sortedDiagnostics: [Diagnostic] {
    findings.values.sorted {
      ($0.location.file, $0.location.range.start, $0.rule, $0.location.range.end)
        < ($1.location.file, $1.location.range.start, $1.rule, $1.location.range.end)
    }
  }

  mutating func judgeAll() {
    for file in workspace.files.indices {
      let role = workspace.files[file].source.role
      judge(.file, .file(file)) {
        ($0.kind.isEmpty || $0.kind.contains(role.rawValue)) && $0.admits(role)
      }
      judgeWritten(file)
    }
    for view in workspace.views.indices {
      judgeProfiles(view)
      judgeReferences(view)
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
      judge(.comment, .comment(index, line)) { $0.admits(file.source.role) }
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
      let role = workspace.files[file].source.role
      for (index, event) in reading.events.enumerated() {
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

  private mutating func check(_ index: Int, _ item: Item) {
    guard let rule = table.rule(index) else { return }
    var evaluation = Evaluation(
      rule, on: item, in: workspace, definitions: table.definitions(index))
    guard evaluation.fires() == .yes else { return }
    guard let finding = evaluation.diagnostic(for: readers(of: item, rule)) else { return }
    let key = FindingKey(rule: finding.rule, location: finding.location)
    findings[key] = findings[key]?.joined(with: finding) ?? finding
  }

  /// The targets that a finding concerns.
  private func readers(of item: Item, _ rule: Rule) -> [String] {
    let names = item.view.map { workspace.views[$0].readers } ?? options.targets.map(\.name)
    return rule.readers.isEmpty ? names : names.filter { rule.readers.contains($0) }
  }
}

extension RuleFilter {
  func admits(_ role: FileRole) -> Bool { file.isEmpty || file.contains(role.rawValue) }
}

extension Diagnostic {
  /// The same finding for the readers of both, as bad as the worse one.
  fileprivate func joined(with other: Diagnostic) -> Diagnostic {
    let worse = severity >= other.severity ? self : other
    return Diagnostic(
      rule: rule, severity: worse.severity, category: category, message: worse.message,
      location: location, label: worse.label, profile: profile,
      readers: readers + other.readers.filter { !readers.contains($0) }, related: worse.related,
      fix: worse.fix, alternatives: worse.alternatives, help: worse.help)
  }
}
