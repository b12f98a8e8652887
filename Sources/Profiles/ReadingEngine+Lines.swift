internal import INI

extension ReadingEngine {
  /// A line without a delimiter, where a setting is expected.
  mutating func addText(_ lexeme: Lexeme, _ bytes: Span<UInt8>) {
    forgetItem()
    let isOwn = dialect.lines.stray == .kept || dialect.lines.text == .refusedWord
    guard hasSeenSection || isOwn else {
      reportStray(lexeme, bytes)
      return
    }
    let (code, place) = describe(lexeme)
    let message = "refuses the file: the line is neither header nor setting"
    switch dialect.lines.text {
    case .ignored: reportText(lexeme)
    case .refused: report(code, .fileLost, place, message)
    case .refusedAtEnd:
      log.add(
        Event(code: code, effect: .fileLost, line: line, place: place, message: message), .end)
    case .refusedWord:
      let isWord = Dialect.Names.Characters.identifierOrBackslash.allows(lexeme.name, bytes)
      if isWord { report(code, .fileLost, place, message) } else { reportText(lexeme) }
      finishSetting(bytes)
      open.state = .dropped
    case .stops: stop(code, place)
    }
  }

  /// A line that the reader drops without a word.
  mutating func reportText(_ lexeme: Lexeme) {
    let (code, place) = describe(lexeme)
    if code == "malformed-section-header" {
      report(
        code, .leaks, place, "takes it for no header: the lines below belong to the section above")
    } else {
      report(code, .settingIgnored, place, "ignores the line")
    }
  }

  /// What a line is that is no setting to the dialect, and the place of what is wrong with it.
  private func describe(_ lexeme: Lexeme) -> (code: String, place: ByteRange) {
    if document.bytes[Int(lexeme.body.start)] == Byte.openBracket {
      return ("malformed-section-header", place(ofMisfit: lexeme.body))
    }
    let colon = lexeme.body.offsets.first { document.bytes[$0] == Byte.colon }
    if let colon, !dialect.settings.colonDelimits,
      isKey(
        WhiteSpace.blanks.trimmed(
          document.bytes.span, ByteRange(Int(lexeme.body.start), colon)), document.bytes.span)
    {
      return ("colon-delimiter", ByteRange(colon, colon + 1))
    }
    return ("line-without-delimiter", lexeme.body)
  }

  /// Nothing is read from here on; the open section is lost with it.
  private mutating func stop(_ code: String, _ place: ByteRange) {
    report(
      code, .sectionIgnored, place, "stops reading: this section and all below it are lost")
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
    let place = lexeme.kind == .setting && !isHeader ? lexeme.name : lexeme.body
    switch dialect.lines.stray {
    case .refused:
      if isHeader {
        beginUnclosed(lexeme)
      } else if !hasReportedStray {
        report(code, .fileLost, place, "refuses the file: no section begins above this line")
      }
    case .ignored, .kept:
      if !hasReportedStray {
        report(code, .settingIgnored, place, "ignores what stands above the first section")
      }
    case .stops: stop(code, place)
    }
    hasReportedStray = true
  }

  /// Reads on below an unclosed header, the first of its file, as if it were closed.
  private mutating func beginUnclosed(_ lexeme: Lexeme) {
    report(
      "malformed-section-header", .fileLost, lexeme.body,
      "refuses the file: its first header is not closed or empty")
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
    report(
      "line-with-reserved-character", .fileLost, lexeme.body,
      "refuses the file: the line holds a character or a word that means something else")
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
