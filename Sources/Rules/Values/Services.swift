/// The services of AWS and what their blocks are called, from `Data/services.tsv`.
enum Services {
  private static let table = DataTable(.services)
  /// The names that blocks of a services section have.
  static let ids = table.names
  /// The rows by id, and by the other names people write.
  private static let rows: [String: Int] = {
    var rows: [String: Int] = [:]
    rows.reserveCapacity(2 * table.names.count)
    for index in table.names.indices {
      for name in table.cell(1, of: index).split(separator: "|") where rows[String(name)] == nil {
        rows[String(name)] = index
      }
    }
    for (index, name) in table.names.enumerated() { rows[name] = index }
    return rows
  }()

  /// A service by its id or another name, with the column `id`.
  static func record(of name: String) -> Record? {
    rows[name].map { Record(columns: ["id": .text(table.names[$0])]) }
  }
}
