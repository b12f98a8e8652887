/// The regions of all partitions, from `Data/regions.tsv`.
enum Regions {
  private static let table = DataTable(.regions)
  static let all = table.names
  private static let names = Set(all)
  static let partitions = Set(all.indices.map { table.row($0)[1] })
  /// Each region with its partition and what it is called.
  static let records = table.records

  static func contains(_ name: String) -> Bool { names.contains(name) }
}
