/// What is known of every setting, from `Data/settings.tsv`.
struct SettingFacts: Sendable {
  /// The name, behind that of its block and a dot where it is nested: `s3.addressing_style`.
  let name: String
  let kind: String
  let values: [String]
  let isSecret: Bool
  let family: String
  let record: Record
}

enum Settings {
  static let byName: [String: SettingFacts] = {
    let table = DataTable(.settings)
    var facts: [String: SettingFacts] = [:]
    facts.reserveCapacity(table.rows.count)
    for row in table.rows where row.count == table.columns.count {
      facts[row[0]] = SettingFacts(columns: table.columns, row: row)
    }
    return facts
  }()

  /// Whether a setting's value must never be shown; key ids are masked as well.
  static func isSecret(_ key: String) -> Bool { secrets.contains(key) }

  private static let secrets: Set<String> = [
    "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_security_token",
  ]
}

extension SettingFacts {
  fileprivate init(columns: [String], row: [String]) {
    var cells: [String: Datum] = [:]
    for (column, cell) in zip(columns, row) where !cell.isEmpty {
      let isList = column == "values" || column == "sections" || column == "env"
      cells[column] =
        isList ? .list(cell.split(separator: "|").map { .text(String($0)) }) : .text(cell)
    }
    func text(_ column: String) -> String {
      if case .text(let text) = cells[column] { text.string } else { "" }
    }
    name = row[0]
    kind = text("kind")
    isSecret = text("secret") == "yes"
    family = text("family")
    if case .list(let items) = cells["values"] {
      values = items.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
    } else {
      values = []
    }
    record = Record(columns: cells)
  }
}
