/// The regions of all partitions, from `Data/regions.tsv`.
enum Regions {
  private static let table = DataTable(.regions)
  static let all = table.names
  private static let names = Set(all)
  static let partitions = Set(table.rowIndices.map { table.cell(1, of: $0) })
  /// A region with its partition and what it is called.
  static func record(of name: String) -> Record? { table.row(of: name).map(table.record) }

  static func contains(_ name: String) -> Bool { names.contains(name) }
}
