extension Planner {
  /// The credentials of a profile that needs no source.
  mutating func own(_ profile: Int, isFirst: Bool = false) -> RoleSource {
    for provider in policy.sources + (isFirst ? policy.roles.fallbacks : []) where !provider.isRole
    {
      switch ownAnswer(provider, profile) {
      case .skips: continue
      case .fails(let error): return .fails(error)
      case .finds(let found): return .found(found)
      }
    }
    return .fails(PlanError(.sourceWithoutCredentials, name(profile)))
  }

  private mutating func ownAnswer(_ provider: Provider, _ profile: Int) -> Answer {
    switch provider {
    case .container: container()
    case .instance: instanceAsSource()
    default: answer(provider, of: profile)
    }
  }

  /// What a profile is as a source; walks without recursion, and remembers.
  mutating func sourceResult(of start: Int) -> SourceResult {
    var path: [Int] = []
    var current = start
    var result: SourceResult
    while true {
      if let known = sources[current] {
        result = known
        break
      }
      if isOnWalk[current] {
        result = SourceResult(
          answer: .fails(PlanError(.loop, name(current))), end: current, endsAtRoot: false)
        break
      }
      let (source, isRoot) = step(from: current)
      if case .profile(let next) = source {
        isOnWalk[current] = true
        path.append(current)
        current = next
        continue
      }
      result = SourceResult(
        answer: source.answer(or: PlanError(.loop, "")), end: current, endsAtRoot: isRoot)
      if isRoot {
        sources[current] = result
      } else {
        path.append(current)
      }
      break
    }
    for profile in path.reversed() {
      isOnWalk[profile] = false
      if case .finds(let found) = result.answer {
        result.answer = .finds(assume(profile, over: found))
      }
      sources[profile] = result
    }
    return result
  }

  /// The next step from a source profile, and whether the walk ends at its own credentials.
  private mutating func step(from profile: Int) -> (RoleSource, isRoot: Bool) {
    switch policy.roles.stop {
    case .anyKey where has(.accessKeyID, profile) || has(.secretAccessKey, profile):
      return (own(profile), true)
    case .keyPair:
      if case .finds(let found) = staticKeys(profile, in: nil) {
        let isSource = policy.roles.assumesOverOwnKeys && has(.roleARN, profile)
        return (.found(isSource ? assume(profile, over: found) : found), true)
      }
    case .anyKey, .never: break
    }
    if let error = mixtureError(profile) { return (.fails(error), false) }
    for provider in policy.sources {
      if provider.isRole {
        if disclaimer(of: provider, profile) == nil { return (source(ofRole: profile), false) }
        continue
      }
      switch ownAnswer(provider, profile) {
      case .skips: continue
      case .fails(let error): return (.fails(error), true)
      case .finds(let found): return (.found(found), true)
      }
    }
    return (.fails(PlanError(.sourceWithoutCredentials, name(profile))), true)
  }

  /// That the profile mixes what the reader wants apart, or lacks a role.
  func mixtureError(_ profile: Int) -> PlanError? {
    if let reason = refusals[name(profile)] {
      return PlanError(.partialCredentials, reason)
    }
    let present = policy.exclusive.filter { has($0, profile) }
    if present.count > 1 { return PlanError(.ambiguous, name(profile)) }
    guard !has(.roleARN, profile), let needy = policy.needRole.first(where: { has($0, profile) })
    else { return nil }
    return PlanError(.needsRole, needy.name, name(profile))
  }

  /// The answer for a loop that ends where a profile comes again and gives its own credentials.
  mutating func unwound(from start: Int) -> Answer {
    let entry = ringEntry(from: start)
    guard case .found(var found) = own(entry) else {
      return .fails(PlanError(.sourceWithoutCredentials, name(entry)))
    }
    var path: [Int] = []
    var seen: Set<Int> = [start]
    var current = start
    while case .profile(let next) = source(ofRole: current), seen.insert(next).inserted {
      path.append(next)
      current = next
    }
    for profile in path.reversed() { found = assume(profile, over: found) }
    return .finds(found)
  }

  /// The profile that comes first a second time on the way from one that leads into a ring.
  ///
  /// It is found once for all profiles on the way, so that rings take time linear in their length.
  private mutating func ringEntry(from start: Int) -> Int {
    var path: [Int] = []
    var places: [Int: Int] = [:]
    var current = start
    while ringEntries[current] == nil, places[current] == nil,
      case .profile(let next) = source(ofRole: current)
    {
      places[current] = path.count
      path.append(current)
      current = next
    }
    let known = ringEntries[current]
    let ring = known == nil ? places[current] ?? path.count : path.count
    for (place, profile) in path.enumerated() {
      ringEntries[profile] = place >= ring ? profile : known ?? current
    }
    return ringEntries[start] ?? current
  }

  /// Adds a role to what was found.
  mutating func assume(_ profile: Int, over found: Found) -> Found {
    var found = found
    links.append(
      Link(
        kind: .assumeRole, profile: profile, setting: setting(.roleARN, of: profile),
        parent: found.link, depth: links[found.link].depth + 1))
    found.link = links.count - 1
    found.method = Provider.role.method
    if found.hasRoles {
      found.laterRoleError = found.laterRoleError ?? roleError(of: profile)
    } else {
      found.firstRoleError = roleError(of: profile)
    }
    found.hasRoles = true
    found.dependencies.insert(.sts)
    if policy.roles.mfa == .asks, has(.mfaSerial, profile) { found.dependencies.insert(.mfa) }
    return found
  }
}

extension RoleSource {
  fileprivate func answer(or error: PlanError) -> Answer {
    switch self {
    case .found(let found): .finds(found)
    case .fails(let error): .fails(error)
    case .profile: .fails(error)
    }
  }
}
