import Profiles

extension Evaluation {
  /// Finds the targets of which a question holds, and remembers them as `reader`.
  mutating func test(_ test: ReaderTest) -> Truth {
    switch test.question {
    case .any(let names):
      readers = workspace.targets.compactMap { reader in
        guard let found = names.first(where: { $0.name == reader.name }) else { return nil }
        guard let range = found.range else { return FoundReader(reader, since: nil) }
        return reader.version.map(range.contains) == true ? FoundReader(reader, since: nil) : nil
      }
    case .olderThan(let path):
      guard workspace.hasVersions else { return .no }
      readers = readers(olderThan: value(path))
    case .olderThanRow(let name, let table):
      guard workspace.hasVersions else { return .no }
      readers = readers(olderThan: row(name, of: table).map { .record($0) } ?? .missing)
    }
    return Truth(!readers.isEmpty)
  }

  private func readers(olderThan row: Datum) -> [FoundReader] {
    guard case .record(let record) = row else { return [] }
    return workspace.targets.compactMap { reader in
      guard let own = reader.version, case .text(let text) = record[reader.name],
        let first = ReaderVersion(text.string), own.isOlder(than: first) == true
      else { return nil }
      return FoundReader(reader, since: text.string)
    }
  }
}

/// A target of which a question of a rule holds.
struct FoundReader: Sendable {
  let reader: Reader
  /// The first version that would do, if that was the question.
  let since: String?

  init(_ reader: Reader, since: String?) {
    self.reader = reader
    self.since = since
  }

  /// What rules find of it.
  static let columns = ["name", "version", "title", "since"]

  var record: Record {
    var cells: [String: Datum] = ["name": .text(reader.name), "title": .text(reader.title)]
    if let version = reader.version { cells["version"] = .text(version.text) }
    // `aws-cli-v1 1.12.0`, so that a list of several says whose versions they are.
    if let since { cells["since"] = .text("\(reader.name) \(since)") }
    return Record(columns: cells)
  }
}
