extension Policy {
  /// aws-config of smithy-rs: `profile/credentials/repr.rs`, `default_provider/credentials.rs`.
  static let rust: Policy = {
    var policy = Policy()
    policy.brokenFile = .whenAsked
    policy.regionVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"]
    policy.chain = [
      .environment, .role, .namedSource, .webIdentity, .sso, .login, .process, .keys,
      .environmentWebIdentity, .container, .instance,
    ]
    policy.sources = [.role, .namedSource, .webIdentity, .sso, .login, .process, .keys]
    policy.roles.stop = .keyPair
    policy.roles.selfReference = .own
    policy.roles.sourceCase = .folded
    policy.roles.honoured = [.roleSessionName, .externalID]
    policy.roles.mfa = .ignored
    policy.sso.claim = .any
    policy.sso.overlap = .forbidden
    policy.endpoints.withoutRegion = nil
    policy.texts = ErrorText.rust
    return policy
  }()
}

extension ErrorText {
  /// The variants of `ProfileFileError` and how they print.
  fileprivate static let rust: [PlanError.Code: ErrorText] = [
    .bothSources: source(
      "profile contained both source_profile and credential_source. Only one or the other can be "
        + "defined"),
    .noSource: source(
      "profile must contain `source_profile` or `credential_source` but neither were defined"),
    .webIdentityWithoutRole: source(
      "`web_identity_token_file` was specified but `role_arn` was missing"),
    .partialCredentials: ErrorText("InvalidCredentialSource", "profile missing {1}"),
    .sourceWithoutCredentials: ErrorText(
      "ProfileDidNotContainCredentials", "profile `{0}` did not contain credential information"),
    .sourceMissing: ErrorText(
      "MissingProfile",
      "profile `{0}` was not defined: could not find source profile {0} referenced from {1}"),
    .profileNotFound: ErrorText(
      "MissingProfile",
      "profile `{0}` was not defined: could not find source profile {0} referenced from the root "
        + "profile"),
    .loop: ErrorText(
      "CredentialLoop",
      "profile formed an infinite loop. first we loaded {1}, then attempted to reload {0}"),
    .credentialSourceInvalid: ErrorText(
      "UnknownProvider",
      "profile referenced `{0}` provider but that provider is not supported"),
  ]

  private static func source(_ text: String) -> ErrorText {
    ErrorText("InvalidCredentialSource", "invalid credential source in `{0}`: " + text)
  }
}
