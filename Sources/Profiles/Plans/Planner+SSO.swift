extension Planner {
  /// Credentials by SSO.
  mutating func sso(_ profile: Int) -> Answer {
    if let why = ssoDisclaimer(profile) { return .skips(why) }
    var session: Profile?
    if let value = value(.ssoSession, of: profile) {
      guard case .text(let named) = value else { return .fails(Python.unhashable) }
      guard let index = configuration.ssoSession(named: named) else {
        return .fails(PlanError(.sessionMissing, named, name(profile)))
      }
      session = configuration.ssoSessions[index]
    }
    if let session, let error = overlap(of: profile, session) { return .fails(error) }
    let missing = missing(profile, session)
    if !missing.isEmpty {
      let names = missing.map(\.name).joined(separator: ", ")
      return .fails(PlanError(.ssoIncomplete, name(profile), names))
    }
    var found = root(.sso, profile, place(ofSSO: profile), Provider.sso.method)
    found.dependencies = .sso
    guard policy.sso.looksUpToken else {
      found.dependencies.insert(.ssoTokenCache)
      return .finds(found)
    }
    let region = ssoText(.ssoRegion, profile, session)
    found.client = .sso(region: region)
    found.late =
      session == nil
      ? tokenError(ssoText(.ssoStartURL, profile, nil), session: nil, &found.dependencies)
      : sessionTokenError(profile, &found.dependencies)
    return .finds(found)
  }

  /// What SSO needs that neither the profile nor its session has.
  private func missing(_ profile: Int, _ session: Profile?) -> [PlanSetting] {
    let isTokenEnough = policy.sso.claim == .any && session != nil
    let needed: [PlanSetting] =
      isTokenEnough
      ? [.ssoStartURL, .ssoRegion] : [.ssoRoleName, .ssoAccountID, .ssoStartURL, .ssoRegion]
    return needed.filter { needed in
      if has(needed, profile) { return false }
      guard let session else { return true }
      return setting(needed, in: session) == nil
    }
  }

  /// The setting that says the most of an identity.
  private func place(ofSSO profile: Int) -> MergedSetting? {
    for name in [PlanSetting.ssoAccountID, .ssoRoleName, .ssoSession] {
      if let place = setting(name, of: profile) { return place }
    }
    return nil
  }

  private func ssoDisclaimer(_ profile: Int) -> String? {
    guard policy.sso.isSupported else { return "SSO is not supported" }
    let account = has(.ssoAccountID, profile)
    let role = has(.ssoRoleName, profile)
    switch policy.sso.claim {
    case .accountOrRole: return account || role ? nil : "no sso_account_id or sso_role_name"
    case .accountAndRole: return account && role ? nil : "no sso_account_id and sso_role_name"
    case .any:
      let others: [PlanSetting] = [.ssoSession, .ssoStartURL, .ssoRegion]
      return account || role || others.contains { has($0, profile) } ? nil : "no sso_ settings"
    }
  }

  /// That profile and session say different things, or both say something.
  private func overlap(of profile: Int, _ session: Profile) -> PlanError? {
    switch policy.sso.overlap {
    case .sessionWins: return nil
    case .unclear, .forbidden:
      let both = [PlanSetting.ssoStartURL, .ssoRegion].first { has($0, profile) }
      if policy.sso.overlap == .unclear {
        return both.map { PlanError(.unknown, "\($0.name) beside sso_session") }
      }
      return both.map { PlanError(.sessionInconsistent, $0.name, name(profile), session.name) }
    case .mustAgree:
      let agreeing = policy.sso.agreeing.map(\.rawValue)
      for merged in session.settings {
        let isWatched = agreeing.isEmpty || agreeing.contains(keys.setting(merged.setting.key))
        let own = configuration.profiles[profile].setting(merged.setting.key)
        guard isWatched, let own else { continue }
        let value = configuration.value(of: own)
        let other = configuration.value(of: merged)
        if !Python.isEqual(value, other) {
          return PlanError(
            .sessionInconsistent, keyNames.name(of: merged.setting.key), Python.text(value),
            Python.text(other))
        }
      }
      return nil
    }
  }

  /// A setting of the session, else of the profile.
  func ssoText(_ name: PlanSetting, _ profile: Int, _ session: Profile?) -> String {
    if let session, let merged = setting(name, in: session) {
      return Python.text(configuration.value(of: merged))
    }
    return text(name, of: profile) ?? ""
  }

  /// What the token provider has against the session that a profile names.
  func sessionError(named profile: Int) -> (error: PlanError?, session: Profile?) {
    guard let value = value(.ssoSession, of: profile) else { return (nil, nil) }
    guard case .text(let named) = value else { return (Python.unhashable, nil) }
    guard let index = configuration.ssoSession(named: named),
      !configuration.ssoSessions[index].settings.isEmpty
    else {
      return (PlanError(.sessionUnusable, name(profile), named), nil)
    }
    let session = configuration.ssoSessions[index]
    let missing = [PlanSetting.ssoStartURL, .ssoRegion].filter { setting($0, in: session) == nil }
    guard missing.isEmpty else {
      let list = missing.map { "'\($0.name)'" }.joined(separator: ", ")
      return (PlanError(.sessionIncomplete, name(profile), "[\(list)]"), nil)
    }
    return (nil, session)
  }
}
