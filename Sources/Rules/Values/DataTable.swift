internal import CData
import INI

/// A tab-separated file that is part of the program: a line of column names, then rows.
///
/// A row is taken apart when it is asked for. The bytes are those in the program, which nothing changes.
@safe struct DataTable: @unchecked Sendable {
  enum Name { case rules, regions, services, settings, versions }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each row begins and ends, one behind the other.
  private let bounds: [Int]
  private let head: Range<Int>

  init(_ name: Name) {
    let bytes = unsafe Self.buffer(of: name)
    var bounds: [Int] = []
    bounds.reserveCapacity(bytes.count / 16)
    var start = 0
    var head: Range<Int>?
    let text = unsafe Span(_unsafeElements: bytes)
    while let end = text.first(Byte.lineFeed, in: start..<text.count) {
      if end > start {
        if head == nil {
          head = start..<end
        } else {
          bounds.append(start)
          bounds.append(end)
        }
      }
      start = end + 1
    }
    unsafe self.bytes = bytes
    self.bounds = bounds
    self.head = head ?? 0..<0
  }

  private func row(at index: Int) -> Range<Int> { bounds[2 * index]..<bounds[2 * index + 1] }

  /// The names of the columns, made anew each time.
  var columns: [String] { cells(head) }

  var rowIndices: Range<Int> { 0..<bounds.count / 2 }

  /// The first column, made anew each time.
  var names: [String] { rowIndices.map { cell(0, of: $0) } }

  /// The names that end with a star, without it.
  var prefixes: [String] {
    rowIndices.compactMap { index in
      let name = place(ofCell: 0, of: index)
      guard let last = name.last, unsafe bytes[last] == UInt8(ascii: "*") else { return nil }
      return text(name.dropLast())
    }
  }

  /// Whether the last cell of a row ends with a text.
  func rowEnds(_ index: Int, with text: String) -> Bool {
    let row = row(at: index)
    return row.count >= text.utf8.count && holds(text, at: row.upperBound - text.utf8.count)
  }

  /// The first row of a name.
  ///
  /// - Complexity: O(*n*) in the number of rows, one byte of most; nothing is allocated.
  func row(of name: String) -> Int? {
    rowIndices.first { index in
      let row = row(at: index)
      let end = row.lowerBound + name.utf8.count
      guard end < row.upperBound, unsafe bytes[end] == UInt8(ascii: "\t") else { return false }
      return holds(name, at: row.lowerBound) && !name.utf8.contains(UInt8(ascii: "\t"))
    }
  }

  /// The row of a name, where the rows are in the order of their names' bytes.
  ///
  /// - Complexity: O(log *n*) in the number of rows; nothing is allocated.
  func sortedRow(of name: String) -> Int? {
    var (low, high) = (0, rowIndices.count)
    while low < high {
      let middle = (low + high) / 2
      let row = unsafe bytes[place(ofCell: 0, of: middle)]
      if unsafe row.elementsEqual(name.utf8) { return middle }
      if unsafe row.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The cells of a row, as many as there are columns.
  func row(_ index: Int) -> [String] { cells(row(at: index)) }

  /// The cell of a row in one column, empty where there is none.
  func cell(_ column: Int, of row: Int) -> String { text(place(ofCell: column, of: row)) }

  /// Whether a cell holds a text; nothing is allocated.
  func isCell(_ column: Int, of row: Int, _ text: String) -> Bool {
    let place = place(ofCell: column, of: row)
    return place.count == text.utf8.count && holds(text, at: place.lowerBound)
  }

  private func text(_ range: Range<Int>) -> String {
    unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Whether a text stands at an offset, behind which there are as many bytes.
  private func holds(_ text: String, at start: Int) -> Bool {
    let text = text.utf8.span
    return text.indices.allSatisfy { unsafe bytes[start + $0] == text[$0] }
  }

  private func place(ofCell column: Int, of index: Int) -> Range<Int> {
    let row = row(at: index)
    var start = row.lowerBound
    for _ in 0..<column {
      let end = cellEnd(start, row.upperBound)
      guard end < row.upperBound else { return row.upperBound..<row.upperBound }
      start = end + 1
    }
    return start..<cellEnd(start, row.upperBound)
  }

  /// The offset of the tab behind a cell, or the end of the row.
  private func cellEnd(_ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, unsafe bytes[offset] != UInt8(ascii: "\t") { offset += 1 }
    return offset
  }

  private func cells(_ range: Range<Int>) -> [String] {
    var cells: [String] = []
    var start = range.lowerBound
    while true {
      let end = cellEnd(start, range.upperBound)
      cells.append(text(start..<end))
      guard end < range.upperBound else { return cells }
      start = end + 1
    }
  }

  /// What a rule finds of a row by the names of the columns.
  func record(_ index: Int) -> Record {
    let cells = zip(columns, row(index)).map { ($0, Datum.text($1)) }
    return Record(columns: Dictionary(cells) { $1 })
  }

  /// The bytes of a file of the repository, as the build found them.
  static func bytes(of name: Name) -> [UInt8] { unsafe Array(buffer(of: name)) }

  private static func buffer(of name: Name) -> UnsafeBufferPointer<UInt8> {
    let (start, count) =
      switch name {
      case .rules: unsafe (awslint_rules_yaml(), awslint_rules_yaml_size())
      case .regions: unsafe (awslint_regions_tsv(), awslint_regions_tsv_size())
      case .services: unsafe (awslint_services_tsv(), awslint_services_tsv_size())
      case .settings: unsafe (awslint_settings_tsv(), awslint_settings_tsv_size())
      case .versions: unsafe (awslint_versions_tsv(), awslint_versions_tsv_size())
      }
    return unsafe UnsafeBufferPointer(start: start, count: count)
  }
}
