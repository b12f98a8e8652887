import INI
import Profiles

extension LintRun {
  /// Judges what is written in a file, whoever reads it.
  mutating func judgeWritten(_ index: Int) {
    let file = workspace.files[index]
    for section in file.outline.sections.indices {
      let kind = file.kind(of: section)
      for rule in table.sectionRules(of: kind) where table.admits(rule, file.source.role) {
        check(rule, .section(index, section))
      }
      for setting in file.outline.sections[section].settings {
        judge(setting, of: index, file, kind)
      }
    }
    guard !table.indices(for: .comment).isEmpty else { return }
    for line in file.document.lines.indices where file.document.lines[line].kind == .comment {
      judge(.comment, "", .comment(index, line), in: index)
    }
  }

  private mutating func judge(
    _ setting: Int, of index: Int, _ file: WorkspaceFile, _ kind: SectionName.Kind
  ) {
    let sample = CleanValues.Sample(setting, of: file, at: index, kind)
    let known = clean.verdict(on: sample, file.document.bytes.span)
    guard known != .settled else { return }
    var verdict = CleanValues.Verdict.settled
    func judge(by rules: [Int]) {
      for rule in rules where table.admits(rule, setting, of: file, kind, workspace.keys) {
        if known == .clean, table.valueConditions(rule)?.isAll ?? true { continue }
        if check(rule, .setting(index, setting)) {
          verdict = .open
        } else if verdict == .settled,
          !(table.valueConditions(rule)?.contains(evaluation.decisive) ?? true)
        {
          verdict = .clean
        }
      }
    }
    let written = file.outline.settings[setting]
    judge(by: table.indices(for: written))
    judge(by: written.parent == nil ? table.anySetting : table.anyNestedSetting)
    judge(by: table.settingRules(of: kind))
    if verdict != .open, verdict != known {
      clean.keep(verdict, on: sample, file.document.bytes.span)
    }
  }
}
