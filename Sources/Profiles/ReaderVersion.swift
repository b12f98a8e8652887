/// The version of a reader: numbers such as `1.29.10`, or the day of a release.
public struct ReaderVersion: Hashable, Sendable {
  private enum Scheme: Sendable { case numbers, day }

  public let text: String
  private let scheme: Scheme
  private let numbers: [Int]

  /// The version that a text is, with or without a `v` before it; nil where it is none.
  public init?(_ text: String) {
    let plain = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let isDay =
      plain.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [4, 2, 2]
    // What follows the numbers names a build or a release before the release: `2.0.0-alpha`.
    let end = isDay ? plain.endIndex : plain.firstIndex { $0 == "-" || $0 == "+" } ?? plain.endIndex
    let parts = plain[..<end].split(separator: isDay ? "-" : ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.allSatisfy(Self.isDigit) ? Int($0) : nil }
    guard !numbers.isEmpty, numbers.count == parts.count else { return nil }
    (self.text, self.numbers, scheme) = (text, numbers, isDay ? .day : .numbers)
  }

  /// The first number.
  public var major: Int { numbers[0] }

  /// Whether it came before another one; nil where one is a number and the other a day.
  public func isOlder(than other: ReaderVersion) -> Bool? {
    guard scheme == other.scheme else { return nil }
    let count = max(numbers.count, other.numbers.count)
    return padded(to: count).lexicographicallyPrecedes(other.padded(to: count))
  }

  private func padded(to count: Int) -> [Int] {
    numbers + Array(repeating: 0, count: count - numbers.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension Reader {
  /// The name as a target has it: `botocore`, or `botocore@1.29.10`.
  public var title: String { version.map { "\(name)@\($0.text)" } ?? name }

  /// The reader of a name, an alias or either with a version behind `@`, or nil.
  ///
  /// `aws-cli` is `aws-cli-v2`, or the reader of the series that its version belongs to.
  public static func named(_ name: String) -> Reader? {
    guard let sign = name.firstIndex(of: "@") else { return plain(name) }
    let base = String(name[..<sign])
    guard let version = ReaderVersion(String(name[name.index(after: sign)...])) else { return nil }
    let reader = base == "aws-cli" ? plain("aws-cli-v\(version.major)") : plain(base)
    guard var reader, reader.hasSeries(of: version) else { return nil }
    reader.version = version
    return reader
  }

  private static func plain(_ name: String) -> Reader? {
    let name = name == "aws-cli" ? "aws-cli-v2" : name
    return all.first { $0.name == name }
  }

  /// Whether a version can be one of this reader: the AWS CLI is a reader for each series.
  private func hasSeries(of version: ReaderVersion) -> Bool {
    !name.hasPrefix("aws-cli-v") || name == "aws-cli-v\(version.major)"
  }

  /// What is wrong with the version in a name whose reader is known; nil where that is not it.
  public static func versionProblem(of name: String) -> String? {
    guard named(name) == nil, let sign = name.firstIndex(of: "@") else { return nil }
    let base = String(name[..<sign])
    let text = name[name.index(after: sign)...]
    guard let reader = plain(base) else { return nil }
    if text == "installed" {
      return "only the AWS CLI can be asked: write `aws-cli@installed`, or a version"
    }
    guard let version = ReaderVersion(String(text)) else {
      return "`\(text)` is no version: write numbers, such as `\(base)@1.29.10`"
    }
    return base == "aws-cli"
      ? "there is no version \(version.major) of the AWS CLI: write 1.… or 2.…"
      : "`\(text)` is no version of `\(reader.name)`: write `aws-cli@\(text)`"
  }
}
