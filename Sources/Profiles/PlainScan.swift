internal import INI

/// Finds out which sections of a file are plain.
struct PlainScan {
  let document: Document
  let role: FileRole
  let file: Int
  /// A line that was looked at last, and whether it is a header.
  private var known: (line: Int, isHeader: Bool) = (-1, false)

  init(document: Document, role: FileRole, file: Int) {
    self.document = document
    self.role = role
    self.file = file
  }

  /// The most settings of a plain section, which are compared with each other.
  private static let mostSettings = 64
  /// The length of a key that is longer than any word that PHP takes for a value, such as `false`.
  private static let leastKey = 6

  mutating func sections(of outline: Outline) -> [PlainSections.Section] {
    var sections: [PlainSections.Section] = []
    sections.reserveCapacity(outline.sections.count)
    for written in outline.sections {
      if let section = section(written, outline) { sections.append(section) }
    }
    return sections
  }

  /// A section as all readers hold it, or nil where some may not.
  private mutating func section(
    _ written: WrittenSection, _ outline: Outline
  ) -> PlainSections.Section? {
    guard written.line >= 0, (1...Self.mostSettings).contains(written.settings.count),
      isHeader(written.line),
      written.endLine == document.lines.count || isHeader(written.endLine),
      let (settings, traits) = content(of: written, outline)
    else { return nil }
    let header = document.lines[written.line]
    guard
      let naming = Dialect.plainest.quickNaming(
        of: header.name, Dialect.plainest.names.config, role, in: document),
      naming.kind == .profile, naming.isPrefixed == (role == .config), !isDefault(naming.name)
    else { return nil }
    return PlainSections.Section(
      name: naming.name, hash: NameTable.hash(naming.name), header: header.body, text: header.name,
      lines: written.line..<written.endLine, settings: settings,
      merged: settings.map { MergedSetting(file: file, setting: $0) }, traits: traits)
  }

  private func isDefault(_ name: String) -> Bool {
    name.utf8.count == 7 && name.lowercased() == "default"
  }

  /// Whether a line is a header to every reader, whatever they make of it.
  private mutating func isHeader(_ index: Int) -> Bool {
    if known.line != index { known = (index, looksLikeHeader(index)) }
    return known.isHeader
  }

  private func looksLikeHeader(_ index: Int) -> Bool {
    let line = document.lines[index]
    let isAlone = line.kind == .header && line.isPlain && line.body == line.content
    guard isAlone, !line.name.isEmpty, !line.delimiter.isEmpty, line.value.isEmpty,
      index > 0 || !document.hasByteOrderMark
    else { return false }
    let bytes = document.bytes.span
    return !bytes.mayHoldMarks(line.name.offsets)
      || !line.name.offsets.contains { Self.isSpecial(bytes[$0]) }
  }

  /// The settings of a section, each key once, or nil if a line may mean something else to a reader.
  private func content(
    of written: WrittenSection, _ outline: Outline
  ) -> (settings: [ReadSetting], traits: PlainSections.Traits)? {
    guard endsPlainly(document.lines[written.line]) else { return nil }
    let bytes = document.bytes.span
    var traits: PlainSections.Traits = []
    var settings: [ReadSetting] = []
    settings.reserveCapacity(written.settings.count)
    for index in (written.line + 1)..<written.endLine {
      let line = document.lines[index]
      guard endsPlainly(line) else { return nil }
      switch line.kind {
      case .blank: guard line.content.isEmpty else { return nil }
      case .comment:
        guard line.isPlain, !line.isIndented else { return nil }
        if bytes.first(Byte.equals, in: line.body.offsets) != nil {
          traits.insert(.delimitedComments)
        }
      case .setting:
        let key = outline.settings[written.settings.lowerBound + settings.count].key
        guard isSetting(line, bytes), !settings.contains(where: { $0.key == key }) else {
          return nil
        }
        if holdsBlanks(line, bytes) { traits.insert(.blanks) }
        settings.append(
          ReadSetting(key: key, line: index, lastLine: index, value: .slice(line.value)))
      case .header, .text: return nil
      }
    }
    return (settings, traits)
  }

  /// Whether a line feed ends a line, or the file a setting.
  private func endsPlainly(_ line: Line) -> Bool {
    let ending = line.ending
    return ending.isEmpty
      ? line.kind == .setting
      : ending.count == 1 && document.bytes[Int(ending.start)] == Byte.lineFeed
  }

  /// Whether a line is a setting of the same key and the same value to every reader.
  private func isSetting(_ line: Line, _ bytes: Span<UInt8>) -> Bool {
    guard line.isPlain, line.body == line.content, line.name.count >= Self.leastKey,
      !line.value.isEmpty, bytes[Int(line.delimiter.start)] == Byte.equals,
      isOfKeys(line.name.offsets, bytes)
    else { return false }
    guard line.mayHoldMarks else { return true }
    for offset in Int(line.name.end)..<Int(line.body.end) {
      switch bytes[offset] {
      case Byte.hash, Byte.semicolon, Byte.openBracket, Byte.closeBracket, Byte.tab: return false
      default: break
      }
    }
    let first = bytes[Int(line.value.start)]
    let isQuote = first == Byte.doubleQuote || first == Byte.singleQuote
    return !isQuote || bytes[Int(line.value.end) - 1] != first
  }

  private func holdsBlanks(_ line: Line, _ bytes: Span<UInt8>) -> Bool {
    let value = line.value.offsets
    return bytes.first(Byte.space, in: value) != nil
      || line.mayHoldMarks
        && bytes.first(Byte.doubleQuote, or: Byte.singleQuote, in: value) != nil
  }

  /// Whether a byte begins a comment, encloses something or is quoted from.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.hash, Byte.semicolon, Byte.openBracket, Byte.closeBracket, Byte.doubleQuote,
      Byte.singleQuote:
      true
    default: false
    }
  }

  /// Whether all bytes are lower-case letters, digits and underscores.
  private func isOfKeys(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = ByteWord(bytes, at: offset, before: range.upperBound)
      let good =
        word.within(UInt8(ascii: "a"), UInt8(ascii: "z"))
        | word.within(UInt8(ascii: "0"), UInt8(ascii: "9")) | word.equal(to: UInt8(ascii: "_"))
      guard ByteWord.first(of: good ^ ByteWord.high) >= min(range.upperBound - offset, 8) else {
        return false
      }
      offset += 8
    }
    return true
  }
}

extension Dialect {
  /// The most tolerant dialect.
  fileprivate static let plainest = Dialect()
}
