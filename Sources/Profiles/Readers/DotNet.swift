extension Reader {
  /// aws-sdk-net.
  ///
  /// Evidence: `IniFile.cs`, the newest as a decompiled assembly, and `ProfileIniFile.cs` (read).
  public static let dotnet = Reader(
    name: "dotnet", dialect: .dotnet,
    merging: Merging(sameName: .firstCounts, defaults: .unprefixedWins))
}

extension Dialect {
  static let dotnet: Dialect = {
    var dialect = Dialect()
    dialect.lines.ends = .any
    dialect.lines.byteOrderMark = .dropped
    dialect.lines.whiteSpace = .unicode
    dialect.lines.blanks = .endBlock
    dialect.lines.text = .refused
    dialect.headers.comments = .kept
    dialect.names.credentials = .init(sessions: .dropped, plain: .profile, unknown: .profile)
    dialect.settings.comments = .kept
    dialect.settings.keyCase = .loweredSimply
    dialect.settings.duplicates = .dropsSection
    dialect.continuations.lines = .indented(.unicode)
    dialect.continuations.nestedText = .refusedWithoutDelimiter
    dialect.continuations.nestedKeyCase = .loweredSimply
    return dialect
  }()
}
