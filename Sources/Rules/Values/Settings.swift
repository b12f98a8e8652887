/// What is known of one setting.
struct SettingFacts: Sendable {
  /// The cells of the row, by the columns of the table.
  fileprivate let row: [String]

  /// The name, behind that of its block and a dot where it is nested: `s3.addressing_style`.
  var name: String { row[0] }
  /// The environment variables that stand for it.
  var variables: [Substring] { row[7].split(separator: "|") }

  /// What a rule finds of it by the names of the columns.
  var record: Record {
    var cells: [String: Datum] = [:]
    for (column, cell) in zip(Settings.columns, row) where !cell.isEmpty {
      let isList = column == "values" || column == "sections" || column == "env"
      cells[column] =
        isList ? .list(cell.split(separator: "|").map { .text(String($0)) }) : .text(cell)
    }
    return Record(columns: cells)
  }
}

/// What is known of every setting, from `Data/settings.tsv`.
enum Settings {
  private static let table = DataTable(.settings)
  fileprivate static let columns = table.columns
  private static let kindColumn = 3
  private static let allNames = table.names

  /// How the names of other tools' settings begin.
  private static let families = table.prefixes

  /// Whether an SDK, the AWS CLI or another tool has a setting of a name.
  static func isKnown(_ name: String) -> Bool {
    table.row(of: name) != nil || families.contains { name.utf8.starts(with: $0.utf8) }
  }

  static func facts(of name: String) -> SettingFacts? {
    table.row(of: name).map { SettingFacts(row: table.row($0)) }
  }

  /// The names of settings that SDKs or the AWS CLI read themselves, outside blocks.
  static let names = table.rowIndices.filter {
    !allNames[$0].holds(".") && !table.rowEnds($0, with: "extension")
  }.map { allNames[$0] }

  /// The names of settings in blocks of one name: `s3.addressing_style`.
  static let blockNames = table.rowIndices.filter {
    let name = allNames[$0]
    return name.holds(".") && name.utf8.first != UInt8(ascii: "<")
      && !table.rowEnds($0, with: "extension")
  }.map { allNames[$0] }

  /// The names of settings whose values are of some kinds, those in blocks included.
  static func names(of kinds: [String]) -> [String] {
    kinds.flatMap { kind in
      table.rowIndices.filter { table.isCell(kindColumn, of: $0, kind) }.map {
        table.cell(0, of: $0)
      }
    }
  }

  /// The setting that an environment variable stands for, by its name in lower case.
  static func facts(ofVariable name: String) -> SettingFacts? {
    name.utf8.starts(with: "aws_".utf8) ? byVariable[name] : nil
  }

  private static let byVariable: [String: SettingFacts] = {
    var facts: [String: SettingFacts] = [:]
    for index in table.rowIndices {
      let setting = SettingFacts(row: table.row(index))
      for name in setting.variables { facts[name.lowercased()] = setting }
    }
    return facts
  }()

  /// Whether a setting's value must never be shown; key ids are masked as well.
  static func isSecret(_ key: String) -> Bool { secrets.contains(key) }

  private static let secrets: Set<String> = [
    "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_security_token",
  ]
}
