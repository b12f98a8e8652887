public import INI

extension Reading {
  /// Reads a document as a dialect says, going on behind what makes its reader refuse the file.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ document: Document, role: FileRole, dialect: Dialect, keys: inout KeyTable) {
    var engine = ReadingEngine(document: document, role: role, dialect: dialect)
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

  var log = EventLog()
  var store = SectionStore()
  var headers = RangeTable()
  /// For each text of ``headers``, its section.
  var scopes: [Int] = []
  /// The section that all others inherit from, and the failures of its blocks that go with them.
  var inherited: Int?
  var inheritedFailures: [(key: Key, event: Event)] = []
  var texts: [String] = []
  var blocks: [[NestedSetting]] = []

  /// The setting that further lines may continue, as an index into the open section.
  var openSetting: Int?
  var openKey = ByteRange(0, 0)
  /// The indentation that a line must exceed to continue the open setting.
  var level = 0
  /// The lines of the open setting's value; blank ones may trail.
  var parts: [ByteRange] = []
  var partLines: [Int] = []
  var hasSeenSection = false
  var hasReportedStray = false

  init(document: Document, role: FileRole, dialect: Dialect) {
    self.document = document
    self.role = role
    self.dialect = dialect
  }

  /// The sections that the reader holds at the end.
  func sections() -> [ReadSection] {
    var sections: [ReadSection] = []
    sections.reserveCapacity(store.scopes.count)
    for (index, scope) in store.scopes.enumerated() where index != inherited {
      guard let kind = scope.kind else { continue }
      sections.append(
        ReadSection(kind: kind, name: scope.name, line: scope.line, settings: scope.settings))
    }
    return sections
  }

  mutating func read(_ bytes: Span<UInt8>, _ keys: inout KeyTable) {
    let failure = checkEncoding()
    if failure != nil, document.isUTF16 { return }
    for (index, line) in document.lines.enumerated() {
      if let failure, !failure.delivers(line, bytes) { log.isReadingUnseenLines = true }
      if index == 0 { checkByteOrderMark() }
      let lexeme = dialect.lexeme(of: line, bytes)
      add(lexeme, at: index, bytes, &keys)
    }
    finishSetting(bytes)
    store.enter(nil)
    finishInheritance()
  }

  private mutating func add(
    _ lexeme: Lexeme, at line: Int, _ bytes: Span<UInt8>, _ keys: inout KeyTable
  ) {
    switch lexeme.kind {
    case .comment: return
    case .blank:
      if openSetting != nil { appendPart(lexeme.body, at: line) }
      return
    case .header, .setting, .text: break
    }
    if openSetting != nil, lexeme.indentation > level {
      continueSetting(lexeme, at: line, bytes)
      return
    }
    level = lexeme.indentation
    if lexeme.kind == .header {
      beginSection(lexeme, at: line, bytes)
    } else if !hasSeenSection {
      reportStray(lexeme, at: line)
    } else if lexeme.kind == .setting {
      beginSetting(lexeme, at: line, bytes, &keys)
    } else {
      reportText(lexeme, at: line)
    }
  }
}
