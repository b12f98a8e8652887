/// Why a profile gets no credentials: data, from which a reader's own words are made.
public struct PlanError: Hashable, Sendable {
  /// When the reader notices.
  public enum Phase: String, Sendable {
    /// On choosing credentials.
    case load
    /// On getting them.
    case freeze
    /// On making a client for any service.
    case client
  }

  public let code: Code
  public var phase: Phase
  /// What the words are about; which is which depends on the code.
  let subject: String
  let value: String
  let other: String

  init(
    _ code: Code, _ subject: String = "", _ value: String = "", _ other: String = "",
    phase: Phase = .load
  ) {
    self.code = code
    self.phase = phase
    self.subject = subject
    self.value = value
    self.other = other
  }

  /// The kinds of errors; ids of rules where a rule reports the same.
  public enum Code: String, Sendable, CaseIterable {
    case brokenFile = "file-not-parsable"
    case profileNotFound = "profile-not-found"
    case notAnInteger = "not-an-integer"
    case notText = "value-is-a-block"
    case metadataMode = "imds-endpoint-mode-invalid"
    case metadataEndpoint = "imds-endpoint-invalid"
    case metadataV1Disabled = "imds-v1-disabled"
    case partialCredentials = "partial-credentials"
    case bothSources = "source-profile-and-credential-source"
    case noSource = "role-arn-without-source"
    case credentialSourceInvalid = "credential-source-invalid"
    case credentialSourceEmpty = "credential-source-without-credentials"
    case sourceMissing = "source-profile-missing"
    case sourceWithoutCredentials = "source-profile-without-credentials"
    case loop = "source-profile-cycle"
    case selfReference = "source-profile-self"
    case noCredentials = "profile-without-credentials"
    case webIdentityWithoutRole = "web-identity-without-role"
    case tokenFileMissing = "web-identity-token-file-missing"
    case sessionMissing = "sso-session-not-found"
    case sessionInconsistent = "sso-session-inconsistent"
    case ssoIncomplete = "sso-required-key-missing"
    case sessionUnusable = "sso-session-empty"
    case sessionIncomplete = "sso-session-incomplete"
    case ssoTokenMissing = "sso-token-missing"
    case ssoTokenInvalid = "sso-token-invalid"
    case tokenUnreadable = "token-cache-unreadable"
    case ssoTokenExpired = "sso-token-expired"
    case ssoTokenNotRefreshed = "sso-token-not-refreshed"
    case loginNeedsRuntime = "login-without-awscrt"
    case loginTokenMissing = "login-token-missing"
    case loginTokenIncomplete = "login-token-incomplete"
    case processEmpty = "credential-process-empty"
    case processQuote = "credential-process-unbalanced-quote"
    case processEscape = "credential-process-dangling-backslash"
    case containerHost = "container-host-unsupported"
    case containerToken = "container-token-illegal"
    case fileMissing = "credentials-file-missing"
    case fileIncomplete = "credentials-file-incomplete"
    case expired = "credentials-expired"
    case parameters = "role-parameter-invalid"
    case regionMissing = "region-missing"
    case regionInvalid = "region-unknown-or-malformed"
    case servicesMissing = "services-section-missing"
    case endpointInvalid = "endpoint-url-invalid"
    case variantMissing = "dualstack-unsupported"
    case settingInvalid = "setting-invalid"
    case ambiguous = "credentials-ambiguous"
    case needsRole = "source-without-role-arn"
    case unknown = "not-known"
    case mfaUnsupported = "mfa-needs-code"
  }
}
