internal import INI

extension ReadingEngine {
  mutating func checkValue(_ value: ByteRange, _ bytes: Span<UInt8>) {
    checkValue(value, on: line, bytes)
  }

  /// Reports what a value holds though it was not meant, or lacks though it was.
  mutating func checkValue(_ value: ByteRange, on line: Int, _ bytes: Span<UInt8>) {
    let current = self.line
    self.line = line
    defer { self.line = current }
    let written = document.lines[line]
    let isUnmarked = !written.mayHoldMarks && written.content.contains(value)
    if !isUnmarked { checkMarks(value, bytes) }
    guard !value.isEmpty else { return }
    if dialect.lines.scan == .characters { checkBlanks(value, bytes) }
    if !written.isPlain { checkInvisible(value, .valueDiffers, "the value") }
  }

  /// Comments and quotes, where they may be.
  private mutating func checkMarks(_ value: ByteRange, _ bytes: Span<UInt8>) {
    checkCut(value, bytes)
    guard !value.isEmpty else { return }
    if let comment = InlineComment.find(bytes, value) {
      report(
        "inline-comment-in-value", .valueDiffers, ByteRange(start: comment, end: value.end),
        "takes the comment for a part of the value")
    }
    checkQuotes(value, bytes)
  }

  /// A value that ends at a sign that begins no comment.
  private mutating func checkCut(_ value: ByteRange, _ bytes: Span<UInt8>) {
    guard dialect.settings.comments != .kept else { return }
    let rest = WhiteSpace.blanks.trimmed(
      bytes, ByteRange(start: value.end, end: max(document.lines[line].content.end, value.end)))
    guard !rest.isEmpty, Byte.isComment(bytes[Int(rest.start)]) else { return }
    let whole = WhiteSpace.blanks.trimmed(bytes, ByteRange(start: value.start, end: rest.end))
    guard InlineComment.find(bytes, whole) != rest.start else { return }
    report(
      "value-cut-at-mark", .valueDiffers, rest, "ends the value where no comment was meant")
  }

  private mutating func checkQuotes(_ value: ByteRange, _ bytes: Span<UInt8>) {
    let first = bytes[Int(value.start)]
    guard first == Byte.doubleQuote || first == Byte.singleQuote else { return }
    if dialect.settings.quotes == .stripped, value.count == 1 {
      report(
        "quoted-value", .fileLost, value, "ends the whole program: the value is one lone quote")
    }
    guard value.count > 1, bytes[Int(value.end) - 1] == first else { return }
    for offset in value.offsets.dropFirst().dropLast() where bytes[offset] == first { return }
    guard !document.text(open.key).hasPrefix("credential_process") else { return }
    report("quoted-value", .valueDiffers, value, "takes the quotes for a part of the value")
  }

  /// Blanks and brackets that vanish from a value.
  private mutating func checkBlanks(_ value: ByteRange, _ bytes: Span<UInt8>) {
    let trimmed = WhiteSpace.blanks.trimmed(bytes, value)
    guard CharacterScan.isRespelled(trimmed, bytes),
      CharacterScan.respelled(trimmed, bytes).count < trimmed.count
    else { return }
    report("blanks-removed", .valueDiffers, trimmed, "takes blanks and brackets out of the value")
  }

  mutating func checkKey(_ name: ByteRange, _ bytes: Span<UInt8>) {
    if dialect.settings.keyCase == .exact {
      for offset in name.offsets where (0x41...0x5A).contains(bytes[offset]) {
        report(
          "uppercase-key", .settingIgnored, name, "looks for the key in lower case and ignores this"
        )
        break
      }
    }
    if !document.lines[line].isPlain { checkInvisible(name, .settingIgnored, "the key") }
  }

  private mutating func checkInvisible(
    _ range: ByteRange, _ effect: Event.Effect, _ what: String
  ) {
    var start = Int(range.start)
    for scalar in document.text(range).unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar.value != 0x09, Invisible.contains(scalar) {
        report(
          "invisible-character", effect, ByteRange(start, start + width),
          "takes an invisible character for a part of \(what)")
        return
      }
      start += width
    }
  }
}
