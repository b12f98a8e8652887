internal import INI

/// A line as one dialect ends it: one of the document's, or several.
struct LogicalLine {
  /// The index of the first of the document's lines.
  let index: Int
  /// The index behind the last one.
  let next: Int
  let content: ByteRange
  /// Whether the dialect takes the line away before it looks at lines at all.
  var isTakenAway = false
  /// The one line, if its parts as the document has them are right for every dialect.
  let plain: Line?
}

extension Dialect {
  /// The line that begins with one of the document's.
  func logicalLine(at index: Int, in document: Document) -> LogicalLine {
    let line = document.lines[index]
    if lines.comments == .semicolon, let comment = hashComment(at: index, in: document) {
      return comment
    }
    let holdsMark = index == 0 && document.hasByteOrderMark && lines.byteOrderMark == .text
    if !holdsMark, lines.ends == .any || isEnd(line, document.bytes.span) {
      return LogicalLine(
        index: index, next: index + 1, content: line.content, plain: line.isPlain ? line : nil)
    }
    var last = index
    while lines.ends != .any, last + 1 < document.lines.count,
      !isEnd(document.lines[last], document.bytes.span)
    {
      last += 1
    }
    let end =
      isEnd(document.lines[last], document.bytes.span)
      ? document.lines[last].content.end : document.lines[last].range.end
    let content = ByteRange(start: holdsMark ? 0 : line.content.start, end: end)
    return LogicalLine(index: index, next: last + 1, content: content, plain: nil)
  }

  /// A comment from a `#` behind a line feed to the next line feed, lone CRs and all.
  private func hashComment(at index: Int, in document: Document) -> LogicalLine? {
    let lines = document.lines
    let start = Int(lines[index].content.start)
    guard start < document.bytes.count, document.bytes[start] == Byte.hash,
      start == 0 || document.bytes[start - 1] == Byte.lineFeed || index == 0
    else { return nil }
    var last = index
    while last < lines.count {
      let end = Int(lines[last].range.end)
      if document.bytes[end - 1] == Byte.lineFeed {
        let content = ByteRange(start: lines[index].content.start, end: lines[last].content.end)
        return LogicalLine(
          index: index, next: last + 1, content: content, isTakenAway: true, plain: nil)
      }
      last += 1
    }
    return nil
  }

  /// Whether what ends a line of the document ends one of the dialect.
  @inline(__always) private func isEnd(_ line: Line, _ bytes: Span<UInt8>) -> Bool {
    let ending = line.ending
    switch ending.count {
    case 0: return true
    case 1: return bytes[Int(ending.start)] == Byte.lineFeed
    default: return lines.ends != .bareLineFeed
    }
  }
}
