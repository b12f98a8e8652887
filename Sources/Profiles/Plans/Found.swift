/// Credentials that a plan leads to, and what could still go wrong on getting them.
struct Found {
  /// The last step, an index into the planner's ``Link``s.
  var link: Int
  /// The way in the reader's words.
  var method: String
  /// The client that the first credentials need.
  var client: Client?
  var hasRoles = false
  var dependencies: Dependencies = []
  /// What goes wrong, mostly nothing, so that what is found stays small.
  private var errors: [(stage: Stage, error: PlanError)] = []

  init(link: Int, method: String) {
    self.link = link
    self.method = method
  }

  /// When something goes wrong on getting what is found.
  private enum Stage {
    /// Before any client is made for the first credentials.
    case early
    case late
    /// For the parameters of the first role, and for those of the roles behind it.
    case firstRole, laterRole
  }

  private subscript(stage: Stage) -> PlanError? {
    get { errors.isEmpty ? nil : errors.first { $0.stage == stage }?.error }
    set {
      if newValue == nil, errors.isEmpty { return }
      errors.removeAll { $0.stage == stage }
      if let newValue { errors.append((stage, newValue)) }
    }
  }

  /// An error before any client is made for the first credentials.
  var early: PlanError? {
    get { self[.early] }
    set { self[.early] = newValue }
  }

  var late: PlanError? {
    get { self[.late] }
    set { self[.late] = newValue }
  }

  /// What the parameters of the first role make.
  var firstRoleError: PlanError? {
    get { self[.firstRole] }
    set { self[.firstRole] = newValue }
  }

  /// What the parameters of the roles behind it make.
  var laterRoleError: PlanError? {
    get { self[.laterRole] }
    set { self[.laterRole] = newValue }
  }

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
