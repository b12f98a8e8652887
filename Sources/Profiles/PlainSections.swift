internal import INI

/// The sections of a file that all readers read alike and without a word, so that they are read once for all.
///
/// Such a section has a header and settings that mean the same in every dialect, and another header or the end
/// of the file behind them. Its reading needs nothing but itself.
public struct PlainSections: Sendable {
  let sections: [Section]

  /// A section of a profile as each reader holds it.
  struct Section: Sendable {
    let name: String
    let header: ByteRange
    /// The text between the brackets.
    let text: ByteRange
    /// From the line of the header to the one behind the section.
    let lines: Range<Int>
    let settings: [ReadSetting]
    let merged: [MergedSetting]
    let traits: Traits
  }

  /// What only some dialects read like the rest of the section.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// A value holds blanks or quotes.
    static let blanks = Traits(rawValue: 1)
    /// A comment holds a delimiter.
    static let delimitedComments = Traits(rawValue: 2)
  }

  /// The plain sections of the file of an index, by what is written in it.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ outline: Outline, of file: SourceFile, at index: Int) {
    let scan = PlainScan(document: file.document, role: file.role, file: index)
    sections = outline.sections.compactMap { scan.section($0, outline) }
  }
}

extension Dialect {
  /// What keeps the dialect from reading a plain section as others do; nil if it reads none like them.
  func exceptions(in role: FileRole) -> PlainSections.Traits? {
    let isNamed = names.config.profiles == .named && names.config.style != .literal
    guard role == .credentials || isNamed else { return nil }
    var exceptions: PlainSections.Traits = []
    if lines.scan == .characters { exceptions.insert(.blanks) }
    if lines.comments == .never { exceptions.insert(.delimitedComments) }
    return exceptions
  }
}

/// Finds out whether the sections of a file are plain.
private struct PlainScan {
  let document: Document
  let role: FileRole
  let file: Int

  /// The most settings of a plain section, which are compared with each other.
  private static let mostSettings = 64
  /// The length of a key that is longer than any word that PHP takes for a value, such as `false`.
  private static let leastKey = 6

  /// A section as all readers hold it, or nil where some may not.
  func section(_ written: WrittenSection, _ outline: Outline) -> PlainSections.Section? {
    guard written.line >= 0, (1...Self.mostSettings).contains(written.settings.count),
      isHeader(written.line), endsPlainly(written)
    else { return nil }
    let header = document.lines[written.line]
    guard
      let naming = Dialect().quickNaming(of: header.name, .init(), role, in: document),
      naming.isPrefixed == (role == .config),
      naming.name.lowercased() != "default",
      let traits = traits(of: written),
      let settings = settings(outline.settings[written.settings])
    else { return nil }
    return PlainSections.Section(
      name: naming.name, header: header.body, text: header.name,
      lines: written.line..<written.endLine, settings: settings,
      merged: settings.map { MergedSetting(file: file, setting: $0) }, traits: traits)
  }

  /// Whether a line is a header to every reader, whatever they make of it.
  private func isHeader(_ index: Int) -> Bool {
    let line = document.lines[index]
    let isAlone = line.kind == .header && line.isPlain && line.body == line.content
    guard isAlone, !line.name.isEmpty, !line.delimiter.isEmpty, line.value.isEmpty,
      index > 0 || !document.hasByteOrderMark
    else { return false }
    return !line.name.offsets.contains { Self.isSpecial(document.bytes[$0]) }
  }

  /// Whether a header or nothing follows, and a line feed ends all lines but the last one of the file.
  private func endsPlainly(_ written: WrittenSection) -> Bool {
    let isLast = written.endLine == document.lines.count
    guard isLast || isHeader(written.endLine) else { return false }
    return document.lines[written.line..<written.endLine].allSatisfy { line in
      let ending = line.ending
      return ending.isEmpty
        ? line.kind == .setting
        : ending.count == 1 && document.bytes[Int(ending.start)] == Byte.lineFeed
    }
  }

  private func traits(of written: WrittenSection) -> PlainSections.Traits? {
    var traits: PlainSections.Traits = []
    for line in document.lines[(written.line + 1)..<written.endLine] {
      switch line.kind {
      case .blank: guard line.content.isEmpty else { return nil }
      case .comment:
        guard line.isPlain, !line.isIndented else { return nil }
        if line.body.offsets.contains(where: { document.bytes[$0] == Byte.equals }) {
          traits.insert(.delimitedComments)
        }
      case .setting:
        guard isSetting(line) else { return nil }
        if holdsBlanks(line.value) { traits.insert(.blanks) }
      case .header, .text: return nil
      }
    }
    return traits
  }

  /// Whether a line is a setting of the same key and the same value to every reader.
  private func isSetting(_ line: Line) -> Bool {
    let bytes = document.bytes
    guard line.isPlain, line.body == line.content, line.name.count >= Self.leastKey,
      !line.value.isEmpty,
      bytes[Int(line.delimiter.start)] == Byte.equals,
      line.name.offsets.allSatisfy({ Self.isOfKeys(bytes[$0]) })
    else { return false }
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

  private func holdsBlanks(_ value: ByteRange) -> Bool {
    value.offsets.contains {
      switch document.bytes[$0] {
      case Byte.space, Byte.doubleQuote, Byte.singleQuote: true
      default: false
      }
    }
  }

  /// The settings of a section, or nil if a key comes twice.
  private func settings(_ written: ArraySlice<WrittenSetting>) -> [ReadSetting]? {
    var settings: [ReadSetting] = []
    settings.reserveCapacity(written.count)
    for setting in written {
      guard !settings.contains(where: { $0.key == setting.key }) else { return nil }
      let value = document.lines[setting.line].value
      settings.append(
        ReadSetting(
          key: setting.key, line: setting.line, lastLine: setting.line, value: .slice(value)))
    }
    return settings
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

  private static func isOfKeys(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
