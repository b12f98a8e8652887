internal import INI

extension Dialect {
  /// Takes a line apart as a header; false if it is to be tried as another line.
  func splitHeader(
    _ lexeme: inout Lexeme, _ content: ByteRange, _ bytes: Span<UInt8>
  ) -> Bool {
    let line = ByteRange(
      start: content.start, end: headerEnd(content, bytes) ?? content.end)
    let text = lines.whiteSpace.trimmed(bytes, line)
    guard isBracketed(text, content, bytes) else { return false }
    let inside = Int(text.start) + 1..<Int(text.end)
    if let close = closing(inside, bytes), bytes[Int(text.start)] == Byte.openBracket {
      let name = ByteRange(inside.lowerBound, close)
      let rest = lines.whiteSpace.trimmed(bytes, ByteRange(close + 1, inside.upperBound))
      if fits(name, rest, bytes) {
        lexeme.kind = .header
        lexeme.name = headers.isMisaligned ? misaligned(content, bytes) : name
        lexeme.delimiter = ByteRange(close, close + 1)
        lexeme.value = rest
        return true
      }
    }
    guard headers.misfit != .line else { return false }
    lexeme.kind = .misfit
    lexeme.name = lines.whiteSpace.trimmed(bytes, ByteRange(inside.lowerBound, Int(text.end)))
    return true
  }

  private func isBracketed(
    _ text: ByteRange, _ content: ByteRange, _ bytes: Span<UInt8>
  ) -> Bool {
    switch headers.place {
    case .anywhere: return !text.isEmpty && bytes[Int(text.start)] == Byte.openBracket
    case .lineStart: return !content.isEmpty && bytes[Int(content.start)] == Byte.openBracket
    case .pair:
      var pair: (Bool, Bool) = (false, false)
      for offset in text.offsets {
        if bytes[offset] == Byte.openBracket { pair.0 = true }
        if bytes[offset] == Byte.closeBracket { pair.1 = true }
      }
      return pair == (true, true)
    }
  }

  private func closing(_ inside: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    switch headers.closing {
    case .first: return inside.first { bytes[$0] == Byte.closeBracket }
    case .last:
      let last = inside.last { bytes[$0] == Byte.closeBracket }
      return last == inside.lowerBound ? nil : last
    case .end:
      if headers.comments == .semicolonOrBehindBracket {
        return inside.first { bytes[$0] == Byte.closeBracket }
      }
      let last = inside.upperBound - 1
      return last >= inside.lowerBound && bytes[last] == Byte.closeBracket ? last : nil
    }
  }

  /// Whether what is between and behind the brackets is what the dialect wants there.
  private func fits(_ name: ByteRange, _ rest: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    if headers.comments == .semicolonOrBehindBracket {
      let isOpen = name.offsets.contains { bytes[$0] == Byte.openBracket }
      let isComment = rest.count > 1 && bytes[Int(rest.start)] == Byte.hash
      return !name.isEmpty && !isOpen && (rest.isEmpty || isComment)
    }
    guard headers.misfit == .ignoredSection, !rest.isEmpty else { return true }
    return Byte.isComment(bytes[Int(rest.start)])
  }

  /// Where a comment ends a header's line.
  private func headerEnd(_ content: ByteRange, _ bytes: Span<UInt8>) -> UInt32? {
    switch headers.comments {
    case .kept: return nil
    case .cut:
      for offset in content.offsets where Byte.isComment(bytes[offset]) {
        return UInt32(truncatingIfNeeded: offset)
      }
      return nil
    case .cutBehindWhiteSpace:
      return Mark.first(in: content, bytes, behind: lines.whiteSpace)
    case .semicolonOrBehindBracket:
      return Mark.firstSemicolon(in: content, bytes)
    }
  }

  /// The name that is left when one character is dropped at both ends of the line.
  private func misaligned(_ content: ByteRange, _ bytes: Span<UInt8>) -> ByteRange {
    var end = Int(headerEnd(content, bytes) ?? content.end)
    if end < Int(content.end), end > Int(content.start), bytes[end - 1] == Byte.space { end -= 1 }
    let start = Int(content.start) + 1
    return ByteRange(start, max(end - 1, start))
  }
}

/// Finds where a comment begins.
enum Mark {
  /// The first `#` or `;` behind white space of a kind; the white space is left to trimming.
  static func first(
    in range: ByteRange, _ bytes: Span<UInt8>, behind whiteSpace: WhiteSpace
  ) -> UInt32? {
    var offset = Int(range.start) + 1
    while offset < Int(range.end) {
      if Byte.isComment(bytes[offset]),
        whiteSpace.length(bytes, before: offset, after: Int(range.start)) > 0
      {
        return UInt32(truncatingIfNeeded: offset)
      }
      offset += 1
    }
    return nil
  }

  /// The first `;` behind ASCII white space that is not the first character of the line.
  static func firstSemicolon(in line: ByteRange, _ bytes: Span<UInt8>) -> UInt32? {
    var offset = Int(line.start) + 2
    while offset < Int(line.end) {
      if bytes[offset] == Byte.semicolon,
        WhiteSpace.ascii.length(bytes, before: offset, after: Int(line.start)) > 0
      {
        return UInt32(truncatingIfNeeded: offset)
      }
      offset += 1
    }
    return nil
  }
}
