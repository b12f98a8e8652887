/// Where something stands in the source: 1-based lines, and columns in Unicode scalars.
public struct Place: Sendable, Hashable {
  public var line: Int { Int(start.line) }
  public var column: Int { Int(start.column) }
  public var endLine: Int { Int(end.line) }
  /// The column after the last one.
  public var endColumn: Int { Int(end.column) }

  private let start: Position
  private let end: Position

  /// Half as long as two integers: trees are full of places.
  private struct Position: Sendable, Hashable {
    let line: UInt32
    let column: UInt32

    init(_ line: Int, _ column: Int) {
      self.line = UInt32(clamping: line)
      self.column = UInt32(clamping: column)
    }
  }

  public init(line: Int, column: Int, endLine: Int, endColumn: Int) {
    start = Position(line, column)
    end = Position(endLine, endColumn)
  }

  /// The place of what was not read from a source.
  public static let none = Place(line: 0, column: 0, endLine: 0, endColumn: 0)
}

extension Place {
  /// One column.
  init(line: Int, column: Int) {
    self.init(line: line, column: column, endLine: line, endColumn: column + 1)
  }

  /// The column in which the byte at an offset stands.
  init(ofByte offset: Int, in bytes: [UInt8]) {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(offset) {
      switch byte {
      case UInt8(ascii: "\n"): (line, column) = (line + 1, 1)
      case 0x80...0xBF: continue
      default: column += 1
      }
    }
    self.init(line: line, column: column)
  }

  /// From the start of this place to the end of another.
  func through(_ last: Place) -> Place {
    Place(line: line, column: column, endLine: last.endLine, endColumn: last.endColumn)
  }
}
