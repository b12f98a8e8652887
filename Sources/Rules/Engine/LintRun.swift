import INI
import Profiles

/// One run of the rules over a workspace: what is asked about what.
struct LintRun {
  let workspace: Workspace
  var table: RuleTable
  private var findings: FindingSet
  private let memo: EvaluationMemo
  var evaluation: Evaluation
  /// The profile about which each rule was asked last.
  private var asked: [Int]
  var clean: CleanValues

  init(_ workspace: Workspace, rules: RuleSet, options: LintOptions) {
    self.workspace = workspace
    evaluation = Evaluation(.silent, on: .workspace, in: workspace)
    memo = evaluation.memo
    clean = CleanValues(workspace.files)
    asked = Array(repeating: -1, count: rules.entries.count)
    findings = FindingSet(workspace, options)
    table = RuleTable(
      rules,
      selection: Selection(
        select: options.select,
        ignore: options.ignore + options.severities.filter { $0.value == nil }.map(\.key)),
      keys: workspace.keys, hasVersions: workspace.hasVersions,
      parameters: options.parameters)
  }

  /// Judges everything, then the comments that silence some of it.
  mutating func result() -> LintResult {
    judgeAll()
    let sorted = LintResult.sorted(findings.diagnostics)
    guard workspace.files.contains(where: { !$0.suppressions.isEmpty }) else {
      return LintResult(diagnostics: sorted, suppressed: [], remains: remains)
    }
    let silent = table.suppressible
    var suppressions = SuppressionSet(workspace)
    let suppressed = sorted.filter { silent.contains($0.rule) && suppressions.silences($0) }
    findings.removeAll()
    judgeSuppressions(suppressions)
    let silenced = Set(suppressed)
    return LintResult(
      diagnostics: LintResult.sorted(
        sorted.filter { !silenced.contains($0) } + findings.diagnostics),
      suppressed: suppressed, remains: remains)
  }

  private var remains: LintResult.Remains {
    LintResult.Remains(workspace: workspace, table: table, findings: findings)
  }

  private mutating func judgeSuppressions(_ set: SuppressionSet) {
    for file in workspace.files.indices {
      for index in workspace.files[file].suppressions.indices {
        memo.unused = set.unused(file, index).filter { table.wouldHear($0) }
        for rule in table.indices(for: .suppression) {
          check(rule, .suppression(file, index))
        }
      }
    }
  }

  private mutating func judgeAll() {
    if workspace.environment != nil {
      for rule in table.indices(for: .environment) { check(rule, .workspace) }
    }
    for file in workspace.files.indices {
      judge(.file, workspace.files[file].source.role.rawValue, .file(file), in: file)
      judgeWritten(file)
    }
    for view in workspace.views.indices {
      if !workspace.views[view].isOutside {
        judgeProfiles(view)
        judgeReferences(view)
        judgeGroups(view)
      }
      judgeEvents(view)
    }
    judgeResolutions(.resolution)
    judgeResolutions(.divergence)
  }

  /// Judges what comes of profiles.
  ///
  /// The items are made only where some rule asks, and each is planned only if it meets one.
  private mutating func judgeResolutions(_ subject: Subject) {
    guard let rules = ResolutionRules(table, for: subject, keys: workspace.keys) else { return }
    for item in workspace.items(of: subject) {
      guard case .profile(let view, let profile)? = item.profile else { continue }
      for rule in rules.rules(for: workspace.views[view].configuration.profiles[profile]) {
        check(rule, item)
      }
    }
  }

  private mutating func judgeProfiles(_ view: Int) {
    let twins = workspace.twins[view]
    let profiles = workspace.views[view].configuration.profiles
    for index in profiles.indices {
      if let twin = twins?[index], share(.profile(0, twin), with: view) { continue }
      for rule in table.anyProfile { check(rule, .profile(view, index)) }
      for setting in profiles[index].settings {
        for rule in table.indices(forProfileWith: setting.setting.key) where asked[rule] != index {
          asked[rule] = index
          check(rule, .profile(view, index))
        }
      }
    }
    for rule in asked.indices { asked[rule] = -1 }
  }

  private mutating func judgeReferences(_ view: Int) {
    let twins = workspace.twins[view]
    let rules = Reference.Kind.allCases.map { kind in
      (kind: kind, rules: table.indices(for: .reference, word: kind.rawValue))
    }
    let references = workspace.views[view].references
    for (index, reference) in references.enumerated() {
      if let twin = twins?[reference.from] {
        let own = workspace.views[view].outgoing[reference.from]
        let other = workspace.views[0].outgoing[twin].lowerBound + index - own.lowerBound
        if share(.reference(0, other), with: view) { continue }
      }
      for (kind, rules) in rules where kind == reference.kind {
        for rule in rules { check(rule, .reference(view, index)) }
      }
    }
    for index in workspace.views[view].cycles.indices {
      for rule in table.indices(for: .cycle) { check(rule, .cycle(view, index)) }
    }
  }

  private mutating func judgeGroups(_ view: Int) {
    for index in table.indices(for: .group) {
      guard let grouping = table.grouping(index) else { continue }
      for members in grouping.groups(in: workspace, view: view) {
        check(index, .group(view, GroupMembers(members)))
      }
    }
  }

  private mutating func judgeEvents(_ view: Int) {
    for (file, reading) in workspace.views[view].configuration.readings.enumerated() {
      // Text of two bytes a character is wrong once, not on every line.
      let isWide = workspace.document(file).isUTF16
      for (index, event) in reading.events.enumerated()
      where !isWide || event.code == "wrong-encoding" {
        judge(.event, event.code, .event(view, file, index), in: file)
      }
    }
  }

  mutating func judge(_ subject: Subject, _ word: String, _ item: Item, in file: Int) {
    let role = workspace.files[file].source.role
    for rule in table.indices(for: subject, word: word) where table.admits(rule, role) {
      check(rule, item)
    }
  }

  /// Asks one rule about one thing; whether it fires.
  @discardableResult mutating func check(_ index: Int, _ item: Item) -> Bool {
    guard let matcher = table.matcher(index) else { return false }
    evaluation.begin(matcher, on: item)
    guard evaluation.fires() == .yes, let rule = table.rule(index) else { return false }
    findings.record(&evaluation, of: rule, index, on: item)
    return true
  }

  /// Gives the readers of a view what was found on the same thing of the first one, if that is all.
  private mutating func share(_ item: Item, with view: Int) -> Bool {
    findings.share(item, with: workspace.views[view].readers) { table.rule($0) }
  }
}
