extension Reader {
  /// aws-sdk-php.
  ///
  /// Evidence: `parse_ini_string` of PHP 8.2.36 in raw mode behind the SDK's removal of `#` lines
  /// (run on the recorded suites and on generated files). Its look-ups never merge: the profile of
  /// the credentials file hides that of the config file (`CredentialProvider.php`, read).
  public static let php = Reader(
    name: "php", dialect: .php,
    merging: Merging(
      sameName: .lastReplaces, defaults: .sameName, files: .credentialsHide))
}

extension Dialect {
  static let php: Dialect = {
    var dialect = Dialect()
    dialect.lines.ends = .any
    dialect.lines.byteOrderMark = .dropped
    dialect.lines.comments = .semicolon
    dialect.lines.scan = .tokens
    dialect.lines.stray = .kept
    dialect.headers.closing = .first
    dialect.headers.misfit = .refused
    dialect.names.config = .init(
      style: .strictWords, plain: .defaultElseOther, unknown: .defaultElseOther)
    dialect.names.credentials = .init(style: .literal)
    dialect.settings.emptyKey = .refused
    return dialect
  }()
}
