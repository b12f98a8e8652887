extension Reader {
  /// aws-sdk-kotlin.
  ///
  /// Evidence: version 1.5.44-SNAPSHOT of 2025-09-19, `AwsConfigParser.kt`, `FileLine.kt`,
  /// `ParseFn.kt`, `Text.kt` (read), and the parser suite.
  public static let kotlin = Reader(
    name: "kotlin", dialect: .kotlin, merging: Merging(loss: .everything))
}

extension Dialect {
  static let kotlin: Dialect = {
    var dialect = Dialect()
    dialect.lines.ends = .any
    dialect.lines.byteOrderMark = .refused
    dialect.lines.whiteSpace = [.unicode, .separators]
    dialect.lines.text = .refused
    dialect.lines.stray = .refused
    dialect.headers.isMisaligned = true
    dialect.names.config.characters = .noWhiteSpace
    dialect.names.credentials = .init(
      style: .literal, characters: .noWhiteSpace, profiles: .literal, plain: .profile)
    dialect.names.refusedInCredentials = "sso-session"
    dialect.settings.comments = .cutBehindBlankInValue
    dialect.settings.keys = .noWhiteSpace
    dialect.settings.emptyKey = .refused
    dialect.continuations.lines = .indented(dialect.lines.whiteSpace)
    dialect.continuations.orphans = .refused
    dialect.continuations.belowDropped = .refused
    dialect.continuations.belowValue = .joined
    dialect.continuations.nestedText = .refused
    dialect.continuations.nestedKeys = .noWhiteSpace
    return dialect
  }()
}
