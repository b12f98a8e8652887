extension Reader {
  /// aws-sdk-ruby.
  ///
  /// Evidence: `ini_parser.rb` at commit 77d528a (run on Ruby 3.1); how its look-ups choose between
  /// the files is not run: here the credentials file goes over the config file.
  public static let ruby = Reader(
    name: "ruby", dialect: .ruby,
    merging: Merging(defaults: .sameName, loss: .everything))
}

extension Dialect {
  static let ruby: Dialect = {
    var dialect = Dialect()
    dialect.lines.encoding = .raised
    dialect.lines.whiteSpace = .ascii
    dialect.lines.comments = .never
    dialect.headers.place = .lineStart
    dialect.headers.comments = .semicolonOrBehindBracket
    dialect.names.config = .init(style: .joinedWords, plain: .profile, unknown: .profile)
    dialect.names.credentials = dialect.names.config
    dialect.names.dropsEmpty = true
    dialect.settings.comments = .semicolonBehindWhiteSpace
    dialect.settings.emptyKey = .ignored
    dialect.settings.blocks = .carried
    return dialect
  }()
}
