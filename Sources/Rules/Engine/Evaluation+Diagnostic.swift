import INI
import Profiles

extension Evaluation {
  /// Where and how bad the finding of a rule that fires is; nil where there is nothing to report on.
  mutating func verdict(of rule: Rule) -> (location: Location, severity: Severity)? {
    if rule.severities.count > 1 { nameAll() }
    guard let severity = severity(rule.severities), let location = places(rule.place).first,
      !workspace.files[location.file].isContext
    else { return nil }
    return (location, severity)
  }

  /// The finding of a rule that fires, in full.
  mutating func diagnostic(
    of rule: Rule, at location: Location, _ severity: Severity, for readers: [String]
  ) -> Diagnostic {
    nameAll()
    var fixes: [Fix] = []
    for template in rule.fixes {
      if let fix = fix(template) { fixes.append(fix) }
    }
    return Diagnostic(
      rule: rule.id, severity: severity, category: rule.category, message: render(rule.message),
      location: location, label: rule.label.map { render($0) }, profile: profileName,
      readers: readers, related: related(rule), fix: fixes.first,
      alternatives: Array(fixes.dropFirst()), help: help(rule))
  }

  private mutating func severity(_ choices: [SeverityChoice]) -> Severity? {
    for choice in choices where choice.condition.map({ test($0) == .yes }) ?? true {
      return choice.severity ?? effectSeverity
    }
    return nil
  }

  /// Lost or leaked is an error, ignored or different a warning, the rest for information.
  private var effectSeverity: Severity {
    guard case .event(let view, let file, let index) = subject else { return .warning }
    switch workspace.views[view].configuration.readings[file].events[index].effect {
    case .fileLost, .leaks: return .error
    case .sectionIgnored, .settingIgnored, .valueDiffers, .replaced: return .warning
    case .merged: return .info
    }
  }

  private func related(_ rule: Rule) -> [Diagnostic.Related] {
    rule.related.flatMap { template in
      places(template.place).map {
        Diagnostic.Related(message: render(template.message), location: $0)
      }
    }
  }

  mutating func help(_ rule: Rule) -> [String] {
    var lines: [String] = []
    for advice in rule.help where advice.condition.map({ test($0) == .yes }) ?? true {
      lines.append(render(advice.text))
    }
    return lines
  }

  private mutating func fix(_ template: FixTemplate) -> Fix? {
    guard template.condition.map({ test($0) == .yes }) ?? true else { return nil }
    let planner = EditPlanner(self)
    let edits = template.operations.flatMap { planner.edits(of: $0) }
    let modes = template.operations.compactMap { planner.mode(of: $0) }
    guard !edits.isEmpty || !modes.isEmpty || template.safety == .manual else { return nil }
    guard edits.allSatisfy({ !workspace.files[$0.file].isContext }) else { return nil }
    return Fix(title: render(template.title), safety: template.safety, edits: edits, modes: modes)
  }

  /// The profile that the subject is or stands in.
  private var profileName: String? {
    switch subject.profile ?? subject {
    case .profile(let view, let index):
      return workspace.views[view].configuration.profiles[index].name
    case .reference(let view, let index):
      let view = workspace.views[view]
      return view.configuration.profiles[view.references[index].from].name
    case .section, .setting, .event:
      guard let (file, section) = sectionIndices(subject) else { return nil }
      let name = workspace.files[file].name(of: section)
      switch name.kind {
      case .default, .profile, .unknown: return name.name
      case .ssoSession, .services, .plugin, .none: return nil
      }
    case .cycle(let view, let index):
      let view = workspace.views[view]
      return view.configuration.profiles[view.references[view.cycles[index][0]].from].name
    case .workspace, .file, .comment, .ssoSession, .services, .suppression, .group, .resolution,
      .divergence:
      return nil
    }
  }
}
