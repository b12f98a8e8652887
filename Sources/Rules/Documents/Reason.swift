internal import Profiles

/// Why a rule does, or does not, report one thing.
public struct Reason: Sendable {
  /// Where the thing stands, if it does.
  public let location: Location?
  /// What it is called: profile `a`.
  public let name: String
  /// The targets that see it so.
  public let readers: [String]
  /// Nil where the rule has no condition.
  public let condition: Trace?
  public let isReported: Bool
}

/// Why a rule reports some of the things that it looks at, and others not.
public struct Reasons: Sendable {
  /// One for each thing that `where` lets through.
  public fileprivate(set) var reasons: [Reason] = []
  /// How many `where` leaves out.
  public fileprivate(set) var excluded = 0
  /// What the rule looks at, one of them.
  public let subject: String
  /// What `where` wants, in words; empty where it lets everything through.
  public let filter: String
}

extension Linter {
  /// What a rule makes of each thing that it looks at; nil where there is no such rule.
  public func reasons(for rule: String, in inputs: [LintInput]) -> Reasons? {
    guard let index = rules.entries.firstIndex(where: { $0.id == rule }),
      let decoded = rules.rule(index)
    else { return nil }
    let workspace = Workspace(inputs, options: options, isComplete: isComplete)
    var result = Reasons(subject: decoded.subject.rawValue, filter: decoded.filter.phrase)
    for item in workspace.items(of: decoded.subject) {
      guard workspace.admits(item, decoded) else {
        result.excluded += 1
        continue
      }
      var evaluation = Evaluation(
        decoded.matcher.setting(options.parameters[rule]), on: item, in: workspace)
      if case .suppression(let file, let index) = item {
        evaluation.memo.unused = suppressions(in: workspace).unused(file, index)
      }
      let trace = decoded.matcher.condition.map { evaluation.trace($0).deciding() }
      let readers = workspace.readers(of: item) ?? options.targets.map(\.title)
      let concerned = readers.filter(decoded.concerns)
      result.reasons.append(
        Reason(
          location: evaluation.location, name: evaluation.subjectName, readers: readers,
          condition: trace,
          isReported: evaluation.fires() == .yes
            && !concerned.isEmpty && evaluation.verdict(of: decoded) != nil))
    }
    return result
  }
}

extension Linter {
  /// The comments that silence findings, after the findings of a run.
  private func suppressions(in workspace: Workspace) -> SuppressionSet {
    var run = LintRun(workspace, rules: rules, options: options)
    var set = SuppressionSet(workspace)
    for finding in run.result().suppressed { _ = set.silences(finding) }
    return set
  }
}

extension Evaluation {
  /// Where the subject itself stands.
  fileprivate var location: Location? {
    for part in [Locator.Part.setting, .place, .comment, .header, .file]
    where part != .setting || isSetting {
      let locator = Locator(
        path: Path(matcher.subject.rawValue, subject: matcher.subject, origin: nil), part: part,
        keys: [],
        role: nil)
      if let place = places(locator).first { return place }
    }
    return nil
  }

  private var isSetting: Bool {
    switch subject {
    case .setting, .reference: true
    default: false
    }
  }

  fileprivate var subjectName: String {
    let name =
      switch subject {
      case .comment: value(of: .text, in: subject)
      case .event: value(of: .code, in: subject)
      case .reference: value(of: .target, in: subject)
      case .section: value(of: .raw, in: subject)
      default: value(of: .name, in: subject)
      }
    let text = Redaction.masked(shown(name))
    let kind = matcher.subject.rawValue
    guard !text.isEmpty else { return kind }
    return "\(kind) `\(text.count > 60 ? text.prefix(59) + "…" : text)`"
  }
}
