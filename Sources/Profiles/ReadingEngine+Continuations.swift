internal import INI

extension ReadingEngine {
  /// Adds a line that is indented, where that means something.
  mutating func addIndented(
    _ lexeme: Lexeme, _ logical: LogicalLine, _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) {
    let rules = dialect.continuations
    guard hasSeenSection else {
      if rules.orphans == .refused {
        refuseOrphan(lexeme, bytes)
      } else {
        addOwn(lexeme, bytes, &keys)
      }
      return
    }
    let isDropped = store.open.map { store.scopes[$0].kind == nil } ?? false
    if isDropped || open.state == .dropped, rules.belowDropped != .read {
      if rules.belowDropped == .refused { refuseOrphan(lexeme, bytes) }
      return
    }
    switch open.state {
    case .dropped: return
    case .none:
      if rules.orphans == .refused {
        refuseOrphan(lexeme, bytes)
      } else {
        addOwn(lexeme, bytes, &keys)
      }
    case .open where open.takesBlock: addNested(lexeme, logical, bytes)
    case .open:
      if rules.belowValue == .joined
        || rules.belowValue == .settingElseJoined && lexeme.kind != .setting
      {
        continueSetting(lexeme, logical, bytes)
      } else {
        addOwn(lexeme, bytes, &keys)
      }
    }
  }

  /// Adds an indented line as if it were not.
  private mutating func addOwn(
    _ lexeme: Lexeme, _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) {
    if lexeme.kind == .setting {
      var lexeme = lexeme
      if dialect.settings.quotes == .stripped { lexeme.value = unquotedFirst(lexeme, bytes) }
      addSetting(lexeme, bytes, &keys)
    } else if dialect.lines.text == .refused {
      addText(lexeme, bytes)
    }
  }

  /// The value of an indented line, whose quotes go before its comment is looked for.
  private func unquotedFirst(_ lexeme: Lexeme, _ bytes: Span<UInt8>) -> ByteRange {
    let whole = ByteRange(start: lexeme.delimiter.end, end: lexeme.body.end)
    let value = unquoted(dialect.lines.whiteSpace.trimmed(bytes, whole), bytes)
    guard let mark = Mark.first(in: value, bytes, behind: .blanks) else { return value }
    return dialect.lines.whiteSpace.trimmed(bytes, ByteRange(start: value.start, end: mark))
  }

  /// Adds a line to the value of the open setting.
  mutating func continueSetting(
    _ lexeme: Lexeme, _ logical: LogicalLine, _ bytes: Span<UInt8>
  ) {
    append(part(lexeme, logical, bytes))
    guard !open.first.isEmpty else { return }
    if lexeme.kind == .comment || Byte.isComment(bytes[Int(lexeme.body.start)]) {
      report(
        "indented-comment", .valueDiffers, lexeme.body, related: open.key,
        "takes the comment for a part of the value above")
    } else if bytes[Int(lexeme.body.start)] == Byte.openBracket {
      report(
        "indented-section-header", .leaks, lexeme.body, related: open.key,
        "takes the header for a part of the value above")
    } else if lexeme.kind == .setting, isKey(lexeme.name, bytes) {
      report(
        "indented-property", .settingIgnored, lexeme.name, related: open.key,
        "takes the line for a part of the value above")
    }
  }

  private mutating func addNested(
    _ lexeme: Lexeme, _ logical: LogicalLine, _ bytes: Span<UInt8>
  ) {
    let body = part(lexeme, logical, bytes)
    let delimiter = body.offsets.first { offset in
      document.bytes[offset] == Byte.equals
        || dialect.settings.colonDelimits && document.bytes[offset] == Byte.colon
    }
    let isWhole = delimiter.map { $0 > Int(body.start) } ?? false
    let isRefused =
      switch dialect.continuations.nestedText {
      case .ignored: false
      case .refused: !isWhole
      case .refusedWithoutDelimiter: delimiter == nil
      }
    if isRefused {
      let isHeader = bytes[Int(body.start)] == Byte.openBracket
      let isComment = Byte.isComment(bytes[Int(body.start)])
      report(
        isHeader
          ? "indented-section-header"
          : isComment
            ? "indented-comment"
            : delimiter == nil ? "nested-line-without-delimiter" : "missing-key",
        .fileLost, body, related: open.key,
        "refuses the file: a line of a nested block is no setting")
    } else if delimiter != nil {
      if Byte.isComment(bytes[Int(body.start)]) {
        report(
          "indented-comment", .valueDiffers, body, related: open.key,
          "takes the comment for a line of the block")
      }
      append(body)
    } else {
      reportText(lexeme)
    }
  }

  /// What a line adds to a value.
  private func part(
    _ lexeme: Lexeme, _ logical: LogicalLine, _ bytes: Span<UInt8>
  ) -> ByteRange {
    guard dialect.continuations.keepsTrailingBlanks else {
      return dialect.lines.whiteSpace.trimmed(bytes, logical.content)
    }
    var end = Int(logical.content.end)
    if end < bytes.count, bytes[end] == Byte.carriageReturn { end += 1 }
    return WhiteSpace.blanks.trimmedLeft(bytes, ByteRange(Int(logical.content.start), end))
  }

  /// An indented line above which no setting is open.
  private mutating func refuseOrphan(_ lexeme: Lexeme, _ bytes: Span<UInt8>) {
    let first = bytes[Int(lexeme.body.start)]
    let code =
      first == Byte.openBracket
      ? "indented-section-header"
      : Byte.isComment(first)
        ? "indented-comment"
        : lexeme.kind == .setting ? "indented-property" : "line-without-delimiter"
    report(
      code, .fileLost, lexeme.kind == .setting ? lexeme.name : lexeme.body,
      "refuses the file: the line is indented, and there is no value above it to continue")
    open.state = .none
  }

  mutating func addBlank(_ lexeme: Lexeme, _ content: ByteRange) {
    forgetItem()
    switch dialect.lines.blanks {
    case .skipped: break
    case .kept: if open.state == .open { append(lexeme.body) }
    case .endBlock: if content.isEmpty { open.takesBlock = false }
    case .refused:
      guard !content.isEmpty else { break }
      report("blank-line-not-empty", .fileLost, content, "refuses the file: the line holds blanks")
    }
  }

  /// A comment that is not indented ends a block where blank lines do.
  mutating func endBlock(at lexeme: Lexeme) {
    if dialect.lines.blanks == .endBlock, !lexeme.isIndented { open.takesBlock = false }
  }

  /// Whether a text looks like the name of a setting, not like part of a command.
  func isKey(_ name: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard let first = name.offsets.first, isLetter(bytes[first]) else { return false }
    for offset in name.offsets {
      let byte = bytes[offset]
      let isRight = isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2D
      if !isRight { return false }
    }
    return true
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
