/// The services of AWS and what their blocks are called, from `Data/services.tsv`.
enum Services {
  /// The names that blocks of a services section have, and the other names that people write.
  private static let table = DataTable(.services)
  /// The names that blocks of a services section have.
  static let ids = table.rowIndices.map { table.row($0) }.filter { $0[0] == $0[1] }.map { $0[0] }

  /// A service by its id, or by another name that people write, with the column `id`.
  static func record(of name: String) -> Record? {
    table.sortedRow(of: name).map { Record(columns: ["id": .text(table.cell(1, of: $0))]) }
  }
}
