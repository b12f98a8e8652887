/// The services of AWS and what their blocks are called, from `Data/services.tsv`.
enum Services {
  private static let table = DataTable(.services)
  /// The names that blocks of a services section have.
  static let ids = table.rows.map { $0[0] }
  /// Each service by its id, and by the other names people write, with the column `id`.
  static let records: [String: Record] = {
    var records: [String: Record] = [:]
    for row in table.rows {
      let record = Record(columns: ["id": .text(row[0])])
      for name in row.dropFirst().flatMap({ $0.split(separator: "|") }) {
        records[String(name)] = records[String(name)] ?? record
      }
    }
    for row in table.rows { records[row[0]] = Record(columns: ["id": .text(row[0])]) }
    return records
  }()
}
