extension Reader {
  /// aws-sdk-rust.
  ///
  /// Evidence: smithy-rs of 2026-08-21, `aws-runtime/src/env_config/{parse,normalize,section}.rs`
  /// (read), and all cases of the parser suite that comes with it.
  public static let rust = Reader(
    name: "rust", dialect: .rust, merging: Merging(loss: .everything))
}

extension Dialect {
  /// The reading that the suite of the AWS SDKs describes, which Rust, Java and C follow.
  static let suite: Dialect = {
    var dialect = Dialect()
    dialect.lines.byteOrderMark = .refused
    dialect.lines.comments = .lineStart
    dialect.lines.text = .refused
    dialect.lines.stray = .refused
    dialect.headers.place = .lineStart
    dialect.headers.misfit = .refused
    dialect.names.config.characters = .identifier
    dialect.names.credentials.characters = .identifier
    dialect.settings.keys = .identifier
    dialect.settings.emptyKey = .refused
    dialect.continuations.lines = .indented(.blanks)
    dialect.continuations.orphans = .refused
    dialect.continuations.belowValue = .joined
    dialect.continuations.nested = .text
    dialect.continuations.nestedText = .refused
    return dialect
  }()

  static let rust: Dialect = {
    var dialect = suite
    dialect.lines.encoding = .emptied
    dialect.names.whiteSpace = .unicode
    dialect.settings.comments = .cut(behind: .unicode)
    // Since 2024-01.
    dialect.settings.keyCase = .folded
    return dialect
  }()
}
