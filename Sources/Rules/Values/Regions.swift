/// The regions of all partitions, from `Data/regions.tsv`.
enum Regions {
  private static let table = DataTable(.regions)
  static let all = table.rows.map { $0[0] }
  private static let names = Set(all)
  static let partitions = Set(table.rows.map { $0[1] })
  /// Each region with its partition and what it is called.
  static let records = table.records

  static func contains(_ name: String) -> Bool { names.contains(name) }
}
