extension Dialect {
  /// Python's `configparser` (strict, no interpolation) below botocore's `configloader`.
  ///
  /// Evidence: botocore 1.44.5 on Python 3.11.7, run on the recorded suites and on generated files;
  /// AWS CLI 1.46.3 and 2.36.7 carry the same code.
  static let python: Dialect = {
    var dialect = Dialect()
    dialect.lines.ends = .any
    dialect.lines.encoding = .strict(piece: 8192)
    dialect.lines.byteOrderMark = .refused
    dialect.lines.whiteSpace = [.unicode, .separators]
    dialect.lines.blanks = .kept
    dialect.lines.text = .refusedAtEnd
    dialect.lines.stray = .refused
    dialect.headers.comments = .kept
    dialect.headers.closing = .last
    dialect.names.config.style = .shellWords
    dialect.names.credentials = .init(style: .literal)
    dialect.names.inherited = "DEFAULT"
    dialect.names.reserved = ["sso_sessions"]
    dialect.settings.colonDelimits = true
    dialect.settings.comments = .kept
    dialect.settings.keyCase = .lowered
    dialect.settings.emptyKey = .refusedAtEnd
    dialect.settings.duplicates = .refused
    dialect.continuations.lines = .deeperThanKey
    dialect.continuations.belowValue = .joined
    dialect.continuations.nested = .splitMap
    dialect.continuations.nestedText = .refused
    return dialect
  }()
}

extension Merging {
  /// Evidence: `session.full_config` and `build_profile_map` of botocore 1.44.5, run.
  static let python = Merging(sameName: .lastReplaces, defaults: .sameName, loss: .everything)
}

extension Reader {
  public static let botocore = Reader(name: "botocore", dialect: .python, merging: .python)
  /// Differs from botocore in nothing that is read, only in the words of its errors.
  public static let cliV1 = Reader(name: "aws-cli-v1", dialect: .python, merging: .python)
  public static let cliV2 = Reader(name: "aws-cli-v2", dialect: .python, merging: .python)
}
