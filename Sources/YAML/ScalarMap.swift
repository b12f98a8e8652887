/// Where each byte of a scalar's text stands in the source, found by reading both side by side.
struct ScalarMap {
  private let source: [UInt8]
  private var offset: Int
  private var line: Int
  private var column: Int

  /// Starts at the first byte of a scalar, its quote or indicator.
  init(_ source: [UInt8], at place: Place) {
    self.source = source
    (offset, line, column) = (0, 1, 1)
    while offset < source.count, (line, column) < (place.line, place.column) { step() }
  }

  /// The place of a range of bytes of the text; nil where source and text do not agree.
  mutating func place(of range: Range<Int>, in text: String, quote: UInt8?) -> Place? {
    guard offset < source.count else { return nil }
    let isBlock = quote == nil && (source[offset] == 0x7C || source[offset] == 0x3E)
    if isBlock { skipLine() } else if quote != nil { step() }
    var start: (Int, Int)?
    var done = 0
    for scalar in text.unicodeScalars {
      if start != nil, done >= range.upperBound { break }
      guard let place = match(scalar, isEscaped: quote == 0x22, quote) else { return nil }
      if done >= range.lowerBound, start == nil { start = place }
      done += String(scalar).utf8.count
    }
    guard let start else { return nil }
    let isLine = start.0 == line
    return Place(
      line: start.0, column: start.1, endLine: start.0, endColumn: isLine ? column : start.1 + 1)
  }

  /// Moves over what stands for one scalar of the text, and says where that begins.
  private mutating func match(
    _ scalar: Unicode.Scalar, isEscaped: Bool, _ quote: UInt8?
  ) -> (Int, Int)? {
    while offset < source.count {
      let place = (line, column)
      if isEscaped, source[offset] == 0x5C {
        if skipEscape() { return place }
        continue
      }
      if begins(with: scalar) {
        step()
        if scalar == "'", quote == 0x27 { step() }
        return place
      }
      switch source[offset] {
      case 0x0A, 0x0D:
        // A folded line end stands for a blank.
        step()
        if scalar == " " {
          skipBlanks()
          return place
        }
      case 0x20, 0x09: step()
      default: return nil
      }
    }
    return nil
  }

  private func begins(with scalar: Unicode.Scalar) -> Bool {
    source[offset...].starts(with: String(scalar).utf8)
  }

  /// Moves over an escape; false where it only joins two lines.
  private mutating func skipEscape() -> Bool {
    step()
    guard offset < source.count else { return true }
    let digits: Int? =
      switch source[offset] {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      case 0x0A, 0x0D: nil
      default: 0
      }
    step()
    guard let digits else {
      skipBlanks()
      return false
    }
    for _ in 0..<digits { step() }
    return true
  }

  private mutating func skipBlanks() {
    while offset < source.count, source[offset] == 0x20 || source[offset] == 0x09 { step() }
  }

  private mutating func skipLine() {
    while offset < source.count, source[offset] != 0x0A { step() }
    step()
  }

  /// Moves over one scalar of the source.
  private mutating func step() {
    guard offset < source.count else { return }
    let isEnd = source[offset] == 0x0A
    offset += 1
    while offset < source.count, source[offset] & 0xC0 == 0x80 { offset += 1 }
    (line, column) = isEnd ? (line + 1, 1) : (line, column + 1)
  }
}

extension Node {
  /// Where a range of UTF-8 offsets into a scalar's text stands, found in the source it comes from.
  public func place(of range: Range<Int>, in source: [UInt8]) -> Place {
    guard let text, !range.isEmpty || range.lowerBound < text.utf8.count else { return place }
    let bytes = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.dropFirst(3)) : source
    var map = ScalarMap(bytes, at: place)
    let quote = isQuoted ? map.quote : nil
    return map.place(of: range, in: text, quote: quote) ?? place
  }
}

extension ScalarMap {
  /// The quote at the start; nil for a block, which counts as quoted too.
  fileprivate var quote: UInt8? {
    guard offset < source.count else { return nil }
    let byte = source[offset]
    return byte == 0x22 || byte == 0x27 ? byte : nil
  }
}
