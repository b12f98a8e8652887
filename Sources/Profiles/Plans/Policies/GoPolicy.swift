extension Policy {
  /// aws-sdk-go-v2 config 1.32: `shared_config.go`, `resolve_credentials.go`.
  static let go: Policy = {
    var policy = Policy()
    policy.profileVariables = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]
    policy.missingProfile = .first
    policy.regionVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"]
    policy.emptyIsAbsent = true
    let profile: [Provider] = [
      .role, .keys, .webIdentity, .sso, .login, .process, .container, .instance,
    ]
    policy.chain = [.environment, .environmentWebIdentity] + profile
    // A source must have credentials; only the profile that is asked for falls back on the machine.
    policy.sources = profile.filter(\.looksIntoProfiles)
    policy.roles.fallbacks = [.container, .instance]
    policy.omittedWhenExplicit = [.environment, .environmentWebIdentity]
    policy.exclusive = [
      .sourceProfile, .credentialSource, .credentialProcess, .webIdentityTokenFile,
    ]
    policy.needRole = [.sourceProfile, .credentialSource, .webIdentityTokenFile]
    policy.halfPair = .ignored
    policy.roles.none = .ownCredentials
    policy.roles.stop = .keyPair
    policy.roles.assumesOverOwnKeys = true
    policy.roles.ignoredDuration = 900
    policy.roles.selfReference = .own
    policy.roles.loop = .ownCredentials
    policy.roles.keysBeatCredentialSource = true
    policy.roles.mfa = .fails
    policy.sso.claim = .any
    policy.sso.agreeing = [.ssoRegion, .ssoStartURL]
    policy.endpoints.withoutRegion = nil
    policy.texts = [
      .partialCredentials: ErrorText(nil, "{0}"),
      .profileNotFound: ErrorText(
        "SharedConfigProfileNotExistError", "failed to get shared config profile, {0}"),
      .needsRole: ErrorText(
        "CredentialRequiresARNError", "credential type {0} requires role_arn, profile {1}"),
      .credentialSourceInvalid: ErrorText(
        nil, "credential_source values must be EcsContainer, Ec2InstanceMetadata, or Environment"),
      .ambiguous: ErrorText(
        nil,
        "only one credential type may be specified per profile: source profile, credential "
          + "source, credential process, web identity token"),
      .mfaUnsupported: ErrorText(
        "AssumeRoleTokenProviderNotSetError",
        "assume role with MFA enabled, but AssumeRoleTokenProvider session option not set."),
    ]
    return policy
  }()
}
