/// What is wrong with a cached token, and what only a run can tell of it.
struct TokenFinding {
  var error: PlanError?
  var dependencies: Dependencies = []
}

extension Planner {
  mutating func sessionTokenError(
    _ profile: Int, _ dependencies: inout Dependencies
  ) -> PlanError? {
    let (error, session) = sessionError(named: profile)
    guard let session else { return error }
    return tokenError(
      ssoText(.ssoStartURL, profile, session), session: session.name, &dependencies)
  }

  /// What is wrong with the cached token; each is looked at once.
  mutating func tokenError(
    _ startURL: String, session: String?, _ dependencies: inout Dependencies
  ) -> PlanError? {
    let key = session.map { "\($0) \(startURL)" } ?? startURL
    let finding = tokens[key] ?? look(startURL, session)
    tokens[key] = finding
    dependencies.formUnion(finding.dependencies)
    return finding.error
  }

  private func look(_ startURL: String, _ session: String?) -> TokenFinding {
    guard let home = surroundings.variables["HOME"] else {
      return TokenFinding(dependencies: .ssoTokenCache)
    }
    let name = session ?? startURL
    let digest = Digest.sha1(Array(name.utf8))
    switch surroundings.files.fact(of: "\(home)/.aws/sso/cache/\(digest).json") {
    case .unknown: return TokenFinding(dependencies: .ssoTokenCache)
    case .absent: return TokenFinding(error: PlanError(.ssoTokenMissing, name, phase: .freeze))
    case .unreadable:
      return TokenFinding(error: PlanError(.tokenUnreadable, digest, phase: .freeze))
    case .contents(let bytes):
      guard let token = JSONObject(bytes) else {
        return TokenFinding(error: PlanError(.tokenUnreadable, digest, phase: .freeze))
      }
      guard token["accessToken"] != nil, let expiry = token["expiresAt"] else {
        return TokenFinding(error: PlanError(.ssoTokenInvalid, startURL, phase: .freeze))
      }
      var finding = TokenFinding()
      finding.error = expiryError(
        expiry, token, isSession: session != nil, &finding.dependencies)
      return finding
    }
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
