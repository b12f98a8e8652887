internal import INI

extension ReadingEngine {
  /// A line without a delimiter, where a setting is expected.
  mutating func addText(_ lexeme: Lexeme, _ bytes: Span<UInt8>) {
    forgetItem()
    if dialect.lines.text == .ignored, Byte.isComment(bytes[Int(lexeme.body.start)]) { return }
    let isOwn = dialect.lines.stray == .kept || dialect.lines.text == .refusedWord
    guard hasSeenSection || isOwn else {
      reportStray(lexeme, bytes)
      return
    }
    // One line says enough of a file that is something else.
    if !hasSeenSection, hasReportedStray { return }
    let (code, place) = describe(lexeme)
    let message = "refuses the file: the line is neither header nor setting"
    switch dialect.lines.text {
    case .ignored: reportText(lexeme)
    case .refused:
      report(code, .fileLost, place, message)
      hasReportedStray = true
    case .refusedAtEnd:
      log.add(
        Event(code: code, effect: .fileLost, line: line, place: place, message: message), .end)
    case .refusedWord:
      let isWord = Dialect.Names.Characters.identifierOrBackslash.allows(lexeme.name, bytes)
      if isWord { report(code, .fileLost, place, message) } else { reportText(lexeme) }
      hasReportedStray = isWord
      finishSetting(bytes)
      open.state = .dropped
    case .stops: stop(code, place)
    }
  }

  /// A line that the reader drops without a word.
  mutating func reportText(_ lexeme: Lexeme) {
    if Byte.isComment(document.bytes[Int(lexeme.body.start)]) { return }
    let (code, place) = describe(lexeme)
    if code == "malformed-section-header" {
      report(
        code, .leaks, place, "takes it for no header: the lines below belong to the section above")
    } else {
      let isNested = code == "line-without-delimiter" && open.state == .open && open.takesBlock
      report(
        isNested && lexeme.isIndented ? "nested-line-without-delimiter" : code, .settingIgnored,
        place, "ignores the line")
    }
  }

  /// A line with an opening bracket that is read as a setting.
  mutating func checkHeader(_ lexeme: Lexeme, _ bytes: Span<UInt8>) {
    guard !lexeme.body.isEmpty, bytes[Int(lexeme.body.start)] == Byte.openBracket else { return }
    report(
      "malformed-section-header", .leaks, place(ofMisfit: lexeme.body),
      "takes it for a setting: the lines below belong to the section above")
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
}
