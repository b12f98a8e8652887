/// Finds out what one reader would do with the profiles of one configuration.
///
/// Nothing is asked, started or opened: what only a run can tell is taken to succeed. What profiles
/// are as sources is found once each, so that all profiles take time linear in their number.
public struct Planner: Sendable {
  public let configuration: Configuration
  public let surroundings: Surroundings
  var policy: Policy
  /// Found once, for every profile asks.
  let lostFiles: [LostFile]
  let keys: PlanKeys
  let keyNames: KeyTable
  /// Why some profiles cannot be chosen.
  let refusals: [String: String]
  /// For each profile, the settings that it has.
  let held: [PlanSettings]
  /// For each check of the policy, the settings without which it has nothing against a profile.
  let startNeeds, clientNeeds: [PlanSettings?]
  var links: [Link] = []
  var sources: SparseTable<SourceResult>
  var isOnWalk: [Bool]
  /// Where the ways into rings close, by the profiles on them.
  var ringEntries: [Int: Int] = [:]
  /// What was found out about cached tokens, by the names of their files.
  var tokens: [String: TokenFinding] = [:]

  /// A planner for a configuration whose losses are honoured.
  public init(_ configuration: Configuration, keys: KeyTable, in surroundings: Surroundings) {
    self.configuration = configuration
    self.surroundings = surroundings
    lostFiles = configuration.lostFiles
    let planKeys = PlanKeys(keys)
    self.keys = planKeys
    keyNames = keys
    let policy = configuration.reader.policy ?? Policy()
    self.policy = policy
    held = configuration.profiles.map { PlanSettings(of: $0, planKeys) }
    startNeeds = policy.startChecks.map { $0.needs(policy, surroundings) }
    clientNeeds = policy.clientChecks.map { $0.needs(policy, surroundings) }
    refusals = Dictionary(
      configuration.profileErrors.map { ($0.profile, $0.reasons.first ?? "") },
      uniquingKeysWith: { $1 })
    sources = SparseTable(count: configuration.profiles.count)
    isOnWalk = Array(repeating: false, count: configuration.profiles.count)
  }

  /// The profile that is used when nobody names one, and what names it.
  public var ambientChoice: (name: String, choice: ProfileChoice) {
    for variable in policy.profileVariables {
      guard let value = surroundings.variables[variable] else { continue }
      if !value.isEmpty || policy.emptyVariableNames { return (value, .variable(variable)) }
    }
    return ("default", .nothing)
  }

  /// The plan for a profile that code or a command line names, or for the one that the environment
  /// selects.
  public mutating func plan(_ profile: String? = nil) -> CredentialPlan {
    let (name, choice) = profile.map { ($0, ProfileChoice.explicit) } ?? ambientChoice
    return plan(name, chosenBy: choice)
  }

  /// The plan for a profile that something names.
  public mutating func plan(_ name: String, chosenBy choice: ProfileChoice) -> CredentialPlan {
    let verdict = verdict(name, choice, keepsSteps: true)
    return report(verdict)
  }

  /// The variable that names a profile before others do.
  public var profileVariable: String { policy.profileVariables[0] }

  /// The outcome, and if that is wanted who was asked on the way to it.
  mutating func verdict(
    _ name: String, _ choice: ProfileChoice, keepsSteps: Bool = false
  ) -> Verdict {
    var search = Search(name: name, choice: choice, keepsSteps: keepsSteps)
    guard configuration.reader.policy != nil else {
      return Verdict(search: search, outcome: .unknown)
    }
    search.profile = configuration.profile(named: name)
    search.provided = name.isEmpty ? configuration.profile(named: "default") : search.profile
    if let error = startError(search) {
      return Verdict(search: search, outcome: .error, error: error)
    }
    return ask(&search)
  }
}

/// A search for the credentials of one profile.
struct Search {
  let name: String
  let choice: ProfileChoice
  /// The profile whose settings the reader uses.
  var profile: Int?
  /// The profile that providers look into; another one only for the empty name.
  var provided: Int?
  var considered: [Consideration] = []
  let keepsSteps: Bool
  var dependencies: Dependencies = []
  /// The first failure, where the reader goes on behind it.
  var failure: PlanError?
  /// Whether nobody looks into profiles any more.
  var isProfileOver = false

  init(name: String, choice: ProfileChoice, keepsSteps: Bool) {
    self.name = name
    self.keepsSteps = keepsSteps
    self.choice = choice
  }
}

/// What a search came to.
struct Verdict {
  var search: Search
  var outcome: CredentialPlan.Outcome
  var method: String?
  var error: PlanError?
  var found: Found?
}
