extension Policy {
  /// How a reader treats `role_arn` and what is beside it.
  struct Roles: Sendable {
    /// Whether `web_identity_token_file` takes the profile away from the role provider.
    var tokenFile = TokenFile.disclaims
    var both = Both.fails
    var none = None.fails
    /// The values of `credential_source` and who they mean.
    var credentialSources: [(name: String, provider: Provider)] = [
      ("Environment", .environment), ("EcsContainer", .container),
      ("Ec2InstanceMetadata", .instance),
    ]
    var sourceCase = Case.exact
    /// What ends the walk at a source profile that is a role too.
    var stop = Stop.anyKey
    var selfReference = SelfReference.staticOnly
    var loop = Loop.fails
    /// Whether a source with keys ends the walk even where it began.
    var stopsBeforeLoops = false
    /// Whether keys of the profile come before its `credential_source`.
    var keysBeatCredentialSource = false
    /// Whether the role of a source with keys is assumed with these keys.
    var assumesOverOwnKeys = false
    /// Who else is asked where the first profile has a role and no credentials.
    var fallbacks: [Provider] = []
    /// Settings of a role of which it is not known whether the reader uses them.
    var unclear: Set<PlanSetting> = []
    /// A duration that is not longer than this counts as none.
    var ignoredDuration: Int?
    /// Settings of a role that the reader uses.
    var honoured: Set<PlanSetting> = [.roleSessionName, .externalID, .mfaSerial, .durationSeconds]
    var mfa = MFA.asks
    /// Whether the reader checks what STS would refuse.
    var checksParameters = false

    enum TokenFile: Hashable, Sendable { case disclaims, disclaimsWithoutSource }
    enum Case: Hashable, Sendable { case exact, folded, unclear }
    /// What both sources mean.
    enum Both: Hashable, Sendable { case fails, notARole, sourceProfile }
    /// What no source means.
    enum None: Hashable, Sendable { case fails, notARole, ownCredentials }
    enum Stop: Hashable, Sendable { case anyKey, keyPair, never }
    enum SelfReference: Hashable, Sendable {
      /// Good with keys in the profile, else a loop.
      case staticOnly
      /// The profile's other credentials are the source.
      case own
      case fails
      /// The profile's keys are used and the role is not assumed.
      case keysAlone
    }
    enum Loop: Hashable, Sendable { case fails, ownCredentials }
    enum MFA: Hashable, Sendable { case asks, fails, ignored }
  }

  /// How a reader treats `sso_` settings.
  struct SSO: Sendable {
    var claim = Claim.accountOrRole
    /// What a session's keys do that the profile has too.
    var overlap = Overlap.mustAgree
    /// What must agree, or everything where this is empty.
    var agreeing: [PlanSetting] = []
    var isSupported = true
    var looksUpToken = false

    enum Claim: Hashable, Sendable { case accountOrRole, accountAndRole, any }
    enum Overlap: Hashable, Sendable {
      case mustAgree
      /// Start URL and region beside a session are an error.
      case forbidden
      /// What they do there is not known.
      case unclear
      case sessionWins
    }
  }

  /// Where STS is.
  struct Endpoints: Sendable {
    /// Whether `sts_regional_endpoints` counts.
    var honoursLegacy = false
    /// Whether endpoint variables and `endpoint_url` count.
    var honoursConfigured = true
    /// Whether requests to a configured address need a region.
    var configuredNeedsRegion = false
    /// What is asked without a region.
    var withoutRegion: Endpoint? = Endpoint(url: "https://sts.amazonaws.com/", region: "us-east-1")
  }
}

/// A setting that the reader judges even where nothing needs it.
struct SettingCheck: Sendable {
  let setting: PlanSetting
  /// Variables that come before it.
  let variables: [String]
  let test: Test
  let code: PlanError.Code
  let text: ErrorText

  /// The same check with other variables or words.
  func with(variables: [String]? = nil, text: ErrorText? = nil) -> SettingCheck {
    SettingCheck(
      setting: setting, variables: variables ?? self.variables, test: test, code: code,
      text: text ?? self.text)
  }

  enum Test: Sendable {
    case integer
    /// An integer of at least one.
    case positive
    case integerWithin(ClosedRange<Int>, ErrorText)
    case oneOf([String], folded: Bool, emptyPasses: Bool)
    case hostLabel
    case address(emptyPasses: Bool)
    case block
    /// Only an empty text is wrong.
    case notEmptyText
    case nestedOneOf(String, [String])
    case text
    /// The session that is named, for the token provider.
    case session
    /// The services section, and that the endpoint found is a URL.
    case services, endpoint
    case legacyEndpoints([String])
    /// That the partition of the region has no dual stack.
    case variants
  }
}
