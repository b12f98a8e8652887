/// Where a role's source credentials come from.
enum RoleSource {
  case profile(Int)
  case found(Found)
  case fails(PlanError)
}

extension Planner {
  /// The answer of the role provider about the profile that is searched for.
  mutating func role(_ provider: Provider, _ profile: Int) -> Answer {
    if let why = disclaimer(of: provider, profile) { return .skips(why) }
    switch source(ofRole: profile, isFirst: true) {
    case .fails(let error): return .fails(error)
    case .found(let found): return .finds(assume(profile, over: found))
    case .profile(let next):
      var result = sourceResult(of: next)
      if result.endsAtRoot, result.end == profile, policy.roles.loop == .fails,
        !policy.roles.stopsBeforeLoops
      {
        return .fails(PlanError(.loop, name(profile)))
      }
      if result.endsAtRoot, result.end == profile, policy.roles.assumesOverOwnKeys {
        result.answer = unwound(from: profile)
      }
      if case .fails(let error) = result.answer, error.code == .loop,
        policy.roles.loop == .ownCredentials
      {
        result.answer = unwound(from: profile)
      }
      guard case .finds(let found) = result.answer else { return result.answer }
      return .finds(assume(profile, over: found))
    }
  }

  /// Why the profile is not for a role provider, or nil.
  func disclaimer(of provider: Provider, _ profile: Int) -> String? {
    guard has(.roleARN, profile) else { return "no role_arn" }
    let source = has(.sourceProfile, profile)
    let credentialSource = has(.credentialSource, profile)
    if has(.webIdentityTokenFile, profile),
      policy.roles.tokenFile == .disclaims || !source && !credentialSource
    {
      return "web_identity_token_file is there"
    }
    switch provider {
    case .sourceProfileRole: return source ? nil : "no source_profile"
    case .credentialSourceRole: return credentialSource ? nil : "no credential_source"
    default: break
    }
    if source, credentialSource, policy.roles.both == .notARole { return "it has both sources" }
    if !source, !credentialSource, policy.roles.none == .notARole { return "it has no source" }
    return nil
  }

  /// Judges a role profile and finds its source.
  mutating func source(ofRole profile: Int, isFirst: Bool = false) -> RoleSource {
    if case .block(let block)? = value(.durationSeconds, of: profile) {
      return .fails(Python.notANumber(.block(block)))
    }
    let source = value(.sourceProfile, of: profile)
    let credentialSource = text(.credentialSource, of: profile)
    if source != nil, credentialSource != nil, policy.roles.both == .fails {
      return .fails(PlanError(.bothSources, name(profile)))
    }
    if let source { return sourceProfile(source, of: profile) }
    guard let credentialSource else {
      if policy.roles.none == .ownCredentials { return own(profile, isFirst: isFirst) }
      return .fails(PlanError(.noSource, name(profile)))
    }
    if policy.roles.keysBeatCredentialSource,
      case .finds(let found) = staticKeys(profile, in: nil)
    {
      return .found(found)
    }
    switch namedSource(credentialSource, profile) {
    case .finds(let found): return .found(found)
    case .fails(let error): return .fails(error)
    case .skips: return .fails(PlanError(.credentialSourceEmpty, credentialSource, name(profile)))
    }
  }

  private mutating func sourceProfile(_ value: Value, of profile: Int) -> RoleSource {
    guard case .text(let source) = value else { return .fails(Python.unhashable) }
    guard let index = configuration.profile(named: source) else {
      return .fails(PlanError(.sourceMissing, source, name(profile)))
    }
    guard index == profile else { return .profile(index) }
    switch policy.roles.selfReference {
    case .staticOnly:
      return has(.accessKeyID, profile) || has(.secretAccessKey, profile)
        ? own(profile) : .fails(PlanError(.loop, source))
    case .own: return own(profile)
    case .keysAlone, .fails: return .fails(PlanError(.selfReference, source))
    }
  }
}
