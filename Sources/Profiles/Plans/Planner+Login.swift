extension Planner {
  /// Credentials of a console session.
  mutating func login(_ profile: Int) -> Answer {
    guard let place = setting(.loginSession, of: profile) else { return .skips("no login_session") }
    var found = root(.login, profile, place, Provider.login.method)
    switch policy.login {
    case .unknown: return .fails(PlanError(.unknown, PlanSetting.loginSession.name))
    case .unsupported: return .skips("login_session is not supported")
    case .lacksRuntime: return .fails(PlanError(.loginNeedsRuntime))
    case .needsRuntime:
      guard surroundings.hasCommonRuntime else { return .fails(PlanError(.loginNeedsRuntime)) }
      found.dependencies.insert(.commonRuntime)
    case .supported: break
    }
    guard let folder = loginFolder else {
      found.dependencies.insert(.loginTokenCache)
      return .finds(found)
    }
    let session = Python.text(configuration.value(of: place))
    let digest = Digest.sha256(Array(session.utf8))
    switch surroundings.files.fact(of: "\(folder)/\(digest).json") {
    case .unknown: found.dependencies.insert(.loginTokenCache)
    case .absent: return .fails(PlanError(.loginTokenMissing, session))
    case .unreadable: return .fails(PlanError(.tokenUnreadable, digest))
    case .contents(let bytes):
      guard let token = JSONObject(bytes) else {
        return .fails(PlanError(.tokenUnreadable, digest))
      }
      let missing = ["accessToken", "refreshToken", "dpopKey", "clientId"].filter {
        token[$0] == nil
      }
      guard missing.isEmpty else {
        return .fails(PlanError(.loginTokenIncomplete, missing.joined(separator: ", ")))
      }
      let expiry = token["accessToken", "expiresAt"].flatMap(Timestamp.seconds)
      if let now = surroundings.now, let expiry, expiry > now {
      } else {
        found.dependencies.insert(.signIn)
      }
    }
    return .finds(found)
  }

  /// Where tokens of `aws login` are kept.
  private var loginFolder: String? {
    if let folder = surroundings.variables["AWS_LOGIN_CACHE_DIRECTORY"] { return expanded(folder) }
    return surroundings.variables["HOME"].map { $0 + "/.aws/login/cache" }
  }

  /// Credentials that a program prints; it is not started.
  mutating func process(_ profile: Int) -> Answer {
    guard let place = setting(.credentialProcess, of: profile) else {
      return .skips("no credential_process")
    }
    guard case .text(let command) = configuration.value(of: place) else {
      return .fails(PlanError(.notText, "'dict' object has no attribute 'read'", "AttributeError"))
    }
    if policy.checksCommands, let error = Python.commandError(command) { return .fails(error) }
    var found = root(.process, profile, place, Provider.process.method)
    found.dependencies = .process
    return .finds(found)
  }
}
