internal import CData

/// A tab-separated file that is part of the program: a line of column names, then rows.
struct DataTable: Sendable {
  enum Name { case rules, regions, services, settings }

  let columns: [String]
  let rows: [[String]]

  init(_ name: Name) {
    let text = Self.text(of: name)
    var lines = text.split(separator: "\n").lazy.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }.makeIterator()
    columns = lines.next() ?? []
    rows = Array(IteratorSequence(lines))
  }

  /// The rows by their first cell.
  var records: [String: Record] {
    var records: [String: Record] = [:]
    for row in rows where row.count == columns.count {
      let cells = zip(columns, row).map { ($0, Datum.text($1)) }
      records[row[0]] = Record(columns: Dictionary(cells) { $1 })
    }
    return records
  }

  /// The bytes of a file of the repository, as the build found them.
  static func bytes(of name: Name) -> [UInt8] {
    let (start, count) =
      switch name {
      case .rules: unsafe (awslint_rules_yaml(), awslint_rules_yaml_size())
      case .regions: unsafe (awslint_regions_tsv(), awslint_regions_tsv_size())
      case .services: unsafe (awslint_services_tsv(), awslint_services_tsv_size())
      case .settings: unsafe (awslint_settings_tsv(), awslint_settings_tsv_size())
      }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  private static func text(of name: Name) -> String {
    String(decoding: bytes(of: name), as: UTF8.self)
  }
}
