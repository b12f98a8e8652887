extension Policy {
  /// botocore: `credentials.py`, `session.py` and `args.py` of 1.44.5, run on recorded and
  /// generated set-ups.
  static let botocore: Policy = {
    var policy = Policy()
    policy.profileVariables = ["AWS_DEFAULT_PROFILE", "AWS_PROFILE"]
    policy.emptyVariableNames = true
    policy.missingProfile = .first
    policy.brokenFile = .whenRead
    policy.regionVariables = ["AWS_DEFAULT_REGION"]
    let profile: [Provider] = [
      .mixedWebIdentity, .sso, .credentialsFileKeys, .login, .process, .configFileKeys,
    ]
    policy.chain =
      [.environment, .role] + profile + [.ec2CredentialsFile, .botoConfig, .container, .instance]
    policy.sources = [.role] + profile
    policy.omittedWhenExplicit = [.environment]
    policy.halfPair = .accessKeyClaims
    policy.login = .needsRuntime
    policy.roles.checksParameters = true
    policy.sso.looksUpToken = true
    policy.checksCommands = true
    policy.honoursMetadataV1 = true
    policy.quotesLists = true
    policy.endpoints.honoursLegacy = true
    policy.endpoints.configuredNeedsRegion = true
    policy.startChecks = SettingCheck.pythonStart
    policy.clientChecks = SettingCheck.pythonClient
    policy.texts = ErrorText.python
    return policy
  }()

  /// AWS CLI 1.46.3: the same code, without awscrt; it looks for plugins in the config file first.
  static let cliV1: Policy = {
    var policy = botocore
    policy.brokenFile = .fails
    policy.login = .lacksRuntime
    return policy
  }()

  /// AWS CLI 2.36.7: awscrt is built in, the order of variables and some settings differ.
  static let cliV2: Policy = {
    var policy = botocore
    policy.brokenFile = .fails
    policy.profileVariables = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]
    policy.regionVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"]
    policy.login = .supported
    policy.endpoints.honoursLegacy = false
    let absent: [PlanSetting] = [
      .apiVersions, .defaultsMode, .legacySTS, .s3RegionalEndpoint, .retryMode,
    ]
    policy.clientChecks = SettingCheck.pythonClient.filter { !absent.contains($0.setting) }.map {
      switch ($0.setting, $0.code) {
      case (.region, _): $0.with(variables: policy.regionVariables)
      case (.maxAttempts, .settingInvalid):
        $0.with(
          text: ErrorText(
            "InvalidMaxRetryAttemptsError",
            #"Value provided to "max_attempts": {1} must be an integer greater than or equal to "#
              + "one."))
      default: $0
      }
    }
    let modes = SettingCheck(
      setting: .retryMode, variables: ["AWS_RETRY_MODE"],
      test: .oneOf(["standard", "adaptive"], folded: false, emptyPasses: false),
      code: .settingInvalid,
      text: ErrorText(
        "InvalidRetryModeError",
        #"Invalid value provided to "mode": "{1}" must be one of: "standard" or "adaptive""#))
    policy.clientChecks.append(modes)
    policy.texts[.loginTokenMissing] = ErrorText(
      "LoginTokenLoadError",
      "Error loading login session token: Unable to load a existing login session for session "
        + "{0}, Please reauthenticate with 'aws login'.")
    return policy
  }()
}
