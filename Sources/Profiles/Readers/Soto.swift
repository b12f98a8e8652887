extension Reader {
  /// Soto for Swift.
  ///
  /// Evidence: `INIParser.swift` of soto-core at commit 47454bf (run with Swift 6.3.1). Its look-ups
  /// were read, not run: here the credentials file goes over the config file.
  public static let soto = Reader(
    name: "soto", dialect: .soto, merging: Merging(defaults: .sameName, loss: .everything))
}

extension Dialect {
  static let soto: Dialect = {
    var dialect = Dialect()
    dialect.lines.ends = .bareLineFeed
    dialect.lines.blanks = .refused
    dialect.lines.scan = .characters
    dialect.lines.text = .refused
    dialect.lines.stray = .kept
    dialect.headers.closing = .first
    dialect.headers.misfit = .refused
    dialect.names.config = .init(
      style: .strictWords, plain: .defaultElseOther, unknown: .defaultElseOther)
    dialect.names.credentials = .init(style: .literal)
    dialect.names.dropsEmpty = true
    return dialect
  }()
}
