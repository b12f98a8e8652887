extension Planner {
  /// Credentials by SSO.
  mutating func sso(_ profile: Int) -> Answer {
    if let why = ssoDisclaimer(profile) { return .skips(why) }
    var session: Profile?
    if let value = value(.ssoSession, of: profile) {
      guard case .text(let named) = value else { return .fails(Python.unhashable) }
      guard let index = sessions[named] else {
        return .fails(PlanError(.sessionMissing, named, name(profile)))
      }
      session = configuration.ssoSessions[index]
    }
    if let session, let error = overlap(of: profile, session) { return .fails(error) }
    let needed: [PlanSetting] = [.ssoRoleName, .ssoAccountID, .ssoStartURL, .ssoRegion]
    let missing = needed.filter { needed in
      !has(needed, profile) && session.flatMap { setting(needed, in: $0) } == nil
    }.filter {
      policy.sso.claim != .any || session == nil || ![.ssoRoleName, .ssoAccountID].contains($0)
    }
    if !missing.isEmpty {
      let names = missing.map(\.name).joined(separator: ", ")
      return .fails(PlanError(.ssoIncomplete, name(profile), names))
    }
    let place =
      setting(.ssoAccountID, of: profile) ?? setting(.ssoRoleName, of: profile)
      ?? setting(.ssoSession, of: profile)
    var found = root(.sso, profile, place, Provider.sso.method)
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
      : sessionError(profile, &found.dependencies)
    return .finds(found)
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
    case .forbidden:
      let both = [PlanSetting.ssoStartURL, .ssoRegion].first { has($0, profile) }
      return both.map { PlanError(.sessionInconsistent, $0.name, name(profile), session.name) }
    case .mustAgree:
      for merged in session.settings {
        let own = configuration.profiles[profile].setting(merged.setting.key)
        guard let own else { continue }
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
    guard let index = sessions[named], !configuration.ssoSessions[index].settings.isEmpty else {
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

  private func sessionError(_ profile: Int, _ dependencies: inout Dependencies) -> PlanError? {
    let (error, session) = sessionError(named: profile)
    guard let session else { return error }
    return tokenError(
      ssoText(.ssoStartURL, profile, session), session: session.name, &dependencies)
  }

  /// What is wrong with the cached token.
  private func tokenError(
    _ startURL: String, session: String?, _ dependencies: inout Dependencies
  ) -> PlanError? {
    guard let home = surroundings.variables["HOME"] else {
      dependencies.insert(.ssoTokenCache)
      return nil
    }
    let name = session ?? startURL
    let digest = Digest.sha1(Array(name.utf8))
    switch surroundings.files.fact(of: "\(home)/.aws/sso/cache/\(digest).json") {
    case .unknown: dependencies.insert(.ssoTokenCache)
    case .absent: return PlanError(.ssoTokenMissing, name, phase: .freeze)
    case .unreadable: return PlanError(.tokenUnreadable, digest, phase: .freeze)
    case .contents(let bytes):
      guard let token = JSONObject(bytes) else {
        return PlanError(.tokenUnreadable, digest, phase: .freeze)
      }
      guard token["accessToken"] != nil, let expiry = token["expiresAt"] else {
        return PlanError(.ssoTokenInvalid, startURL, phase: .freeze)
      }
      return expiryError(expiry, token, isSession: session != nil, &dependencies)
    }
    return nil
  }

  private func expiryError(
    _ expiry: String, _ token: JSONObject, isSession: Bool, _ dependencies: inout Dependencies
  ) -> PlanError? {
    guard let now = surroundings.now, let time = Timestamp.seconds(expiry) else {
      dependencies.insert(.clock)
      return nil
    }
    guard isSession else {
      return time <= now ? PlanError(.ssoTokenExpired, phase: .freeze) : nil
    }
    let isRefreshable =
      ["refreshToken", "clientId", "clientSecret", "registrationExpiresAt"]
      .allSatisfy { token[$0] != nil }
      && token["registrationExpiresAt"].flatMap(Timestamp.seconds).map { $0 > now } != false
    if time - now < 15 * 60, isRefreshable {
      dependencies.insert(.ssoOIDC)
      return nil
    }
    return time <= now ? PlanError(.ssoTokenNotRefreshed, phase: .freeze) : nil
  }
}
