import Profiles

extension Evaluation {
  func resolutionField(_ field: Field, _ view: Int, _ reader: Int, _ profile: Int) -> Datum {
    let configuration = workspace.views[view].configuration
    switch field {
    case .profile: return .item(.profile(view, profile))
    case .name:
      return .text(Text(configuration.profiles[profile].name, owner: .profile(view, profile)))
    case .reader: return .text(workspace.views[view].readers[reader])
    case .outcome, .method, .error, .identity, .hops, .chain, .used, .unused, .dependsOn: break
    case .region: return .optional(workspace.notes(view, reader, profile).region?.text)
    default: return .missing
    }
    guard let outcome = workspace.outcome(view, reader, profile) else { return .unknown }
    switch field {
    case .outcome: return .text(outcome.outcome.rawValue)
    case .method: return .optional(outcome.method)
    case .error:
      return outcome.error.map { .record(record(of: $0, view, reader, profile)) } ?? .missing
    case .identity: return .optional(outcome.identity?.name)
    case .hops: return .number(outcome.hops)
    case .chain: return .list(workspace.plan(view, reader, profile).chain.map(Self.record))
    default: break
    }
    let notes = workspace.notes(view, reader, profile)
    return switch field {
    case .unused: .list(notes.unused.compactMap { written($0.setting) }.map { .item($0) })
    case .used where outcome.outcome == .resolves: .list(used(notes, profile, configuration))
    case .used: .list([])
    default: .list(notes.dependencies.words.map { .text($0) })
    }
  }

  /// The settings about credentials that are not unused.
  private func used(
    _ notes: PlanNotes, _ profile: Int, _ configuration: Configuration
  ) -> [Datum] {
    let unused = Set(notes.unused.map(\.setting))
    return configuration.profiles[profile].settings.filter {
      !unused.contains($0)
        && CredentialPlan.isAboutCredentials(workspace.keys.name(of: $0.setting.key))
    }.compactMap(written).map { .item($0) }
  }

  private func record(
    of error: PlanError, _ view: Int, _ reader: Int, _ profile: Int
  ) -> Record {
    Record(columns: [
      "code": .text(error.code.rawValue), "phase": .text(error.phase.rawValue),
      "message": .text(workspace.message(of: error, view, reader, profile)),
    ])
  }

  private static func record(of hop: Hop) -> Datum {
    .record(
      Record(columns: [
        "kind": .text(hop.kind.rawValue), "profile": .optional(hop.profile),
        "role": .optional(hop["role_arn"]), "endpoint": .optional(hop.endpoint?.url),
      ]))
  }
}

extension Evaluation {
  func divergenceField(_ field: Field, _ view: Int, _ profile: Int) -> Datum {
    switch field {
    case .profile: return .item(.profile(view, profile))
    case .name: return resolutionField(.name, view, 0, profile)
    case .differs: return .list(differences(view, profile).map { .text($0) })
    case .keys: return .list(differingKeys(view, profile).map { .text($0) })
    case .resolutions, .readers, .summary: break
    default: return .missing
    }
    let resolutions = workspace.resolutions(of: profile, in: view)
    switch field {
    case .resolutions: return .list(resolutions.map { .item($0) })
    case .readers: return .list(resolutions.compactMap(workspace.reader).map { .text($0) })
    default: return .text(summary(resolutions))
    }
  }

  private func outcome(of resolution: Item) -> PlanOutcome? {
    guard case .resolution(let view, let reader, let profile) = resolution else { return nil }
    return workspace.outcome(view, reader, profile)
  }

  /// In what the targets differ; what is not known of one of them is left out.
  private func differences(_ view: Int, _ profile: Int) -> [String] {
    memo.differences(of: profile, in: view) {
      var words: [String] = []
      func agree() -> Bool {
        let resolutions = workspace.resolutions(of: profile, in: view)
        let outcomes = workspace.representatives(of: resolutions)
          .filter(workspace.isPredictable).compactMap(outcome)
        let resolving = outcomes.filter { $0.outcome == .resolves }
        if !resolving.isEmpty, resolving.count < outcomes.count { words.append("outcome") }
        if Set(resolving.map(\.identity)).count > 1 { words.append("identity") }
        return words.isEmpty && Set(resolving.map(\.origin)).count <= 1
          && resolving.allSatisfy { $0.origin?.isOwn ?? false }
      }
      if view == 0 {
        _ = workspace.resolutions.agreement.holds(for: profile, in: workspace, agree)
      } else {
        _ = agree()
      }
      if differInValues(view, profile) { words.append("value") }
      return words
    }
  }

  /// Whether targets that have the profile hold different values of a key, or one of them none.
  private func differInValues(_ view: Int, _ profile: Int) -> Bool {
    let first = workspace.views[view]
    let own = first.configuration.profiles[profile]
    return workspace.holders(of: profile, in: view).contains { holder in
      if holder.view == view { return false }
      if view == 0, workspace.twins[holder.view]?[holder.profile] == profile { return false }
      let configuration = workspace.views[holder.view].configuration
      let other = configuration.profiles[holder.profile]
      return own.settings.count != other.settings.count
        || !own.settings.allSatisfy { setting in
          other.setting(setting.setting.key).map {
            configuration.value(of: $0) == first.configuration.value(of: setting)
          } ?? false
        }
    }
  }

  /// The keys of which targets that have the profile hold different values, or none.
  private func differingKeys(_ view: Int, _ profile: Int) -> [String] {
    guard differInValues(view, profile) else { return [] }
    let held = workspace.holders(of: profile, in: view).map {
      ($0.view, workspace.views[$0.view].configuration.profiles[$0.profile])
    }
    let values = held.map { view, profile in
      profile.settings.reduce(into: [Key: Value]()) {
        $0[$1.setting.key] = workspace.views[view].configuration.value(of: $1)
      }
    }
    var keys: Set<Key> = []
    return held.flatMap { $0.1.settings.map(\.setting.key) }.filter { key in
      keys.insert(key).inserted && Set(values.map { $0[key] }).count > 1
    }.map { workspace.keys.name(of: $0) }
  }

  /// Who becomes whom: `x for aws-cli-v2 and botocore, the keys of y for js-v3`.
  private func summary(_ resolutions: [Item]) -> String {
    var groups: [(what: String, readers: [String])] = []
    for resolution in resolutions {
      guard let outcome = outcome(of: resolution), let reader = workspace.reader(of: resolution)
      else { continue }
      let what = outcome.identity?.name ?? outcome.error?.code.rawValue ?? "no credentials"
      if let index = groups.firstIndex(where: { $0.what == what }) {
        groups[index].readers.append(reader)
      } else {
        groups.append((what, [reader]))
      }
    }
    return groups.map { "\($0.what) for \($0.readers.enumerated(by: "and"))" }
      .joined(separator: "; ")
  }
}
