extension Reader {
  /// aws-sdk-cpp.
  ///
  /// Evidence: `AWSConfigFileProfileConfigLoader.cpp`, one stored commit (read). How its two caches
  /// are merged was not read: here the credentials file goes over the config file.
  public static let cpp = Reader(
    name: "cpp", dialect: .cPlusPlus,
    merging: Merging(
      sameName: .lastReplacesExcept(Merging.cPlusPlusKeys), defaults: .sameName))
}

extension Dialect {
  static let cPlusPlus: Dialect = {
    var dialect = Dialect()
    dialect.lines.minimum = 3
    dialect.lines.text = .stops
    dialect.lines.stray = .stops
    dialect.headers.place = .pair
    dialect.headers.comments = .cutBehindWhiteSpace
    dialect.headers.closing = .first
    dialect.headers.misfit = .ignoredSection
    dialect.names.mustNotBeEmpty = true
    dialect.names.config.characters = .identifier
    dialect.names.credentials.characters = .identifier
    dialect.names.skipsDropped = true
    return dialect
  }()
}

extension Merging {
  /// Settings with a field of their own, which a second section of the same name does not clear.
  static let cPlusPlusKeys = [
    "region", "sso_start_url", "sso_region", "sso_account_id", "sso_role_name", "role_arn",
    "external_id", "credential_process", "source_profile", "defaults_mode",
    "aws_access_key_id", "aws_secret_access_key", "aws_session_token",
  ]
}
