/// The outcomes of a reader's profiles, each found when it is first asked for and then remembered.
public final class PlanBook {
  private var planner: Planner
  private var outcomes: SparseTable<PlanOutcome>

  /// Begins the book of a reader that reads like the one of the configuration.
  ///
  /// What a refused file holds counts: that it is refused is for others to report.
  public init(
    _ configuration: Configuration, reader: Reader, keys: KeyTable, in surroundings: Surroundings
  ) {
    planner = Planner(configuration.read(by: reader), keys: keys, in: surroundings)
    planner.policy.brokenFile = .ignored
    outcomes = SparseTable(count: configuration.profiles.count)
  }

  /// What comes of a profile that is named.
  public func outcome(of profile: Int) -> PlanOutcome {
    if let known = outcomes[profile] { return known }
    let outcome = planner.outcome(of: profile)
    outcomes[profile] = outcome
    return outcome
  }

  /// What a plan says besides its outcome and its steps.
  public func notes(of profile: Int) -> PlanNotes { planner.notes(of: profile) }

  /// All there is to say about a profile that is named.
  /// - Complexity: O(*n*) in the length of its chain, every time.
  public func plan(of profile: Int) -> CredentialPlan {
    planner.plan(planner.name(profile), chosenBy: .explicit)
  }

  /// The reader's words for an error of a profile, or ours where they are not known.
  public func message(of error: PlanError, on profile: Int) -> String {
    planner.message(of: error, from: planner.name(profile))
  }
}

// In the planner, which is a large value, so that it is not copied for each profile.
extension Planner {
  fileprivate mutating func outcome(of profile: Int) -> PlanOutcome {
    let verdict = verdict(name(profile), .explicit)
    guard verdict.outcome == .resolves, let found = verdict.found else {
      return PlanOutcome(
        outcome: verdict.outcome, method: verdict.method, error: verdict.error, identity: nil,
        origin: nil, hops: 0)
    }
    let link = links[found.link]
    let origin = IdentityOrigin(
      kind: link.kind, isOwn: link.profile == nil || link.profile == verdict.search.profile,
      key: link.setting?.setting.key)
    return PlanOutcome(
      outcome: verdict.outcome, method: verdict.method, error: verdict.error,
      identity: identity(of: link), origin: origin, hops: link.depth)
  }

  fileprivate mutating func notes(of profile: Int) -> PlanNotes {
    let verdict = verdict(name(profile), .explicit)
    let found = verdict.outcome == .resolves ? verdict.found : nil
    return PlanNotes(
      unused: found.map { unused(verdict.search, $0) } ?? [],
      dependencies: verdict.search.dependencies, region: region(of: verdict.search.profile))
  }
}

/// What there is to say about a profile besides its credentials.
public struct PlanNotes: Sendable {
  public let unused: [UnusedSetting]
  public let dependencies: Dependencies
  public let region: ConfiguredValue?
}

/// What comes of a profile, without the way to it.
public struct PlanOutcome: Sendable {
  public let outcome: CredentialPlan.Outcome
  /// How the credentials are got, in the words of the reader.
  public let method: String?
  public let error: PlanError?
  public let identity: Identity?
  /// Where the identity comes from.
  public let origin: IdentityOrigin?
  /// How many steps the chain has; none without credentials.
  public let hops: Int
}

/// Where the identity comes from that a plan leads to.
public struct IdentityOrigin: Hashable, Sendable {
  public let kind: Hop.Kind
  /// Whether the profile says it itself, or the machine, so that no other profile has a part in it.
  public let isOwn: Bool
  public let key: Key?
}

extension PlanError.Code {
  /// Whether it is about a profile that another file could define.
  public var isAboutProfiles: Bool {
    [.profileNotFound, .sourceMissing, .sourceWithoutCredentials, .noCredentials].contains(self)
  }

  /// Whether it is about a section of the config file besides the profile.
  public var isAboutSections: Bool {
    [.sessionMissing, .sessionUnusable, .sessionIncomplete, .servicesMissing].contains(self)
  }

  /// Whether a variable of the environment could supply what is missing.
  public var isAboutVariables: Bool { [.regionMissing, .credentialSourceEmpty].contains(self) }
}
