internal import CData

/// A tab-separated file that is part of the program: a line of column names, then rows.
///
/// A row is taken apart when it is asked for.
struct DataTable: Sendable {
  enum Name { case rules, regions, services, settings, versions }

  private let bytes: [UInt8]
  private let rows: [Range<Int>]
  private let head: Range<Int>

  init(_ name: Name) {
    let bytes = Self.bytes(of: name)
    var lines: [Range<Int>] = []
    var start = 0
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
      if offset > start { lines.append(start..<offset) }
      start = offset + 1
    }
    self.bytes = bytes
    rows = Array(lines.dropFirst())
    head = lines.first ?? 0..<0
  }

  /// The names of the columns, made anew each time.
  var columns: [String] { Self.cells(bytes, head) }

  var rowIndices: Range<Int> { rows.indices }

  /// The first column, made anew each time.
  var names: [String] { rows.indices.map { cell(0, of: $0) } }

  /// The names that end with a star, without it.
  var prefixes: [String] {
    rows.compactMap { row in
      let name = bytes[row].prefix { $0 != UInt8(ascii: "\t") }
      guard name.last == UInt8(ascii: "*") else { return nil }
      return String(decoding: name.dropLast(), as: UTF8.self)
    }
  }

  /// Whether the last cell of a row ends with a text.
  func rowEnds(_ index: Int, with text: String) -> Bool {
    bytes[rows[index]].suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  /// The first row of a name.
  ///
  /// - Complexity: O(*n*) in the number of rows, one byte of most; nothing is allocated.
  func row(of name: String) -> Int? {
    let name = name.utf8.span
    return rows.firstIndex { row in
      let end = row.lowerBound + name.count
      guard end < row.upperBound, bytes[end] == UInt8(ascii: "\t") else { return false }
      return name.indices.allSatisfy {
        name[$0] != UInt8(ascii: "\t") && bytes[row.lowerBound + $0] == name[$0]
      }
    }
  }

  /// The row of a name, where the rows are in the order of their names' bytes.
  ///
  /// - Complexity: O(log *n*) in the number of rows; nothing is allocated.
  func sortedRow(of name: String) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      let row = bytes[rows[middle]].prefix { $0 != UInt8(ascii: "\t") }
      if row.elementsEqual(name.utf8) { return middle }
      if row.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The cells of a row, as many as there are columns.
  func row(_ index: Int) -> [String] { Self.cells(bytes, rows[index]) }

  /// The cell of a row in one column, empty where there is none.
  func cell(_ column: Int, of row: Int) -> String {
    String(decoding: bytes[place(ofCell: column, of: row)], as: UTF8.self)
  }

  /// Whether a cell holds a text; nothing is allocated.
  func isCell(_ column: Int, of row: Int, _ text: String) -> Bool {
    bytes[place(ofCell: column, of: row)].elementsEqual(text.utf8)
  }

  private func place(ofCell column: Int, of row: Int) -> Range<Int> {
    let end = rows[row].upperBound
    var (left, start) = (column, rows[row].lowerBound)
    for offset in rows[row] where bytes[offset] == UInt8(ascii: "\t") {
      if left == 0 { return start..<offset }
      (left, start) = (left - 1, offset + 1)
    }
    return left == 0 ? start..<end : end..<end
  }

  private static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
    bytes[range].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// What a rule finds of a row by the names of the columns.
  func record(_ index: Int) -> Record {
    let cells = zip(columns, row(index)).map { ($0, Datum.text($1)) }
    return Record(columns: Dictionary(cells) { $1 })
  }

  /// The bytes of a file of the repository, as the build found them.
  static func bytes(of name: Name) -> [UInt8] {
    let (start, count) =
      switch name {
      case .rules: unsafe (awslint_rules_yaml(), awslint_rules_yaml_size())
      case .regions: unsafe (awslint_regions_tsv(), awslint_regions_tsv_size())
      case .services: unsafe (awslint_services_tsv(), awslint_services_tsv_size())
      case .settings: unsafe (awslint_settings_tsv(), awslint_settings_tsv_size())
      case .versions: unsafe (awslint_versions_tsv(), awslint_versions_tsv_size())
      }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }
}
