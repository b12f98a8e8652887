/// A program that reads the AWS shared files, with its own dialect and merging.
public struct Reader: Sendable {
  /// The name on the command line, such as `botocore`.
  public let name: String
  public let dialect: Dialect
  public let merging: Merging
  /// The version that somebody uses, where they say it; nil stands for a current one.
  public internal(set) var version: ReaderVersion?

  public init(name: String, dialect: Dialect, merging: Merging) {
    self.name = name
    self.dialect = dialect
    self.merging = merging
  }
}

extension Reader {
  /// Every reader, in the order in which tables show them.
  public static let all: [Reader] = [
    cliV2, cliV1, botocore, goV2, javaV2, jsV3, rust, swift, kotlin, cpp, dotnet, php, ruby, soto,
  ]
}
