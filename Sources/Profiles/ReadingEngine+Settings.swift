internal import INI

extension ReadingEngine {
  /// Adds a line `key = value` that is one of its own.
  mutating func addSetting(_ lexeme: Lexeme, _ bytes: Span<UInt8>, _ keys: inout KeyTable) {
    let isStray = !hasSeenSection && !keepsStray()
    let isWellNamed = dialect.settings.keys.allows(lexeme.name, bytes)
    if isStray, isWellNamed || dialect.lines.text != .refusedWord {
      reportStray(lexeme, bytes)
      return
    }
    if lexeme.name.isEmpty, !acceptsEmptyKey(lexeme) {
      forgetItem()
      return
    }
    guard isWellNamed else {
      finishSetting(bytes)
      checkHeader(lexeme, bytes)
      open.state = .dropped
      report(
        "invalid-key", .settingIgnored, lexeme.name,
        "ignores the setting: its key has characters that no key has")
      return
    }
    switch dialect.settings.blocks {
    case .continued: beginSetting(lexeme, key(lexeme.name, bytes, &keys), bytes)
    case .flattenedKeys: addFlattened(lexeme, bytes, &keys)
    case .carried: addCarried(lexeme, bytes, &keys)
    }
  }

  /// Begins a setting, in the place of an earlier one of the same key.
  mutating func beginSetting(_ lexeme: Lexeme, _ key: Key, _ bytes: Span<UInt8>) {
    finishSetting(bytes)
    checkDuplicate(of: key, lexeme, bytes)
    let value = unquoted(lexeme.value, bytes)
    let index = store.put(
      ReadSetting(key: key, line: line, lastLine: line, value: self.value(value, bytes)))
    checkHeader(lexeme, bytes)
    checkKey(lexeme.name, bytes)
    if lexeme.name.isEmpty {
      open.state = .none
      checkValue(value, bytes)
      return
    }
    open.state = .open
    open.index = index
    open.key = lexeme.name
    open.takesBlock = value.isEmpty
    open.first = value
    open.firstLine = line
    guard !open.parts.isEmpty else { return }
    open.parts.removeAll(keepingCapacity: true)
    open.lines.removeAll(keepingCapacity: true)
  }

  mutating func append(_ part: ByteRange) {
    open.parts.append(part)
    open.lines.append(line)
  }

  /// Whether a setting without a key is read on; says what becomes of it otherwise.
  private mutating func acceptsEmptyKey(_ lexeme: Lexeme) -> Bool {
    let message = "refuses the file: the key is missing"
    switch dialect.settings.emptyKey {
    case .kept: return true
    case .ignored:
      report("missing-key", .settingIgnored, lexeme.delimiter, "ignores the line")
      return false
    case .refused:
      report("missing-key", .fileLost, lexeme.delimiter, message)
      return false
    case .refusedAtEnd:
      log.add(
        Event(
          code: "missing-key", effect: .fileLost, line: line, place: lexeme.delimiter,
          message: message),
        .end)
      return true
    }
  }

  private mutating func checkDuplicate(of key: Key, _ lexeme: Lexeme, _ bytes: Span<UInt8>) {
    guard let index = store.index(of: key) else { return }
    let earlier = Int(store.current[index].line)
    let place = lexeme.name.isEmpty ? lexeme.delimiter : lexeme.name
    let related = self.place(ofKeyOn: earlier, bytes)
    switch dialect.settings.duplicates {
    case .last:
      report("duplicate-key", .replaced, place, related: related, "keeps the last of the two")
    case .refused:
      report(
        "duplicate-key", .fileLost, place, related: related,
        "refuses the file: the section has this key already")
    case .dropsSection:
      report(
        "duplicate-key", .sectionIgnored, place, related: related,
        "takes the whole section for missing: it has this key already")
      store.dropOpen()
    }
  }

  func key(
    _ name: ByteRange, folding: Dialect.Settings.KeyCase? = nil, _ bytes: Span<UInt8>,
    _ keys: inout KeyTable
  ) -> Key {
    let keyCase = folding ?? dialect.settings.keyCase
    if dialect.lines.scan == .characters, CharacterScan.isRespelled(name, bytes) {
      return keys.key(String(decoding: CharacterScan.respelled(name, bytes), as: UTF8.self))
    }
    if keyCase == .lowered || keyCase == .loweredSimply {
      for offset in name.offsets where bytes[offset] >= 0x80 {
        return keys.key(LowerCase.lowered(document.text(name), keyCase))
      }
    }
    return keys.key(in: bytes, name.offsets, folding: keyCase != .exact)
  }

  func place(ofKeyOn line: Int, _ bytes: Span<UInt8>) -> ByteRange {
    let lexeme = dialect.lexeme(of: dialect.logicalLine(at: line, in: document), bytes)
    return lexeme.name.isEmpty ? lexeme.delimiter : lexeme.name
  }

  /// A value without the quotes that the dialect strips; a lone one ends the program.
  func unquoted(_ value: ByteRange, _ bytes: Span<UInt8>) -> ByteRange {
    guard dialect.settings.quotes == .stripped, value.count > 1 else { return value }
    let first = bytes[Int(value.start)]
    guard first == Byte.doubleQuote || first == Byte.singleQuote,
      bytes[Int(value.end) - 1] == first
    else { return value }
    return ByteRange(Int(value.start) + 1, Int(value.end) - 1)
  }

  /// A value of one line as the dialect spells it.
  mutating func value(_ range: ByteRange, _ bytes: Span<UInt8>) -> ReadValue {
    guard dialect.lines.scan == .characters else { return .slice(range) }
    let trimmed = WhiteSpace.blanks.trimmed(bytes, range)
    guard CharacterScan.isRespelled(trimmed, bytes) else { return .slice(trimmed) }
    let spelling = CharacterScan.respelled(range, bytes)
    texts.append(String(decoding: spelling, as: UTF8.self))
    return .text(Int32(truncatingIfNeeded: texts.count - 1))
  }
}

extension Dialect.Names.Characters {
  /// Whether a name is of such characters alone.
  func allows(_ name: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    if self == .any { return true }
    var offset = Int(name.start)
    while offset < Int(name.end) {
      let byte = bytes[offset]
      switch self {
      case .any: return true
      case .noWhiteSpace:
        if WhiteSpace.unicode.length(bytes, at: offset, before: Int(name.end)) > 0 { return false }
      case .identifier: if !Self.isIdentifier(byte) { return false }
      case .identifierOrBackslash:
        if !Self.isIdentifier(byte), byte != Byte.backslash { return false }
      }
      offset += 1
    }
    return true
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "@"),
      UInt8(ascii: "%"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
