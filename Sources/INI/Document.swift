/// A file as a table of lines whose ranges tile its bytes.
public struct Document: Sendable {
  public let bytes: [UInt8]
  public let lines: [Line]
  public let hasByteOrderMark: Bool

  /// The largest document in bytes: offsets are 32 bits wide.
  public static let maximumSize = Int(UInt32.max)

  /// Parses any bytes, up to ``maximumSize``; never fails.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(parsing bytes: [UInt8]) {
    precondition(bytes.count <= Self.maximumSize, "a document has at most 4 GiB")
    self.bytes = bytes
    hasByteOrderMark = bytes.starts(with: Byte.byteOrderMark)
    lines = LineScanner.lines(of: bytes.span, from: hasByteOrderMark ? 3 : 0)
  }

  /// The bytes of a range as text; bytes that are not UTF-8 become U+FFFD.
  public func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }

  /// The index of the line that holds an offset; the last line for the end of the document.
  /// - Complexity: O(log *n*) in the number of lines.
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle].range.end) <= offset { low = middle + 1 } else { high = middle }
    }
    return min(low, max(lines.count - 1, 0))
  }
}
