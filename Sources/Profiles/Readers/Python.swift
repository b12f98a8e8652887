extension Dialect {
  /// Python's `configparser` (strict, no interpolation) below botocore's `configloader`.
  ///
  /// Evidence: botocore 1.44.5 on Python 3.11.7, run on every case of the recorded suites and on
  /// generated files; AWS CLI 1.46.3 and 2.36.7 carry the same code.
  static let python: Dialect = {
    var dialect = Dialect()
    dialect.whiteSpace = [.unicode, .separators]
    dialect.encoding = .strict(piece: 8192)
    dialect.headers.closing = .last
    dialect.names.config = .shellWords
    dialect.names.inherited = "DEFAULT"
    dialect.names.reserved = ["sso_sessions"]
    dialect.settings.colonDelimits = true
    dialect.settings.keyCase = .lowered
    return dialect
  }()
}

extension Merging {
  /// Key by key, the credentials file over the config file; a broken file stops everything.
  static let python = Merging()
}

extension Reader {
  public static let botocore = Reader(name: "botocore", dialect: .python, merging: .python)
  /// Differs from botocore in nothing that is read, only in the words of its errors.
  public static let cliV1 = Reader(name: "aws-cli-v1", dialect: .python, merging: .python)
  public static let cliV2 = Reader(name: "aws-cli-v2", dialect: .python, merging: .python)
}
