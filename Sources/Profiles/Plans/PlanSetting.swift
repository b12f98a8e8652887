/// The settings that plans look at.
enum PlanSetting: UInt8, CaseIterable, Sendable {
  case roleARN, sourceProfile, credentialSource, webIdentityTokenFile
  case roleSessionName, externalID, mfaSerial, durationSeconds
  case accessKeyID, secretAccessKey, sessionToken, securityToken, accountID
  case ssoSession, ssoAccountID, ssoRoleName, ssoStartURL, ssoRegion
  case loginSession, credentialProcess
  case region, endpointURL, services, ignoreEndpointURLs
  case useFIPS, useDualStack, legacySTS, parameterValidation
  case metadataTimeout, metadataAttempts, metadataEndpoint, metadataMode, metadataV1Disabled
  case apiVersions, defaultsMode, s3, maxAttempts, compressionSize, requestChecksum
  case responseChecksum, accountIDMode, expressSessionAuth, retryMode, s3RegionalEndpoint
  case authSchemes
  /// Names of blocks in a `services` section.
  case stsService, ssoService

  /// The name in the files.
  var name: String { Self.names[Int(rawValue)] }

  private static let names = [
    "role_arn", "source_profile", "credential_source", "web_identity_token_file",
    "role_session_name", "external_id", "mfa_serial", "duration_seconds",
    "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_security_token",
    "aws_account_id",
    "sso_session", "sso_account_id", "sso_role_name", "sso_start_url", "sso_region",
    "login_session", "credential_process",
    "region", "endpoint_url", "services", "ignore_configured_endpoint_urls",
    "use_fips_endpoint", "use_dualstack_endpoint", "sts_regional_endpoints", "parameter_validation",
    "metadata_service_timeout", "metadata_service_num_attempts", "ec2_metadata_service_endpoint",
    "ec2_metadata_service_endpoint_mode", "ec2_metadata_v1_disabled",
    "api_versions", "defaults_mode", "s3", "max_attempts", "request_min_compression_size_bytes",
    "request_checksum_calculation", "response_checksum_validation", "account_id_endpoint_mode",
    "s3_disable_express_session_auth", "retry_mode", "s3_us_east_1_regional_endpoint",
    "auth_scheme_preference", "sts", "sso",
  ]

  /// Those that are about credentials, so that leaving one unused is worth saying.
  static let credentials: [PlanSetting] = [
    .roleARN, .sourceProfile, .credentialSource, .webIdentityTokenFile, .roleSessionName,
    .externalID, .mfaSerial, .durationSeconds, .accessKeyID, .secretAccessKey, .sessionToken,
    .securityToken, .ssoSession, .ssoAccountID, .ssoRoleName, .ssoStartURL, .ssoRegion,
    .loginSession, .credentialProcess,
  ]
}

/// Which setting a key of a ``KeyTable`` is.
struct PlanKeys: Sendable {
  /// What stands for no setting.
  static let none: UInt8 = 255
  /// By key, the raw value of a ``PlanSetting``, or ``none``.
  private let settings: [UInt8]

  init(_ keys: KeyTable) {
    var settings = [UInt8](repeating: Self.none, count: keys.count)
    for setting in PlanSetting.allCases {
      if let key = keys.known(setting.name) { settings[Int(key.id)] = setting.rawValue }
    }
    self.settings = settings
  }

  func setting(_ key: Key) -> UInt8 { settings[Int(key.id)] }
}

/// A set of the settings that plans look at.
struct PlanSettings: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ settings: PlanSetting...) {
    rawValue = settings.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// Those that a profile has.
  init(of profile: Profile, _ keys: PlanKeys) {
    var bits: UInt64 = 0
    for merged in profile.settings {
      let setting = keys.setting(merged.setting.key)
      if setting != PlanKeys.none { bits |= 1 << UInt64(setting) }
    }
    rawValue = bits
  }

  func contains(_ setting: PlanSetting) -> Bool { rawValue & 1 << UInt64(setting.rawValue) != 0 }
}
