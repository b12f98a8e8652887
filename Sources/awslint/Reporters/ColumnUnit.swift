import INI

/// What a format counts as a column; none counts a tab as more than one.
enum ColumnUnit: Sendable {
  /// Unicode scalars, without a byte order mark.
  case scalars
  /// The units of Java and JavaScript, without a byte order mark.
  case utf16
  /// Bytes as they are in the file.
  case bytes
}

/// A line and a column, both from 1.
struct LineColumn: Hashable, Sendable {
  let line: Int
  let column: Int
}

extension Document {
  /// The line and the column of a byte offset.
  func place(of offset: Int, in unit: ColumnUnit) -> LineColumn {
    let line = position(of: offset).line
    guard line <= lines.count else { return LineColumn(line: line, column: 1) }
    let start = unit == .bytes ? lines[line - 1].range.start : lines[line - 1].content.start
    let before = bytes[Int(start)..<max(offset, Int(start))]
    let count =
      switch unit {
      case .scalars: String(decoding: before, as: UTF8.self).unicodeScalars.count
      case .utf16: String(decoding: before, as: UTF8.self).utf16.count
      case .bytes: before.count
      }
    return LineColumn(line: line, column: count + 1)
  }

  /// The first and the last place of a range, the last one exclusive.
  func places(of range: ByteRange, in unit: ColumnUnit) -> (start: LineColumn, end: LineColumn) {
    (place(of: Int(range.start), in: unit), place(of: Int(range.end), in: unit))
  }

  /// The last line that a range has bytes of.
  func lastLine(of range: ByteRange) -> Int {
    position(of: max(Int(range.start), Int(range.end) - 1)).line
  }
}
