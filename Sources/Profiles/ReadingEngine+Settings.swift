internal import INI

extension ReadingEngine {
  /// Begins a setting, in the place of an earlier one of the same key.
  mutating func beginSetting(
    _ lexeme: Lexeme, at line: Int, _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) {
    finishSetting(bytes)
    let key = key(lexeme.name, bytes, &keys)
    if lexeme.name.isEmpty {
      reportAtEnd("missing-key", at: line, lexeme.delimiter, "refuses the file: the key is missing")
    }
    if let index = store.index(of: key) {
      let earlier = store.current[index].line
      let place = lexeme.name.isEmpty ? lexeme.delimiter : lexeme.name
      report(
        "duplicate-key", .fileLost, at: line, place, related: self.place(ofKeyOn: Int(earlier)),
        "refuses the file: the section has this key already")
    }
    let setting = ReadSetting(
      key: key, line: line, lastLine: line, value: .slice(lexeme.value))
    let index = store.put(setting)
    checkKey(lexeme.name, at: line)
    if lexeme.name.isEmpty {
      openSetting = nil
      checkValue(lexeme.value, at: line, bytes)
      return
    }
    openSetting = index
    openKey = lexeme.name
    parts.removeAll(keepingCapacity: true)
    partLines.removeAll(keepingCapacity: true)
    appendPart(lexeme.value, at: line)
  }

  mutating func appendPart(_ part: ByteRange, at line: Int) {
    parts.append(part)
    partLines.append(line)
  }

  /// Adds a line to the value of the open setting.
  mutating func continueSetting(_ lexeme: Lexeme, at line: Int, _ bytes: Span<UInt8>) {
    appendPart(lexeme.body, at: line)
    guard !parts[0].isEmpty else { return }
    if lexeme.kind == .header {
      report(
        "indented-section-header", .leaks, at: line,
        ByteRange(start: lexeme.body.start, end: lexeme.delimiter.end), related: openKey,
        "takes the header for a part of the value above")
    } else if lexeme.kind == .setting, isKey(lexeme.name, bytes) {
      report(
        "indented-property", .settingIgnored, at: line, lexeme.name, related: openKey,
        "takes the line for a part of the value above")
    }
  }

  /// A line without a delimiter, where a setting is expected.
  mutating func reportText(_ lexeme: Lexeme, at line: Int) {
    let isHeader = document.bytes[Int(lexeme.body.start)] == Byte.openBracket
    reportAtEnd(
      isHeader ? "malformed-section-header" : "line-without-delimiter", at: line, lexeme.body,
      isHeader
        ? "refuses the file: the header is not closed or empty"
        : "refuses the file: the line is no setting")
  }

  private mutating func reportAtEnd(
    _ code: String, at line: Int, _ place: ByteRange, _ message: String
  ) {
    log.add(
      Event(code: code, effect: .fileLost, line: line, place: place, message: message), .end)
  }

  private func key(
    _ name: ByteRange, _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) -> Key {
    let isLowered = dialect.settings.keyCase == .lowered
    if isLowered, name.offsets.contains(where: { bytes[$0] >= 0x80 }) {
      return keys.key(LowerCase.lowered(document.text(name)))
    }
    return keys.key(in: bytes, name.offsets, folding: isLowered)
  }

  /// Whether a text looks like the name of a setting, not like part of a command.
  private func isKey(_ name: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard let first = name.offsets.first, isLetter(bytes[first]) else { return false }
    return name.offsets.allSatisfy {
      isLetter(bytes[$0]) || (0x30...0x39).contains(bytes[$0]) || bytes[$0] == 0x5F
        || bytes[$0] == 0x2D
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func place(ofKeyOn line: Int) -> ByteRange {
    dialect.lexeme(of: document.lines[line], document.bytes.span).name
  }
}
