internal import INI

extension ReadingEngine {
  /// Ends the open setting: its lines become its value.
  mutating func finishSetting(_ bytes: Span<UInt8>) {
    guard let index = openSetting else { return }
    openSetting = nil
    let open = store.current[index]
    while parts.count > 1, parts[parts.count - 1].isEmpty {
      parts.removeLast()
      partLines.removeLast()
    }
    for (part, line) in zip(parts, partLines) { checkValue(part, at: line, bytes) }
    guard parts.count > 1 else { return }
    let value = parts[0].isEmpty ? block(of: open.key) : joined()
    store.replace(
      index,
      with: ReadSetting(
        key: open.key, line: Int(open.line), lastLine: partLines[partLines.count - 1],
        value: value))
  }

  private mutating func joined() -> ReadValue {
    texts.append(parts.map(document.text).joined(separator: "\n"))
    return .text(Int32(truncatingIfNeeded: texts.count - 1))
  }

  private mutating func block(of key: Key) -> ReadValue {
    let (settings, failures, duplicates) = NestedBlock.map(
      Array(parts.dropFirst()), Array(partLines.dropFirst()), in: document, dialect.whiteSpace)
    for failure in failures {
      let isHeader = document.lines[failure.line].kind == .header
      let event = Event(
        code: isHeader ? "indented-section-header" : "nested-line-without-delimiter",
        effect: .fileLost, line: failure.line, place: failure.place, related: openKey,
        message: "refuses the file: a line of a nested block has no `=`")
      if let open = store.open, open != inherited {
        log.add(event, .values, section: open)
      } else {
        inheritedFailures.append((key, event))
      }
    }
    for (first, second) in duplicates {
      report(
        "duplicate-key", .replaced, at: second, document.lines[second].name,
        related: document.lines[first].name, "keeps the last of the two")
    }
    blocks.append(settings)
    return .nested(Int32(truncatingIfNeeded: blocks.count - 1))
  }

  /// Reports what a value holds though it was not meant.
  mutating func checkValue(_ value: ByteRange, at line: Int, _ bytes: Span<UInt8>) {
    guard !value.isEmpty else { return }
    if let comment = InlineComment.find(bytes, value) {
      report(
        "inline-comment-in-value", .valueDiffers, at: line,
        ByteRange(start: comment, end: value.end), "takes the comment for a part of the value")
    }
    let first = bytes[Int(value.start)]
    if value.count > 1, first == Byte.doubleQuote || first == Byte.singleQuote,
      bytes[Int(value.end) - 1] == first,
      !value.offsets.dropFirst().dropLast().contains(where: { bytes[$0] == first })
    {
      report(
        "quoted-value", .valueDiffers, at: line, value,
        "takes the quotes for a part of the value")
    }
    if !document.lines[line].isPlain { checkInvisible(value, at: line, "the value") }
  }

  mutating func checkKey(_ name: ByteRange, at line: Int) {
    if !document.lines[line].isPlain { checkInvisible(name, at: line, "the key") }
  }

  private mutating func checkInvisible(_ range: ByteRange, at line: Int, _ what: String) {
    var start = Int(range.start)
    for scalar in document.text(range).unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar.value != 0x09, Invisible.contains(scalar) {
        report(
          "invisible-character", what == "the key" ? .settingIgnored : .valueDiffers, at: line,
          ByteRange(start, start + width),
          "takes an invisible character for a part of \(what)")
        return
      }
      start += width
    }
  }

  mutating func checkEncoding() -> EncodingFailure? {
    guard case .strict(let piece) = dialect.encoding,
      let failure = EncodingFailure(in: document, piece: piece)
    else { return nil }
    let end = min(max(failure.end, failure.start + 1), document.bytes.count)
    log.add(
      Event(
        code: "wrong-encoding", effect: .fileLost, line: document.lineIndex(at: failure.start),
        place: ByteRange(failure.start, end), message: "refuses the file: it is not all UTF-8"),
      .decoding)
    return failure
  }

  mutating func checkByteOrderMark() {
    guard document.hasByteOrderMark, dialect.byteOrderMark == .text else { return }
    report(
      "utf8-bom", .fileLost, at: 0, ByteRange(0, 3),
      "refuses the file: the byte order mark is text above the first section")
  }
}
