/// A program that reads the AWS shared files, with its own dialect and merging.
public struct Reader: Sendable {
  /// The name on the command line, such as `botocore`.
  public let name: String
  public let dialect: Dialect
  public let merging: Merging

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

  /// The reader of a name or an alias (`aws-cli` is `aws-cli-v2`), or nil.
  public static func named(_ name: String) -> Reader? {
    let name = name == "aws-cli" ? "aws-cli-v2" : name
    return all.first { $0.name == name }
  }
}
