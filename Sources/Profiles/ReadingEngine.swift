public import INI

extension Reading {
  /// Reads a document as a dialect says, going on behind what makes its reader refuse the file.
  ///
  /// Sections that are known to be plain are taken over.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(
    _ document: Document, role: FileRole, dialect: Dialect, keys: inout KeyTable,
    plain: PlainSections? = nil
  ) {
    var engine = ReadingEngine(document: document, role: role, dialect: dialect)
    if let plain, let exceptions = dialect.exceptions(in: role) {
      engine.plain = plain.sections
      engine.exceptions = exceptions
    }
    engine.read(document.bytes.span, &keys)
    self.init(
      sections: engine.sections(), events: engine.log.sorted(), texts: engine.texts,
      blocks: engine.blocks)
  }
}

/// Turns lines into sections, settings and events: one engine for all dialects.
struct ReadingEngine {
  let document: Document
  let role: FileRole
  let dialect: Dialect
  /// The sections that need not be read, and what keeps the dialect from taking some of them.
  var plain: [PlainSections.Section] = []
  var exceptions: PlainSections.Traits = []
  var nextPlain = 0

  var log = EventLog()
  var store = SectionStore()
  var headers = RangeTable()
  /// For each text of ``headers``, its section.
  var scopes: [Int] = []
  /// For each kind and name, its section, where a reader has but one of a name.
  var namedScopes: [SectionName: Int] = [:]
  /// The section that all others inherit from, and the failures of its blocks that go with them.
  var inherited: Int?
  var inheritedFailures: [(key: Key, event: Event)] = []
  var texts: [String] = []
  var blocks: [[NestedSetting]] = []
  var open = OpenSetting()
  /// The parent of settings whose block is made of them, by the key's place.
  var block: OpenBlock?
  /// The line that is read, the first of several of the document.
  var line = 0
  var hasSeenSection = false
  /// The header `[profile default]`, where it makes the reader drop `[default]`.
  var prefixedDefault: ByteRange?
  var hasReportedStray = false
  var hasReportedLineEnds = false
  var isStopped = false

  init(document: Document, role: FileRole, dialect: Dialect) {
    self.document = document
    self.role = role
    self.dialect = dialect
  }

  struct SectionName: Hashable {
    let kind: ReadSection.Kind?
    let name: String
  }

  /// The setting that further lines may continue.
  struct OpenSetting {
    enum State {
      /// No setting has come since the header.
      case none
      case open
      /// The last setting was dropped.
      case dropped
    }

    var state = State.none
    /// An index into the settings of the open section.
    var index = 0
    var key = ByteRange(0, 0)
    /// The indentation that a line must exceed to continue it, where that counts.
    var level = 0
    /// The first line of its value, and its number.
    var first = ByteRange(0, 0)
    var firstLine = 0
    /// The further lines of its value, each with its number; blank ones may trail.
    var parts: [ByteRange] = []
    var lines: [Int] = []
    /// Whether lines that are indented add to a block of it.
    var takesBlock = false
  }

  /// The sections that the reader holds at the end.
  func sections() -> [ReadSection] {
    var sections: [ReadSection] = []
    sections.reserveCapacity(store.scopes.count)
    for (index, scope) in store.scopes.enumerated() where index != inherited {
      guard let kind = scope.kind else { continue }
      if dialect.names.dropsEmpty, scope.settings.isEmpty { continue }
      let isEmptied = dialect.names.emptiesUnnamed && scope.name.isEmpty
      sections.append(
        ReadSection(
          kind: kind, name: scope.name, line: scope.line, isPrefixed: scope.isPrefixed,
          settings: isEmptied ? [] : scope.settings, plain: scope.plain))
    }
    return sections
  }

  mutating func read(_ bytes: Span<UInt8>, _ keys: inout KeyTable) {
    let failure = checkEncoding()
    if failure != nil {
      if document.isUTF16 { return }
      plain = []
    }
    let likely = document.lines.count / 8
    if dialect.settings.duplicates == .refused { headers.reserve(document.lines.count / 5) }
    if dialect.settings.blocks == .carried { namedScopes.reserveCapacity(likely) }
    store.reserve(plain.count + plain.count / 8)
    var next = 0
    while next < document.lines.count, !isStopped {
      next = takePlainSections(at: next, bytes)
      guard next < document.lines.count else { break }
      if let failure, !failure.delivers(document.lines[next], bytes) {
        log.isReadingUnseenLines = true
      }
      let logical = dialect.logicalLine(at: next, in: document)
      line = next
      if next == 0 { checkByteOrderMark() }
      checkLineEnds(logical)
      read(logical, bytes, &keys)
      if dialect.lines.scan == .tokens, hasNull(logical, bytes) { isStopped = true }
      next = logical.next
    }
    finishSetting(bytes)
    store.enter(nil)
    finishInheritance()
  }

  /// Whether a line holds NUL, which ends the text for PHP.
  private func hasNull(_ logical: LogicalLine, _ bytes: Span<UInt8>) -> Bool {
    guard logical.plain == nil, !logical.isTakenAway else { return false }
    for offset in logical.content.offsets where bytes[offset] == 0 { return true }
    return false
  }

  private mutating func read(
    _ logical: LogicalLine, _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) {
    let lexeme = dialect.lexeme(of: logical, bytes)
    switch lexeme.kind {
    case .comment:
      endBlock(at: lexeme)
      forgetItem()
    case .blank: addBlank(lexeme, logical.content)
    case .refused: reportRefused(lexeme)
    case .dropped: reportDropped(lexeme)
    case .stop: isStopped = true
    case .header, .misfit, .setting, .text:
      add(lexeme, logical, bytes, &keys)
      guard dialect.lines.scan == .tokens, lexeme.kind == .header, !lexeme.value.isEmpty else {
        return
      }
      read(
        LogicalLine(index: line, next: logical.next, content: lexeme.value, plain: nil),
        bytes, &keys)
    }
  }

  private mutating func add(
    _ lexeme: Lexeme, _ logical: LogicalLine, _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) {
    if dialect.continuations.lines == .deeperThanKey {
      if open.state == .open, lexeme.indentation > open.level {
        continueSetting(lexeme, logical, bytes)
        return
      }
      open.level = lexeme.indentation
    }
    if lexeme.kind == .header || lexeme.kind == .misfit {
      beginSection(lexeme, bytes)
    } else if isSkipping {
      return
    } else if case .indented(let whiteSpace) = dialect.continuations.lines, lexeme.isIndented,
      whiteSpace.length(bytes, at: Int(logical.content.start), before: bytes.count) > 0
    {
      addIndented(lexeme, logical, bytes, &keys)
    } else if lexeme.kind == .setting {
      addSetting(lexeme, bytes, &keys)
    } else {
      addText(lexeme, bytes)
    }
  }
}
