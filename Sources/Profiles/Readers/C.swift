extension Reader {
  /// The AWS SDK for Swift, through the parser of aws-c-sdkutils.
  ///
  /// Evidence: `source/aws_profile.c` of 2026-07-01 (run).
  public static let swift = Reader(
    name: "swift", dialect: .c, merging: Merging(mergesBlocks: true, mixesTypes: true))
}

extension Dialect {
  static let c: Dialect = {
    var dialect = suite
    dialect.names.dropsLaterDefault = true
    dialect.lines.byteOrderMark = .text
    dialect.lines.whiteSpace = [.blanks, .lineEnds]
    dialect.lines.text = .refusedWord
    dialect.headers.closing = .first
    dialect.headers.misfit = .refusedIfNamed
    dialect.names.mustNotBeEmpty = true
    dialect.names.config.characters = .identifierOrBackslash
    dialect.names.credentials.characters = .identifierOrBackslash
    dialect.settings.comments = .cut(behind: [.blanks, .lineEnds])
    dialect.settings.keys = .identifierOrBackslash
    dialect.continuations.lines = .indented([.blanks, .lineEnds])
    dialect.continuations.belowDropped = .refused
    dialect.continuations.nested = .map
    dialect.continuations.nestedKeys = .identifierOrBackslash
    return dialect
  }()
}
