extension Reader {
  /// aws-sdk-go-v2, and Terraform, which adds no parser of its own.
  ///
  /// Evidence: `config` v1.32.37, `internal/ini/{tokenize,parse,strings}.go` (run) and
  /// `shared_config.go` (read).
  public static let goV2 = Reader(
    name: "go-v2", dialect: .go,
    merging: Merging(
      loss: .everything, files: .listed(Merging.goKeys), refusesHalfKeyPairs: true))
}

extension Dialect {
  static let go: Dialect = {
    var dialect = Dialect()
    dialect.lines.whiteSpace = .unicode
    dialect.lines.comments = .behindBlanks
    dialect.names.emptiesUnnamed = true
    dialect.names.whiteSpace = .blanks
    dialect.names.config.plain = .defaultInAnyCase
    dialect.names.credentials = .init(profiles: .dropped, plain: .profile, unknown: .profile)
    dialect.settings.colonDelimits = true
    dialect.settings.keyCase = .loweredSimply
    dialect.settings.quotes = .stripped
    dialect.continuations.lines = .indented(.blanks)
    dialect.continuations.belowValue = .settingElseJoined
    dialect.continuations.nestedKeyCase = .loweredSimply
    dialect.continuations.keepsTrailingBlanks = true
    return dialect
  }()
}

extension Merging {
  /// What is taken from the credentials file for a profile that is in both, besides a key pair.
  static let goKeys = [
    "role_arn", "source_profile", "credential_source", "external_id", "mfa_serial",
    "role_session_name", "region", "endpoint_discovery_enabled", "credential_process",
    "web_identity_token_file", "s3_use_arn_region", "s3_disable_multiregion_access_points",
    "ec2_metadata_service_endpoint_mode", "ec2_metadata_service_endpoint",
    "ec2_metadata_v1_disabled", "use_dualstack_endpoint", "use_fips_endpoint", "defaults_mode",
    "retry_mode", "ca_bundle", "duration_seconds", "max_attempts", "sso_session",
    "sso_account_id", "sso_region", "sso_role_name", "sso_start_url", "auth_scheme_preference",
    "login_session",
  ]
}
