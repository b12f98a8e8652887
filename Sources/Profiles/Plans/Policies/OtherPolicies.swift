extension Policy {
  /// aws-sdk-java-v2: `ProfileCredentialsUtils.java`, `DefaultCredentialsProvider.java`.
  ///
  /// A provider that fails does not end the chain; what is thrown at its end is about all of them.
  static let java: Policy = {
    var policy = Policy()
    policy.brokenFile = .whenAsked
    policy.regionVariables = ["AWS_REGION"]
    policy.chain = [
      .environment, .environmentWebIdentity, .webIdentity, .sso, .role, .login, .process, .keys,
      .container, .instance,
    ]
    policy.sources = [.webIdentity, .sso, .role, .login, .process, .keys]
    policy.failureStops = false
    policy.failureEndsProfile = true
    policy.roles.none = .notARole
    policy.roles.stop = .never
    policy.roles.selfReference = .fails
    policy.roles.sourceCase = .unclear
    policy.roles.honoured = [.roleSessionName]
    policy.roles.unclear = [.externalID, .durationSeconds, .mfaSerial]
    policy.roles.mfa = .ignored
    policy.sso.claim = .any
    policy.sso.overlap = .unclear
    policy.endpoints.withoutRegion = nil
    return policy
  }()

  /// aws-sdk-js-v3: `credential-provider-ini`, `credential-provider-node`.
  ///
  /// A provider that fails does not end the chain.
  static let javaScript: Policy = {
    var policy = Policy()
    policy.emptyIsAbsent = true
    let others: [Provider] = [.keys, .webIdentity, .process, .sso, .login]
    policy.chain =
      [.environment, .role] + others + [.environmentWebIdentity, .container, .instance]
    policy.sources = [.role, .namedSource] + others
    policy.omittedWhenExplicit = [.environment]
    policy.omittedWhenChosen = [.environment]
    policy.failureStops = false
    policy.failureEndsProfile = true
    policy.halfPair = .ignored
    policy.roles.both = .notARole
    policy.roles.none = .notARole
    policy.roles.stop = .keyPair
    policy.roles.stopsBeforeLoops = true
    policy.roles.mfa = .fails
    policy.sso.claim = .any
    policy.sso.agreeing = [.ssoRegion, .ssoStartURL]
    policy.endpoints.withoutRegion = nil
    policy.texts = [
      .mfaUnsupported: ErrorText(
        "CredentialsProviderError",
        "Profile {0} requires multi-factor authentication, but no MFA code callback was provided.")
    ]
    return policy
  }()

  /// aws-sdk-swift: `ProfileAWSCredentialIdentityResolver.swift` and the default chain.
  ///
  /// What fails falls through to the next.
  static let swift: Policy = {
    var policy = Policy()
    policy.regionVariables = ["AWS_REGION"]
    policy.chain = [
      .environment, .sourceProfileRole, .keys, .credentialSourceRole, .webIdentity, .sso, .process,
      .login, .environmentWebIdentity, .container, .instance,
    ]
    policy.sources = [
      .keys, .sourceProfileRole, .credentialSourceRole, .webIdentity, .sso, .process, .login,
    ]
    policy.failureStops = false
    policy.halfPair = .ignored
    policy.login = .unknown
    policy.roles.both = .sourceProfile
    policy.roles.none = .notARole
    policy.roles.stop = .keyPair
    policy.roles.selfReference = .own
    policy.roles.honoured = [.roleSessionName]
    policy.roles.mfa = .ignored
    policy.sso.claim = .accountAndRole
    policy.sso.overlap = .unclear
    policy.endpoints.withoutRegion = nil
    return policy
  }()

  /// aws-sdk-kotlin: `ProfileChain.kt` and the default chain.
  static let kotlin: Policy = {
    var policy = Policy()
    policy.brokenFile = .whenAsked
    policy.regionVariables = ["AWS_REGION"]
    let profile: [Provider] = [.keys, .role, .webIdentity, .sso, .process, .login]
    policy.chain =
      [.environment, .environmentWebIdentity] + profile + [.container, .instance]
    policy.sources = profile
    policy.login = .unknown
    policy.roles.tokenFile = .disclaimsWithoutSource
    policy.roles.stop = .never
    policy.roles.selfReference = .keysAlone
    policy.roles.honoured = [.roleSessionName, .externalID]
    policy.roles.mfa = .ignored
    policy.sso.claim = .any
    policy.sso.agreeing = [.ssoRegion, .ssoStartURL]
    policy.endpoints.withoutRegion = nil
    return policy
  }()
}
