extension Planner {
  /// What fails before anybody is asked for credentials.
  func startError(_ search: Search) -> PlanError? {
    if policy.brokenFile == .fails, let error = brokenFileError { return error }
    if let profile = search.profile, let error = mixtureError(profile) { return error }
    let obstacle = obstacle(search)
    for index in policy.startChecks.indices {
      if obstacle != nil, surroundings.first(of: policy.startChecks[index].variables) == nil {
        break
      }
      guard matters(startNeeds[index], search.profile) else { continue }
      if let error = error(of: policy.startChecks[index], search.profile, for: .sts) {
        return error
      }
    }
    return obstacle
  }

  /// What makes it impossible to look a setting up.
  private func obstacle(_ search: Search) -> PlanError? {
    if policy.brokenFile == .whenRead, let error = brokenFileError { return error }
    let isMissing =
      policy.missingProfile == .first && search.profile == nil && search.choice != .nothing
    return isMissing ? PlanError(.profileNotFound, search.name) : nil
  }

  /// That a file is lost to the reader.
  var brokenFileError: PlanError? {
    lostFiles.first.map { PlanError(.brokenFile, $0.path) }
  }

  /// What makes any client impossible, with the settings of the profile that is searched for.
  func clientError(_ client: Found.Client, _ profile: Int?, phase: PlanError.Phase) -> PlanError? {
    for index in policy.clientChecks.indices where matters(clientNeeds[index], profile) {
      if var error = error(of: policy.clientChecks[index], profile, for: client) {
        error.phase = phase
        return error
      }
    }
    return nil
  }

  /// Whether a check that needs one of some settings may have something against a profile.
  private func matters(_ needs: PlanSettings?, _ profile: Int?) -> Bool {
    guard let needs else { return true }
    guard let profile else { return false }
    return !held[profile].isDisjoint(with: needs)
  }

  /// What a check has against the settings of a profile.
  private func error(
    of check: SettingCheck, _ profile: Int?, for client: Found.Client
  ) -> PlanError? {
    switch check.test {
    case .session: return profile.flatMap { sessionError(named: $0).error }
    case .services, .endpoint: return endpointError(check, profile, for: client)
    case .variants: return variantError(check, profile, for: client)
    case .legacyEndpoints:
      // An address of another kind leaves it to the end.
      guard case .sts = client, configuredEndpoint(profile, for: client) == nil,
        !isTrue(.useFIPS, ["AWS_USE_FIPS_ENDPOINT"], of: profile),
        !isTrue(.useDualStack, ["AWS_USE_DUALSTACK_ENDPOINT"], of: profile)
      else { return nil }
      return valueError(of: check, profile)
    case .text:
      // A client for SSO takes its region from elsewhere.
      if case .sso = client { return nil }
      return valueError(of: check, profile)
    case .hostLabel:
      guard case .sso(let region) = client else { return valueError(of: check, profile) }
      return Python.isHostLabel(region) ? nil : PlanError(check.code, check.setting.name, region)
    default: return valueError(of: check, profile)
    }
  }

  private func valueError(of check: SettingCheck, _ profile: Int?) -> PlanError? {
    let variable = surroundings.first(of: check.variables)?.value
    guard let value = variable.map(Value.text) ?? value(check.setting, of: profile),
      !check.test.passes(value)
    else { return nil }
    return PlanError(check.code, check.setting.name, check.test.shown(value))
  }
}

extension SettingCheck {
  /// The settings without which the check has nothing against a profile, or nil where variables may decide.
  func needs(_ policy: Policy, _ surroundings: Surroundings) -> PlanSettings? {
    guard surroundings.first(of: variables) == nil else { return nil }
    switch test {
    case .session, .services: return PlanSettings(setting)
    case .endpoint:
      let names = ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_SSO"]
      return surroundings.first(of: names + policy.regionVariables) == nil
        ? PlanSettings(.services, .endpointURL, .region) : nil
    case .variants:
      return surroundings.first(of: ["AWS_USE_DUALSTACK_ENDPOINT"]) == nil
        ? PlanSettings(.useDualStack) : nil
    // Clients for SSO bring their region along.
    case .hostLabel: return nil
    default: return PlanSettings(setting)
    }
  }
}

extension SettingCheck.Test {
  /// Whether a value is accepted.
  func passes(_ value: Value) -> Bool {
    guard case .text(let text) = value else {
      switch self {
      case .block, .notEmptyText: return true
      case .nestedOneOf(let name, let choices):
        guard case .block(let block) = value else { return true }
        return block.last { $0.key == name }.map { choices.contains($0.value) } ?? true
      default: return false
      }
    }
    switch self {
    case .integer: return Python.integer(text) != nil
    case .positive: return Python.integer(text).map { $0 >= 1 } ?? true
    case .integerWithin(let range, _): return Python.integer(text).map(range.contains) ?? false
    case .oneOf(let choices, let folded, let emptyPasses):
      return emptyPasses && text.isEmpty || choices.contains(folded ? text.lowercased() : text)
    case .legacyEndpoints(let choices): return text.isEmpty || choices.contains(text)
    case .hostLabel: return Python.isHostLabel(text)
    case .address(let emptyPasses): return emptyPasses && text.isEmpty || WebAddress(text).isValid
    case .block: return false
    case .notEmptyText: return !text.isEmpty
    case .nestedOneOf, .text, .session, .services, .endpoint, .variants: return true
    }
  }

  /// The value as the reader's words have it.
  func shown(_ value: Value) -> String {
    if case .oneOf(_, folded: true, _) = self { return Python.text(value).lowercased() }
    if case .nestedOneOf(let name, _) = self, case .block(let block) = value {
      return block.last { $0.key == name }?.value ?? ""
    }
    return Python.text(value)
  }
}
