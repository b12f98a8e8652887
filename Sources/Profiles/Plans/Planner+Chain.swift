extension Planner {
  /// Asks the reader's providers in turn.
  mutating func ask(_ search: inout Search) -> Verdict {
    for provider in policy.chain {
      if let why = omission(of: provider, search) {
        search.note(provider.method, .skipped, why)
        continue
      }
      switch answer(provider, &search) {
      case .skips(let why): search.note(provider.method, .skipped, why)
      case .fails(let error) where policy.failureStops || error.code == .unknown:
        search.note(provider.method, .failed, error.code.rawValue)
        return conclude(search, error.code == .unknown ? .unknown : .error, error: error)
      case .fails(let error):
        search.failure = search.failure ?? error
        if policy.failureEndsProfile, provider.looksIntoProfiles { search.isProfileOver = true }
        search.note(provider.method, .failed, error.code.rawValue)
      case .finds(let found):
        search.note(found.method, .found, "")
        return conclude(search, found)
      }
    }
    if let error = missingProfileError(search) { return conclude(search, .error, error: error) }
    if let error = search.failure { return conclude(search, .error, error: error) }
    return conclude(search, .none)
  }

  private func omission(of provider: Provider, _ search: Search) -> String? {
    switch search.choice {
    case .explicit where policy.omittedWhenExplicit.contains(provider): "a profile is named"
    case .variable(let name) where policy.omittedWhenChosen.contains(provider): "\(name) is set"
    default: search.isProfileOver && provider.looksIntoProfiles ? "the profile has failed" : nil
    }
  }

  private mutating func conclude(_ search: Search, _ found: Found) -> Verdict {
    var search = search
    search.dependencies.formUnion(found.dependencies)
    let client = clientError(.sts, search.profile, phase: .client)
    let error = freezeError(found, search.profile, ofSTS: client) ?? client
    return Verdict(
      search: search, outcome: error == nil ? .resolves : .error, method: found.method,
      error: error, found: found)
  }

  /// The end of a search without credentials: a client may still be impossible.
  private func conclude(
    _ search: Search, _ outcome: CredentialPlan.Outcome, error: PlanError? = nil
  ) -> Verdict {
    if error == nil, let error = clientError(.sts, search.profile, phase: .client) {
      return Verdict(search: search, outcome: .error, error: error)
    }
    return Verdict(search: search, outcome: outcome, error: error)
  }

  /// The first thing that goes wrong when found credentials are really got, the source's first.
  private func freezeError(
    _ found: Found, _ profile: Int?, ofSTS clientError: PlanError?
  ) -> PlanError? {
    var own: PlanError?
    switch found.client {
    case .sts: own = clientError
    case .sso: own = found.client.flatMap { self.clientError($0, profile, phase: .freeze) }
    case nil: break
    }
    var error =
      counting(found.early, profile) ?? counting(own, profile) ?? counting(found.late, profile)
    if error == nil, found.hasRoles {
      error =
        counting(clientError, profile) ?? counting(found.firstRoleError, profile)
        ?? signatureError(profile) ?? counting(found.laterRoleError, profile)
    }
    error?.phase = .freeze
    return error
  }

  /// An error, unless it is about parameters that nobody validates.
  private func counting(_ error: PlanError?, _ profile: Int?) -> PlanError? {
    guard let error, error.code == .parameters,
      let validates = text(.parameterValidation, of: profile), validates.lowercased() != "true"
    else { return error }
    return nil
  }

  /// That requests for roles cannot be signed.
  private func signatureError(_ profile: Int?) -> PlanError? {
    policy.endpoints.configuredNeedsRegion && stsEndpointLacksRegion(profile)
      ? PlanError(.regionMissing) : nil
  }

  /// A provider's answer about the profile that is searched for.
  private mutating func answer(_ provider: Provider, _ search: inout Search) -> Answer {
    switch provider {
    case .environment: return environment()
    case .environmentWebIdentity: return webIdentity(nil, readsVariables: true)
    case .container: return container()
    case .instance: return instance(&search)
    case .ec2CredentialsFile: return ec2CredentialsFile(&search)
    case .botoConfig: return botoConfig(&search)
    case .mixedWebIdentity:
      return webIdentity(search.provided, readsVariables: search.choice != .explicit)
    default:
      if policy.brokenFile == .whenAsked, let error = brokenFileError { return .fails(error) }
      guard let profile = search.provided else {
        return missingProfileError(search).map(Answer.fails) ?? .skips("there is no such profile")
      }
      return answer(provider, of: profile)
    }
  }

  /// The answer of a provider that looks into a profile alone.
  mutating func answer(_ provider: Provider, of profile: Int) -> Answer {
    switch provider {
    case .role, .sourceProfileRole, .credentialSourceRole: role(provider, profile)
    case .webIdentity: webIdentity(profile, readsVariables: false)
    case .mixedWebIdentity: webIdentity(profile, readsVariables: false)
    case .sso: sso(profile)
    case .keys: staticKeys(profile, in: nil)
    case .credentialsFileKeys: staticKeys(profile, in: .credentials)
    case .configFileKeys: staticKeys(profile, in: .config)
    case .login: login(profile)
    case .process: process(profile)
    case .namedSource: namedSource(profile)
    case .environment, .environmentWebIdentity, .container, .instance, .ec2CredentialsFile,
      .botoConfig:
      .skips("it does not look at profiles")
    }
  }

  /// That a profile which was named is not there, where the reader minds.
  private func missingProfileError(_ search: Search) -> PlanError? {
    search.provided == nil && search.choice != .nothing
      ? PlanError(.profileNotFound, search.name) : nil
  }
}

extension Search {
  mutating func note(_ method: String, _ result: Consideration.Result, _ why: String) {
    guard keepsSteps else { return }
    considered.append(Consideration(method: method, result: result, why: why))
  }
}
