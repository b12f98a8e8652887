internal import INI

extension ReadingEngine {
  /// Nothing is read from here on; the open section is lost with it.
  mutating func stop(_ code: String, _ place: ByteRange) {
    report(
      code, hasSeenSection ? .sectionIgnored : .fileLost, place,
      hasSeenSection
        ? "stops reading: this section and all below it are lost" : "stops reading at once")
    store.dropOpen()
    isStopped = true
  }

  /// Opens the section of settings above the first header, where they are kept.
  mutating func keepsStray() -> Bool {
    guard dialect.lines.stray == .kept else { return false }
    if store.open == nil {
      let scope = store.add(
        .init(
          kind: .other, name: "(before any section)", line: line, header: ByteRange(0, 0),
          isPrefixed: false))
      store.enter(scope)
    }
    return true
  }

  /// Something stands above the first header.
  mutating func reportStray(_ lexeme: Lexeme, _ bytes: Span<UInt8>) {
    let isHeader = bytes[Int(lexeme.body.start)] == Byte.openBracket
    let code =
      isHeader
      ? "malformed-section-header"
      : lexeme.kind == .setting ? "property-before-section" : "line-without-delimiter"
    let place =
      isHeader
      ? self.place(ofMisfit: lexeme.body) : lexeme.kind == .setting ? lexeme.name : lexeme.body
    switch dialect.lines.stray {
    case .refused:
      if isHeader {
        beginUnclosed(lexeme)
      } else if !hasReportedStray {
        report(code, .fileLost, place, "refuses the file: no section begins above this line")
      }
    case .ignored, .kept:
      if !hasReportedStray {
        report(
          code, isHeader ? .sectionIgnored : .settingIgnored, place,
          isHeader
            ? "takes it for no header and ignores the lines below it"
            : "ignores what stands above the first section")
      }
    case .stops: stop(code, place)
    }
    hasReportedStray = true
  }

  /// Reads on below an unclosed header, the first of its file, as if it were closed.
  private mutating func beginUnclosed(_ lexeme: Lexeme) {
    report(
      "malformed-section-header", .fileLost, place(ofMisfit: lexeme.body),
      "refuses the file: its first header is no header to it")
    hasSeenSection = true
    let name = ByteRange(start: lexeme.body.start + 1, end: lexeme.body.end)
    let naming = dialect.naming(of: name, role, in: document)
    store.enter(
      store.add(
        .init(
          kind: naming.kind, name: naming.name, line: line, header: lexeme.body,
          isPrefixed: naming.isPrefixed)))
  }

  /// A line that the reader chokes on.
  mutating func reportRefused(_ lexeme: Lexeme) {
    let line = document.lines[self.line]
    let code: String
    if document.bytes[Int(lexeme.body.start)] == Byte.openBracket {
      code = lexeme.isIndented ? "indented-section-header" : "malformed-section-header"
    } else if line.kind == .header, lexeme.body.start > line.body.start {
      code = "malformed-section-header"
    } else {
      code = dialect.lines.scan == .characters ? "unbalanced-quote" : "reserved-character"
    }
    report(
      code, .fileLost, lexeme.body,
      dialect.lines.scan == .characters
        ? "refuses the file: a quote or a bracket is left open"
        : "refuses the file: the line holds a character or a word that means something else")
  }

  /// A line that vanishes because of a comment sign where none is meant.
  mutating func reportDropped(_ lexeme: Lexeme) {
    let isHeader = document.bytes[Int(lexeme.body.start)] == Byte.openBracket
    if isHeader {
      report(
        "malformed-section-header", .leaks, lexeme.body,
        "takes it for a comment: the lines below belong to the section above")
    } else if !lexeme.delimiter.isEmpty {
      report(
        "value-cut-at-mark", .settingIgnored, lexeme.body,
        "drops the line for the comment sign within quotes")
    }
  }
}
