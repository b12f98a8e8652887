/// Since which version each reader reads a setting, from `Data/versions.tsv`.
///
/// A cell is empty where nobody wrote it down, which says nothing of the reader.
enum Versions {
  private static let table = DataTable(.versions)
  static let columns = table.columns

  /// The settings of the table by their keys alone, those of other sections and blocks included.
  static let names: [String] = table.names.map {
    String($0.split(separator: " ").last ?? "")
  }

  /// The row of a setting, by its name with that of its block, in a section of some kind.
  static func record(of name: String, in kind: SectionName.Kind) -> Record? {
    switch kind {
    case .ssoSession, .plugin:
      return record("[\(kind == .plugin ? "plugins" : kind.rawValue)] \(name)")
    case .services:
      let key = name.split(separator: ".").last ?? ""
      return record("[services] <service_id>.\(key)")
    case .default, .profile, .unknown, .none: return record(name)
    }
  }

  /// The row of a name as the table has it, with the readers that have a cell.
  static func record(_ name: String) -> Record? {
    guard let index = table.row(of: name) else { return nil }
    var cells: [String: Datum] = [:]
    for (column, cell) in zip(columns, table.row(index)) where !cell.isEmpty {
      cells[column] = .text(cell)
    }
    return Record(columns: cells)
  }
}
