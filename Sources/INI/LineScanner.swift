/// The one loop over the bytes of a document.
enum LineScanner {
  /// The lines of a document; the first content begins at `origin`, behind a byte order mark.
  static func lines(of bytes: Span<UInt8>, from origin: Int) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 20)
    var start = 0
    while start < bytes.count {
      let line = scan(bytes, from: start, content: start == 0 ? origin : start)
      lines.append(line)
      start = Int(line.range.end)
    }
    return lines
  }

  private static func scan(_ bytes: Span<UInt8>, from start: Int, content: Int) -> Line {
    var end = content
    var isPlain = true
    var marks: UInt64 = 0
    var delimiter: Int?
    while true {
      // Behind the end are zeros, which are not printable.
      let word = ByteWord(bytes, at: end, before: bytes.count)
      let unprintable = word.unprintable
      let seen = (unprintable &- 1) & ~unprintable
      marks |= word.marks & seen
      if delimiter == nil {
        let found = (word.equal(to: Byte.equals) | word.equal(to: Byte.colon)) & seen
        if found != 0 { delimiter = end + ByteWord.first(of: found) }
      }
      end += ByteWord.first(of: unprintable)
      if unprintable == 0 { continue }
      guard end < bytes.count else { break }
      let byte = bytes[end]
      if byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte == Byte.tab { marks |= 1 } else { isPlain = false }
      end += 1
    }
    var next = end
    if end < bytes.count {
      let isCRLF =
        bytes[end] == Byte.carriageReturn && end + 1 < bytes.count
        && bytes[end + 1] == Byte.lineFeed
      next += isCRLF ? 2 : 1
    }
    let parts = Parts(bytes, content: ByteRange(content, end), delimiter: delimiter)
    return Line(
      kind: parts.kind, isPlain: isPlain, mayHoldMarks: marks != 0,
      range: ByteRange(start, next), content: ByteRange(content, end), body: parts.body,
      name: parts.name, delimiter: parts.delimiter, value: parts.value)
  }
}

/// The parts of a line's content.
private struct Parts {
  var kind = Line.Kind.blank
  let body: ByteRange
  var name, delimiter, value: ByteRange

  /// Takes a content apart in which the first `=` or `:` is known.
  init(_ bytes: Span<UInt8>, content: ByteRange, delimiter place: Int?) {
    body = Self.trimmed(bytes, content)
    name = ByteRange(start: body.end, end: body.end)
    delimiter = name
    value = name
    guard !body.isEmpty else { return }
    switch bytes[Int(body.start)] {
    case Byte.hash, Byte.semicolon: kind = .comment
    case Byte.openBracket:
      kind = .header
      name.start = body.start + 1
      let close = bytes.first(Byte.closeBracket, in: name.offsets)
      if let close { split(bytes, at: close) }
    default:
      kind = .text
      guard let place else { return }
      kind = .setting
      name.start = body.start
      split(bytes, at: place)
      name = Self.trimmed(bytes, name)
    }
  }

  private mutating func split(_ bytes: Span<UInt8>, at place: Int) {
    name.end = UInt32(truncatingIfNeeded: place)
    delimiter = ByteRange(place, place + 1)
    value = Self.trimmed(bytes, ByteRange(place + 1, Int(body.end)))
  }

  private static func trimmed(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    var start = Int(range.start)
    var end = Int(range.end)
    while start < end, Byte.isBlank(bytes[start]) { start += 1 }
    while end > start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return ByteRange(start, end)
  }
}
