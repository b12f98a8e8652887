/// A place as people count it: line and column from 1, the column in Unicode scalars.
public struct Position: Hashable, Sendable {
  public let line: Int
  public let column: Int
  /// The 0-based byte offset.
  public let offset: Int
}

extension Document {
  /// The position of a byte offset; a byte order mark is column 1, a stray byte one column.
  public func position(of offset: Int) -> Position {
    guard !lines.isEmpty else { return Position(line: 1, column: 1, offset: offset) }
    let index = lineIndex(at: offset)
    let line = lines[index]
    if offset >= Int(line.range.end), !line.ending.isEmpty {
      return Position(line: index + 2, column: 1, offset: offset)
    }
    let stop = min(offset, Int(line.range.end))
    let before = String(decoding: bytes[Int(line.range.start)..<stop], as: UTF8.self)
    return Position(line: index + 1, column: before.unicodeScalars.count + 1, offset: offset)
  }
}
