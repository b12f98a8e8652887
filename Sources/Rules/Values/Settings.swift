/// What is known of one setting.
struct SettingFacts: Sendable {
  /// The name, behind that of its block and a dot where it is nested: `s3.addressing_style`.
  let name: String
  let family: String
  /// The environment variables that stand for it.
  let variables: [String]
  /// All columns, as rules see them.
  let record: Record
}

/// What is known of every setting, from `Data/settings.tsv`.
enum Settings {
  private static let table = DataTable(.settings)
  private static let rows: [String: Int] = {
    var rows: [String: Int] = [:]
    rows.reserveCapacity(table.names.count)
    for (index, name) in table.names.enumerated() { rows[name] = index }
    return rows
  }()

  /// Whether SDKs, the AWS CLI or a tool of ours to know read a setting of this name.
  static func isKnown(_ name: String) -> Bool { rows[name] != nil }

  static func facts(of name: String) -> SettingFacts? {
    rows[name].map { SettingFacts(columns: table.columns, row: table.row($0)) }
  }

  /// The names of settings that SDKs or the AWS CLI read themselves, outside blocks.
  static let names = all.filter { $0.family != "extension" && !$0.name.holds(".") }.map(\.name)

  /// The setting that an environment variable stands for, by its name in lower case.
  static let byVariable: [String: SettingFacts] = {
    var facts: [String: SettingFacts] = [:]
    for setting in all {
      for name in setting.variables { facts[name.lowercased()] = setting }
    }
    return facts
  }()

  private static var all: [SettingFacts] {
    table.names.indices.map { SettingFacts(columns: table.columns, row: table.row($0)) }
  }

  /// Whether a setting's value must never be shown; key ids are masked as well.
  static func isSecret(_ key: String) -> Bool { secrets.contains(key) }

  private static let secrets: Set<String> = [
    "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_security_token",
  ]
}

extension SettingFacts {
  fileprivate init(columns: [String], row: [String]) {
    var cells: [String: Datum] = [:]
    var variables: [String] = []
    var family = ""
    for (column, cell) in zip(columns, row) where !cell.isEmpty {
      switch column {
      case "env":
        variables = cell.split(separator: "|").map(String.init)
        cells[column] = .list(variables.map { .text($0) })
      case "values", "sections":
        cells[column] = .list(cell.split(separator: "|").map { .text(String($0)) })
      default:
        if column == "family" { family = cell }
        cells[column] = .text(cell)
      }
    }
    self.init(name: row[0], family: family, variables: variables, record: Record(columns: cells))
  }
}
