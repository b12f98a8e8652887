/// Credentials that a plan leads to, and what could still go wrong on getting them.
struct Found {
  /// The last step, an index into the planner's ``Link``s.
  var link: Int
  /// The way in the reader's words.
  var method: String
  /// An error before any client is made for the first credentials.
  var early: PlanError?
  /// The client that the first credentials need.
  var client: Client?
  var late: PlanError?
  var hasRoles = false
  /// What the parameters of the first role make, and of those behind it.
  var firstRoleError: PlanError?
  var laterRoleError: PlanError?
  var dependencies: Dependencies = []

  enum Client { case sts, sso(region: String) }
}

/// What a provider says when it is asked.
enum Answer {
  case skips(String)
  case fails(PlanError)
  case finds(Found)
}

/// What a profile is as somebody's source.
struct SourceResult {
  var answer: Answer
  /// The profile where the walk ended.
  var end: Int
  /// Whether it ended at credentials that need no source.
  var endsAtRoot: Bool
}

/// A step of a chain, which knows the step before it.
struct Link {
  let kind: Hop.Kind
  let profile: Int?
  let setting: MergedSetting?
  let parent: Int?
  /// How many steps it takes from the first credentials, this one included.
  let depth: Int
}
