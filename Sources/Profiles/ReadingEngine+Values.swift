internal import INI

extension ReadingEngine {
  /// Ends the open setting: its lines become its value.
  mutating func finishSetting(_ bytes: Span<UInt8>) {
    guard open.state == .open else { return }
    open.state = .none
    checkValue(open.first, on: open.firstLine, bytes)
    guard !open.parts.isEmpty else { return }
    while let last = open.parts.last, last.isEmpty {
      open.parts.removeLast()
      open.lines.removeLast()
    }
    for (part, line) in zip(open.parts, open.lines) {
      let isComment = !part.isEmpty && Byte.isComment(bytes[Int(part.start)])
      if !isComment { checkValue(part, on: line, bytes) }
    }
    guard let lastLine = open.lines.last else { return }
    let setting = store.current[open.index]
    let value = open.first.isEmpty ? nested(setting.key, bytes) : joined()
    store.replace(
      open.index,
      with: ReadSetting(
        key: setting.key, line: Int(setting.line), lastLine: lastLine,
        value: value))
  }

  private mutating func joined() -> ReadValue {
    let parts = [open.first] + open.parts
    texts.append(parts.map { document.text($0) }.joined(separator: "\n"))
    return .text(Int32(truncatingIfNeeded: texts.count - 1))
  }

  /// The value of a setting whose first line is empty.
  private mutating func nested(_ key: Key, _ bytes: Span<UInt8>) -> ReadValue {
    if dialect.continuations.nested == .text { return joined() }
    var builder = NestedBlock(dialect: dialect, document: document)
    for (part, line) in zip(open.parts, open.lines) {
      builder.add(part, line, bytes)
    }
    report(builder, key)
    if builder.settings.isEmpty, dialect.continuations.nested == .map { return joined() }
    blocks.append(builder.settings)
    return .nested(Int32(truncatingIfNeeded: blocks.count - 1))
  }

  private mutating func report(_ builder: NestedBlock, _ key: Key) {
    for problem in builder.problems {
      let isHeader = document.lines[problem.line].kind == .header && problem.effect == .fileLost
      let event = Event(
        code: isHeader ? "indented-section-header" : problem.code, effect: problem.effect,
        line: problem.line, place: problem.place, related: problem.related ?? open.key,
        message: problem.message)
      guard dialect.continuations.nested == .splitMap, problem.effect == .fileLost else {
        log.add(event)
        continue
      }
      if let section = store.open, section != inherited {
        log.add(event, .values, section: section)
      } else {
        inheritedFailures.append((key, event))
      }
    }
  }

  mutating func checkEncoding() -> EncodingFailure? {
    let piece: Int
    switch dialect.lines.encoding {
    case .replaced: return nil
    case .strict(let size): piece = size
    case .emptied, .raised: piece = max(document.bytes.count, 1)
    }
    guard let failure = EncodingFailure(in: document, piece: piece) else { return nil }
    let end = min(max(failure.end, failure.start + 1), document.bytes.count)
    log.add(
      Event(
        code: "wrong-encoding", effect: .fileLost, line: document.lineIndex(at: failure.start),
        place: ByteRange(failure.start, end), message: "refuses the file: it is not all UTF-8"),
      .decoding)
    return failure
  }

  mutating func checkByteOrderMark() {
    guard document.hasByteOrderMark, let first = document.lines.first else { return }
    let mark = ByteRange(0, 3)
    switch dialect.lines.byteOrderMark {
    case .dropped: return
    case .refused:
      report(
        "utf8-bom", .fileLost, mark,
        "refuses the file: the byte order mark is text above the first section")
    case .text:
      switch first.kind {
      case .header where dialect.lines.scan == .characters: return
      case .header:
        hasReportedStray = dialect.lines.stray == .ignored
        report(
          "utf8-bom", .sectionIgnored, mark, "takes the byte order mark for text before the header")
      case .setting, .text:
        report(
          "utf8-bom", .settingIgnored, mark, "takes the byte order mark for a part of the line")
      case .blank, .comment: return
      }
    }
  }

  /// Says once that line ends are none to the dialect.
  mutating func checkLineEnds(_ logical: LogicalLine) {
    guard logical.next > logical.index + 1, !hasReportedLineEnds else { return }
    hasReportedLineEnds = true
    report(
      "line-endings", .settingIgnored, document.lines[logical.index].ending,
      dialect.lines.ends == .bareLineFeed
        ? "takes CR LF for no line end, so that lines are glued together"
        : "takes a lone CR for no line end, so that lines are glued together")
  }
}
