/// A half-open range of byte offsets into one document, 0-based.
public struct ByteRange: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The number of bytes in the range.
  public var count: Int { Int(end) - Int(start) }
  public var isEmpty: Bool { start == end }
  public var offsets: Range<Int> { Int(start)..<Int(end) }

  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
}
