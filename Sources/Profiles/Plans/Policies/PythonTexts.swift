extension ErrorText {
  /// botocore's classes and words.
  static let python: [PlanError.Code: ErrorText] = [
    .brokenFile: ErrorText("ConfigParseError", "Unable to parse config file: {0}"),
    .profileNotFound: ErrorText(
      "ProfileNotFound", "The config profile ({0}) could not be found"),
    .metadataV1Disabled: ErrorText(
      "MetadataRetrievalError",
      "Error retrieving metadata: Unable to retrieve token for use in IMDSv2 call and IMDSv1 has "
        + "been disabled"),
    .partialCredentials: ErrorText(
      "PartialCredentialsError", "Partial credentials found in {0}, missing: {1}"),
    .bothSources: config(#"The profile "{0}" contains both source_profile and credential_source."#),
    .noSource: ErrorText(
      "PartialCredentialsError",
      "Partial credentials found in assume-role, missing: source_profile or credential_source"),
    .credentialSourceInvalid: config(
      #"The credential source "{0}" referenced in profile "{1}" is not valid."#),
    .credentialSourceEmpty: ErrorText(
      "CredentialRetrievalError",
      "Error when retrieving credentials from {0}: No credentials found in credential_source "
        + "referenced in profile {1}"),
    .sourceMissing: config(
      #"The source_profile "{0}" referenced in the profile "{1}" does not exist."#),
    .sourceWithoutCredentials: config(#"The source profile "{0}" must have credentials."#),
    .loop: ErrorText(
      "InfiniteLoopConfigError",
      "Infinite loop in credential configuration detected. Attempting to load from profile {0} "
        + "which has already been visited. Visited profiles: {1}"),
    .webIdentityWithoutRole: config(
      "The provided profile or the current environment is configured to assume role with web "
        + "identity but has no role ARN configured. Ensure that the profile has the "
        + "role_arnconfiguration set or the AWS_ROLE_ARN env var is set."),
    .tokenFileMissing: ErrorText(
      "FileNotFoundError", "[Errno 2] No such file or directory: {0}"),
    .containerHost: ErrorText(
      "ValueError",
      "Unsupported host '{0}'.  Can only retrieve metadata from a loopback address or one of "
        + "these hosts: 169.254.170.2, 169.254.170.23, fd00:ec2::23, localhost"),
    .containerToken: ErrorText("ValueError", "Auth token value is not a legal header value"),
    .fileMissing: ErrorText(
      "ConfigNotFound", "The specified config file ({0}) could not be found."),
    .fileIncomplete: ErrorText("KeyError", "'AWSSecretKey'"),
    .expired: ErrorText(
      "RuntimeError",
      "Credentials were refreshed, but the refreshed credentials are still expired."),
    .parameters: ErrorText("ParamValidationError", "Parameter validation failed:\n{0}"),
    .regionMissing: ErrorText("NoRegionError", "You must specify a region."),
    .processEmpty: ErrorText("IndexError", "list index out of range"),
    .processQuote: ErrorText("ValueError", "No closing quotation"),
    .processEscape: ErrorText("ValueError", "No escaped character"),
  ].merging(pythonTokens) { $1 }

  /// Those about cached tokens.
  private static let pythonTokens: [PlanError.Code: ErrorText] = [
    .sessionMissing: config(#"The specified sso-session does not exist: "{0}""#),
    .sessionInconsistent: config(
      "The value for {0} is inconsistent between profile ({1}) and sso-session ({2})."),
    .ssoIncomplete: config(
      #"The profile "{0}" is configured to use SSO but is missing required configuration: {1}"#),
    .sessionUnusable: config(
      #"The profile "{0}" is configured to use the SSO token provider but the "{1}" sso_session "#
        + "configuration does not exist."),
    .sessionIncomplete: config(
      #"The profile "{0}" is configured to use the SSO token provider but is missing the "#
        + "following configuration: {1}."),
    .ssoTokenMissing: ErrorText(
      "SSOTokenLoadError", "Error loading SSO Token: Token for {0} does not exist"),
    .ssoTokenInvalid: ErrorText(
      "SSOTokenLoadError", "Error loading SSO Token: Token for {0} is invalid"),
    .tokenUnreadable: ErrorText("KeyError", "'{0}'"),
    .ssoTokenExpired: ErrorText(
      "UnauthorizedSSOTokenError",
      "The SSO session associated with this profile has expired or is otherwise invalid. To "
        + "refresh this SSO session run aws sso login with the corresponding profile."),
    .ssoTokenNotRefreshed: ErrorText(
      "TokenRetrievalError",
      "Error when retrieving token from sso: Token has expired and refresh failed"),
    .loginNeedsRuntime: ErrorText(
      "MissingDependencyException",
      "Missing Dependency: Using the login credential provider requires an additional dependency. "
        + "You will need to pip install \"botocore[crt]\" before proceeding."),
    .loginTokenMissing: ErrorText(
      "LoginTokenLoadError",
      "Error loading login session token: Unable to load a existing login session for session "
        + "{0}. Please reauthenticate with 'aws login'."),
    .loginTokenIncomplete: ErrorText(
      "LoginTokenLoadError",
      "Error loading login session token: Failed to load access token from token cache, missing "
        + "required fields: {0}."),
  ]

  private static func config(_ template: String) -> ErrorText {
    ErrorText("InvalidConfigError", template)
  }
}
