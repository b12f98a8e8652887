/// The services of AWS and what their blocks are called, from `Data/services.tsv`.
enum Services {
  private static let table = DataTable(.services)
  /// The names that blocks of a services section have.
  static let ids = table.names
  /// Each service by its id, and by the other names people write, with the column `id`.
  static let records: [String: Record] = {
    var records: [String: Record] = [:]
    for row in table.names.indices.map(table.row) {
      let record = Record(columns: ["id": .text(row[0])])
      for name in row.dropFirst().flatMap({ $0.split(separator: "|") }) {
        records[String(name)] = records[String(name)] ?? record
      }
    }
    for name in table.names { records[name] = Record(columns: ["id": .text(name)]) }
    return records
  }()
}
