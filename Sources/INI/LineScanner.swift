/// The one loop over the bytes of a document.
enum LineScanner {
  /// The lines of a document; the first content begins at `origin`, behind a byte order mark.
  static func lines(of bytes: Span<UInt8>, from origin: Int) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 24)
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
    while end < bytes.count {
      let byte = bytes[end]
      if byte < Byte.space || byte > 0x7E {
        if byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
        if byte != Byte.tab { isPlain = false }
      }
      end += 1
    }
    var next = end
    if end < bytes.count {
      let isCRLF =
        bytes[end] == Byte.carriageReturn && end + 1 < bytes.count
        && bytes[end + 1] == Byte.lineFeed
      next += isCRLF ? 2 : 1
    }
    return classify(
      bytes, range: ByteRange(start, next), content: ByteRange(content, end), isPlain: isPlain)
  }

  private static func classify(
    _ bytes: Span<UInt8>, range: ByteRange, content: ByteRange, isPlain: Bool
  ) -> Line {
    let body = trimmed(bytes, content)
    let nowhere = ByteRange(start: body.end, end: body.end)
    func line(
      _ kind: Line.Kind, name: ByteRange, delimiter: ByteRange, value: ByteRange
    ) -> Line {
      Line(
        kind: kind, isPlain: isPlain, range: range, content: content, body: body,
        name: name, delimiter: delimiter, value: value)
    }
    guard !body.isEmpty else {
      return line(.blank, name: nowhere, delimiter: nowhere, value: nowhere)
    }
    switch bytes[Int(body.start)] {
    case Byte.hash, Byte.semicolon:
      return line(.comment, name: nowhere, delimiter: nowhere, value: nowhere)
    case Byte.openBracket:
      let inside = ByteRange(start: body.start + 1, end: body.end)
      guard let close = inside.offsets.first(where: { bytes[$0] == Byte.closeBracket }) else {
        return line(.header, name: inside, delimiter: nowhere, value: nowhere)
      }
      return line(
        .header, name: ByteRange(start: inside.start, end: UInt32(close)),
        delimiter: ByteRange(close, close + 1),
        value: trimmed(bytes, ByteRange(close + 1, Int(body.end))))
    default:
      guard
        let delimiter = body.offsets.first(where: {
          bytes[$0] == Byte.equals || bytes[$0] == Byte.colon
        })
      else { return line(.text, name: nowhere, delimiter: nowhere, value: nowhere) }
      return line(
        .setting, name: trimmed(bytes, ByteRange(Int(body.start), delimiter)),
        delimiter: ByteRange(delimiter, delimiter + 1),
        value: trimmed(bytes, ByteRange(delimiter + 1, Int(body.end))))
    }
  }

  private static func trimmed(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    var start = Int(range.start)
    var end = Int(range.end)
    while start < end, Byte.isBlank(bytes[start]) { start += 1 }
    while end > start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return ByteRange(start, end)
  }
}
