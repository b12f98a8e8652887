internal import INI

/// The lines below an empty value, read as a map of keys.
struct NestedBlock {
  let dialect: Dialect
  let document: Document
  private(set) var settings: [NestedSetting] = []
  private(set) var problems: [Problem] = []
  /// Where the settings of the keys are, in blocks that are not short.
  private var indices: [String: Int] = [:]

  /// The most settings that are looked through one by one.
  private static let few = 8

  init(dialect: Dialect, document: Document) {
    self.dialect = dialect
    self.document = document
  }

  /// Something to report about a line of the block.
  struct Problem {
    let code: String
    let effect: Event.Effect
    let line: Int
    let place: ByteRange
    var related: ByteRange?
    let message: String
  }

  /// Adds a line, or the pieces of it where Unicode would end lines.
  mutating func add(_ part: ByteRange, _ line: Int, _ bytes: Span<UInt8>) {
    guard dialect.continuations.nested == .splitMap else {
      addSetting(part, line, bytes)
      return
    }
    for piece in Self.pieces(bytes, part) {
      let body = dialect.lines.whiteSpace.trimmed(bytes, piece)
      if !body.isEmpty { addSetting(body, line, bytes) }
    }
  }

  private mutating func addSetting(_ body: ByteRange, _ line: Int, _ bytes: Span<UInt8>) {
    let takesColon = dialect.settings.colonDelimits && dialect.continuations.nested == .map
    let delimiter = body.offsets.first { offset in
      document.bytes[offset] == Byte.equals || takesColon && document.bytes[offset] == Byte.colon
    }
    guard let delimiter else {
      problems.append(
        Problem(
          code: "nested-line-without-delimiter", effect: .fileLost, line: line, place: body,
          message: "refuses the file: a line of a nested block has no `=`"))
      return
    }
    let whiteSpace = dialect.lines.whiteSpace
    let key = whiteSpace.trimmed(bytes, ByteRange(Int(body.start), delimiter))
    guard dialect.continuations.nestedKeys.allows(key, bytes) else {
      problems.append(
        Problem(
          code: "invalid-key", effect: .settingIgnored, line: line, place: key,
          message: "ignores the line of the block: its key has characters that no key has"))
      return
    }
    let value = whiteSpace.trimmed(bytes, ByteRange(delimiter + 1, Int(body.end)))
    put(
      NestedSetting(
        key: spelling(key), value: document.text(unquoted(value, line, bytes)), line: line),
      key)
  }

  private func spelling(_ key: ByteRange) -> String {
    let text = document.text(key)
    return LowerCase.lowered(text, dialect.continuations.nestedKeyCase)
  }

  private mutating func put(_ setting: NestedSetting, _ key: ByteRange) {
    guard let index = index(of: setting.key) else {
      settings.append(setting)
      if settings.count == Self.few {
        for (index, setting) in settings.enumerated() { indices[setting.key] = index }
      } else if settings.count > Self.few {
        indices[setting.key] = settings.count - 1
      }
      return
    }
    problems.append(
      Problem(
        code: "duplicate-key", effect: .replaced, line: setting.line, place: key,
        related: document.lines[settings[index].line].name, message: "keeps the last of the two"))
    settings[index] = setting
  }

  private func index(of key: String) -> Int? {
    settings.count < Self.few ? settings.firstIndex { $0.key == key } : indices[key]
  }

  private mutating func unquoted(
    _ value: ByteRange, _ line: Int, _ bytes: Span<UInt8>
  ) -> ByteRange {
    guard dialect.settings.quotes == .stripped, !value.isEmpty else { return value }
    let first = bytes[Int(value.start)]
    guard first == Byte.doubleQuote || first == Byte.singleQuote else { return value }
    if value.count == 1 {
      problems.append(
        Problem(
          code: "quoted-value", effect: .fileLost, line: line, place: value,
          message: "ends the whole program: the value is one lone quote"))
    }
    guard value.count > 1, bytes[Int(value.end) - 1] == first else { return value }
    return ByteRange(Int(value.start) + 1, Int(value.end) - 1)
  }
}

extension NestedBlock {
  /// The range split wherever Unicode ends a line; the pieces may be empty.
  private static func pieces(_ bytes: Span<UInt8>, _ range: ByteRange) -> [ByteRange] {
    var pieces: [ByteRange] = []
    var start = Int(range.start)
    var offset = start
    while offset < Int(range.end) {
      let width = lineEnd(bytes, offset, Int(range.end))
      if width > 0 {
        pieces.append(ByteRange(start, offset))
        start = offset + width
      }
      offset += max(width, 1)
    }
    return pieces + [ByteRange(start, Int(range.end))]
  }

  private static func lineEnd(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Int {
    switch bytes[offset] {
    case 0x0A...0x0D, 0x1C...0x1E: 1
    case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0x85: 2
    case 0xE2
    where offset + 2 < end && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9):
      3
    default: 0
    }
  }
}
