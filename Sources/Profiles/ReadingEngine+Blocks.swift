internal import INI

extension ReadingEngine {
  /// A block that settings are added to for as long as a dialect carries it on.
  struct OpenBlock {
    /// The key of the block's setting, with the blanks before it where they count.
    var key: ByteRange?
    /// The setting of the line above, if it was one.
    var item: (key: ByteRange, isBlank: Bool)?
  }

  /// Adds a setting whose key is joined to that of an empty setting above it.
  mutating func addFlattened(_ lexeme: Lexeme, _ bytes: Span<UInt8>, _ keys: inout KeyTable) {
    if lexeme.value.isEmpty {
      finishSetting(bytes)
      block = OpenBlock(key: lexeme.name)
      return
    }
    if !lexeme.isIndented { block = nil }
    guard let parent = block?.key else {
      beginSetting(lexeme, key(lexeme.name, bytes, &keys), bytes)
      return
    }
    let name = "\(document.text(parent)).\(document.text(lexeme.name))"
    beginSetting(lexeme, keys.key(name), bytes)
  }

  /// Adds a setting, or a line of the block that was open last, whatever stands between.
  mutating func addCarried(_ lexeme: Lexeme, _ bytes: Span<UInt8>, _ keys: inout KeyTable) {
    var state = block ?? OpenBlock()
    let previous = state.item
    let value = lexeme.value.isEmpty ? trailingBlanks(lexeme, bytes) : lexeme.value
    let start = document.lines[line].content.start
    let key = ByteRange(start: start, end: lexeme.name.end)
    state.item = value.isEmpty ? nil : (key, lexeme.value.isEmpty)
    defer { block = state }
    if value.isEmpty {
      state.key = key
      finishSetting(bytes)
      open.state = .none
    } else if !lexeme.isIndented {
      state.key = nil
      var lexeme = lexeme
      lexeme.value = value
      beginSetting(lexeme, self.key(lexeme.name, bytes, &keys), bytes)
    } else {
      addCarriedLine(lexeme, value, &state, previous, bytes, &keys)
    }
  }

  private mutating func addCarriedLine(
    _ lexeme: Lexeme, _ value: ByteRange, _ state: inout OpenBlock,
    _ previous: (key: ByteRange, isBlank: Bool)?, _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) {
    if state.key == nil, !findBlock(lexeme, &state, previous, bytes, &keys) { return }
    let parent = state.key.map { key($0, bytes, &keys) } ?? keys.key("")
    let setting = NestedSetting(
      key: document.text(lexeme.name), value: document.text(value), line: line)
    finishSetting(bytes)
    if let index = store.index(of: parent) {
      guard case .nested(let number) = store.current[index].value else {
        report(
          "duplicate-key", .fileLost, lexeme.name, related: state.key,
          "raises an exception: the key of the block has a value already")
        return
      }
      blocks[Int(number)].removeAll { $0.key == setting.key }
      blocks[Int(number)].append(setting)
    } else {
      putBlock([setting], parent, bytes)
    }
  }

  /// Finds the block that an indented line belongs to, if none is open; false if that fails.
  private mutating func findBlock(
    _ lexeme: Lexeme, _ state: inout OpenBlock, _ previous: (key: ByteRange, isBlank: Bool)?,
    _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) -> Bool {
    guard let previous else {
      report(
        "indented-property", .fileLost, lexeme.name,
        "raises an exception: the line is indented, and no setting stands right above it")
      return false
    }
    if previous.isBlank, store.current.isEmpty {
      report(
        "indented-property", .fileLost, lexeme.name,
        "raises an exception: the section has nothing that the block could belong to")
      return false
    }
    if previous.isBlank {
      state.key = previous.key
      putBlock([], key(previous.key, bytes, &keys), bytes)
    } else {
      report(
        "indented-property", .settingIgnored, lexeme.name,
        related: dialect.lines.whiteSpace.trimmed(bytes, previous.key),
        "loses the setting: it is indented")
    }
    return true
  }

  private mutating func putBlock(_ block: [NestedSetting], _ key: Key, _ bytes: Span<UInt8>) {
    finishSetting(bytes)
    blocks.append(block)
    let value = ReadValue.nested(Int32(truncatingIfNeeded: blocks.count - 1))
    _ = store.put(ReadSetting(key: key, line: line, lastLine: line, value: value))
    open.state = .none
  }

  /// The last of the blanks behind a delimiter with no value, which counts as one.
  private func trailingBlanks(_ lexeme: Lexeme, _ bytes: Span<UInt8>) -> ByteRange {
    let start = Int(lexeme.delimiter.end)
    var end = start
    while end < bytes.count, bytes[end] != Byte.lineFeed, bytes[end] != Byte.semicolon { end += 1 }
    if end < bytes.count, bytes[end] == Byte.semicolon { end -= 1 }
    return end > start ? ByteRange(end - 1, end) : ByteRange(start, start)
  }

  /// A line that is no setting stands between settings.
  mutating func forgetItem() { block?.item = nil }
}
