extension Reader {
  /// aws-sdk-js-v3, through smithy-typescript.
  ///
  /// Evidence: `shared-ini-file-loader/{parseIni,getConfigData,mergeConfigFiles}.ts` of 2026-08-20
  /// (run).
  public static let jsV3 = Reader(name: "js-v3", dialect: .javaScript, merging: Merging())
}

extension Dialect {
  static let javaScript: Dialect = {
    var dialect = Dialect()
    dialect.lines.byteOrderMark = .dropped
    dialect.lines.whiteSpace = [.ascii, .unicodeBlanks, .byteOrderMark]
    dialect.headers.comments = .cutBehindWhiteSpace
    dialect.names.config.style = .pattern
    dialect.names.credentials = .init(
      style: .pattern, profiles: .literal, sessions: .literal, plain: .profile)
    dialect.names.dropsEmpty = true
    dialect.names.refused = ["__proto__", "profile __proto__"]
    dialect.settings.comments = .cut(behind: dialect.lines.whiteSpace)
    dialect.settings.emptyKey = .ignored
    dialect.settings.blocks = .flattenedKeys
    return dialect
  }()
}
