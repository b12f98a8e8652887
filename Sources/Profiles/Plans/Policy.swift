/// How a reader comes from a profile to credentials: data for the one ``Planner``.
public struct Policy: Sendable {
  /// Variables that name the profile; the first that is set wins.
  var profileVariables = ["AWS_PROFILE"]
  /// Whether an empty variable names the profile with the empty name.
  var emptyVariableNames = false
  /// When a profile that was named and is not there is an error.
  var missingProfile = MissingProfile.whenAsked
  var brokenFile = BrokenFile.ignored
  var regionVariables = ["AWS_REGION"]
  /// Whether a setting with an empty value counts as not there.
  var emptyIsAbsent = false

  /// Who is asked, in order.
  var chain: [Provider] = []
  /// Who is left out when code or a command line names the profile.
  var omittedWhenExplicit: [Provider] = []
  /// Who is left out when a variable names the profile.
  var omittedWhenChosen: [Provider] = []
  /// Who is asked for a profile that is a source.
  var sources: [Provider] = []
  /// Whether a provider that fails ends the search.
  var failureStops = true
  /// Whether one that fails on a profile keeps the others from looking into profiles.
  var failureEndsProfile = false

  /// Settings of which a profile may have one at most.
  var exclusive: [PlanSetting] = []
  /// Settings that need a `role_arn` beside them.
  var needRole: [PlanSetting] = []
  var roles = Roles()
  var sso = SSO()
  var login = Login.supported
  /// Whether an empty or unbalanced `credential_process` is noticed before it is started.
  var checksCommands = false
  /// Whether `ec2_metadata_v1_disabled` turns silence into an error.
  var honoursMetadataV1 = false
  /// Whether half a key pair is an error.
  var halfPair = HalfPair.fails
  /// Settings that are judged before anybody is asked.
  var startChecks: [SettingCheck] = []
  /// Settings that are judged whenever a client is made.
  var clientChecks: [SettingCheck] = []
  /// Whether lists in messages are quoted as Python quotes them.
  var quotesLists = false
  var endpoints = Endpoints()
  var texts: [PlanError.Code: ErrorText] = [:]

  enum MissingProfile: Hashable, Sendable {
    /// Before everything, keys in the environment included.
    case first
    /// When a provider looks into the profile.
    case whenAsked
  }

  enum BrokenFile: Hashable, Sendable {
    /// Before everything.
    case fails
    /// With the first setting that no variable overrides.
    case whenRead
    /// When a provider looks into a profile.
    case whenAsked
    case ignored
  }

  enum Login: Hashable, Sendable {
    case supported
    /// Needs awscrt, which comes with the reader, may be there, or is not.
    case needsRuntime, lacksRuntime
    case unsupported
    /// It is supported; its place among the others is not known.
    case unknown
  }

  enum HalfPair: Hashable, Sendable {
    /// An access key claims the profile; without a secret it is an error.
    case accessKeyClaims
    /// Any of the keys claims the profile; a missing one is an error.
    case fails
    /// Half a pair is none.
    case ignored
  }
}

/// The class and the words of a reader's error; `{0}`, `{1}`, `{2}` stand for what it is about.
struct ErrorText: Sendable {
  let type: String?
  let template: String

  init(_ type: String?, _ template: String) {
    self.type = type
    self.template = template
  }
}
