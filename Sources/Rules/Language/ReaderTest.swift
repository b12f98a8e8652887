internal import Profiles
internal import YAML

/// A question about the targets; those of which it holds are what `reader` means from there on.
final class ReaderTest: Sendable {
  enum Question: Sendable {
    /// It is one of these readers, of a version in the range where there is one.
    case any([(name: String, range: VersionRange?)])
    /// Its version is known, and came before the one that a row has for it.
    case olderThan(Path)
    /// The same, with a row of a table.
    case olderThanRow(String, table: String)
  }

  let question: Question
  /// Where the readers are named.
  let places: [Place]

  init(_ question: Question, places: [Place]) {
    self.question = question
    self.places = places
  }
}

/// Bounds of versions: `<1.8.0`, or `>=1.2 <1.8`.
struct VersionRange: Sendable {
  let text: String
  private let bounds: [(test: Operator, version: ReaderVersion)]

  private static let signs: [(String, Operator)] = [
    ("<=", .le), (">=", .ge), ("<", .lt), (">", .gt), ("=", .is),
  ]

  init?(_ text: String) {
    var bounds: [(test: Operator, version: ReaderVersion)] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let (sign, test) = Self.signs.first(where: { word.hasPrefix($0.0) }),
        let version = ReaderVersion(String(word.dropFirst(sign.count)))
      else { return nil }
      bounds.append((test, version))
    }
    guard !bounds.isEmpty else { return nil }
    self.text = text
    self.bounds = bounds
  }

  /// Whether a version is known to lie within the bounds.
  func contains(_ version: ReaderVersion) -> Bool {
    bounds.allSatisfy { bound in
      guard let isOlder = version.isOlder(than: bound.version),
        let isNewer = bound.version.isOlder(than: version)
      else { return false }
      switch bound.test {
      case .lt: return isOlder
      case .le: return !isNewer
      case .gt: return isNewer
      case .ge: return !isOlder
      default: return !isOlder && !isNewer
      }
    }
  }
}

extension ConditionDecoder {
  /// Reads `{any: [READER, …]}`, `{any: {READER: RANGE, …}}` or `{older-than: ROW}`.
  func readerTest(_ node: RuleNode) throws(RuleError) -> ReaderTest {
    let map = try MapReader(node, .reader)
    if let row = map.node("older-than") { return try olderThan(row) }
    let names = try map.required("any")
    guard let entries = names.entries else {
      let list = names.oneOrMore
      return ReaderTest(.any(try names.strings().map { ($0, nil) }), places: list.map(\.place))
    }
    var ranges: [(name: String, range: VersionRange?)] = []
    for entry in entries {
      let text = try entry.value.string()
      guard let range = VersionRange(text) else {
        throw RuleError(
          "`\(text)` is no range of versions: write such as \"<1.8.0\"", at: entry.value.place)
      }
      ranges.append((entry.name, range))
    }
    return ReaderTest(.any(ranges), places: entries.map(\.place))
  }

  private func olderThan(_ node: RuleNode) throws(RuleError) -> ReaderTest {
    guard node.isMap else {
      return ReaderTest(.olderThan(try path(node)), places: [node.place])
    }
    if let inner = node["path"] {
      _ = try MapReader(node, .pathName)
      return ReaderTest(.olderThan(try path(inner)), places: [inner.place])
    }
    let map = try MapReader(node, .tableRow)
    let table = try map.required("table")
    return ReaderTest(
      .olderThanRow(try map.requiredText("key"), table: try table.string()), places: [table.place])
  }
}
