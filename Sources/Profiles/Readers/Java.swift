extension Reader {
  /// aws-sdk-java-v2.
  ///
  /// Evidence: `ProfileFileReader.java` and `ProfileFile.java`, the newest reader as a decompiled
  /// jar (read).
  public static let javaV2 = Reader(
    name: "java-v2", dialect: .java, merging: Merging(loss: .everything))
}

extension Dialect {
  static let java: Dialect = {
    var dialect = suite
    dialect.names.dropsLaterDefault = true
    dialect.lines.ends = .any
    dialect.lines.whiteSpace = .controls
    dialect.names.skipsDropped = true
    dialect.continuations.belowDropped = .skipped
    return dialect
  }()
}
