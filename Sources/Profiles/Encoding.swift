internal import INI

/// The first bytes of a document that are not UTF-8.
struct EncodingFailure {
  /// Where the broken sequence begins.
  let start: Int
  /// The byte that shows it, or the document's end.
  let end: Int
  /// What a decoder that works in pieces has handed out before: bytes from here on are not seen.
  let delivered: Int

  /// Finds the failure of a decoder that takes the document in pieces.
  init?(in document: Document, piece: Int) {
    let bytes = document.bytes.span
    for line in document.lines where !line.isPlain {
      guard let (start, end) = Self.failure(bytes, line.content.offsets) else { continue }
      self.start = start
      self.end = end
      delivered = end == bytes.count ? end : end / piece * piece
      return
    }
    return nil
  }

  /// Whether a line was handed out before the failure; a lone CR waits for the byte behind it.
  func delivers(_ line: Line, _ bytes: Span<UInt8>) -> Bool {
    guard line.range.end > line.content.end, line.range.end <= delivered else { return false }
    return line.range.end < delivered || bytes[Int(line.range.end) - 1] == Byte.lineFeed
  }

  private static func failure(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (Int, Int)? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let lead = bytes[offset]
      guard lead >= 0x80 else {
        offset += 1
        continue
      }
      guard let width = width(of: lead) else { return (offset, offset) }
      for next in offset + 1..<offset + width {
        let isRight =
          next < bytes.count && continues(bytes[next], lead, isSecond: next == offset + 1)
        if !isRight { return (offset, next) }
      }
      offset += width
    }
    return nil
  }

  private static func width(of lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func continues(_ byte: UInt8, _ lead: UInt8, isSecond: Bool) -> Bool {
    guard isSecond else { return byte & 0xC0 == 0x80 }
    return switch lead {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: byte & 0xC0 == 0x80
    }
  }
}
