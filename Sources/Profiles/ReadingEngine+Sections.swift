internal import INI

extension ReadingEngine {
  /// Goes to the section of a header, or makes what a misfit makes.
  mutating func beginSection(_ lexeme: Lexeme, _ bytes: Span<UInt8>) {
    finishSetting(bytes)
    open.state = .none
    if dialect.settings.blocks == .flattenedKeys { block = nil }
    if lexeme.kind == .misfit {
      beginMisfit(lexeme)
      return
    }
    hasSeenSection = true
    guard dialect.settings.duplicates == .refused else {
      enterScope(lexeme)
      return
    }
    let (index, isNew) = headers.insert(lexeme.name, bytes)
    if isNew {
      let scope = openScope(lexeme, dialect.naming(of: lexeme.name, role, in: document))
      scopes.append(scope)
      store.enter(scope)
    } else if scopes[index] == inherited {
      store.resume(scopes[index])
    } else {
      report(
        "duplicate-section", .fileLost, lexeme.header,
        related: store.scopes[scopes[index]].header,
        "refuses the file: the same section stands above")
      store.enter(scopes[index])
    }
  }

  /// Goes to a section of its own, or back to that of its name where a reader has but one.
  private mutating func enterScope(_ lexeme: Lexeme) {
    let naming = dialect.naming(of: lexeme.name, role, in: document)
    guard dialect.settings.blocks == .carried else {
      store.enter(openScope(lexeme, naming))
      return
    }
    let name = SectionName(kind: naming.kind, name: naming.name)
    if let scope = namedScopes[name] {
      let isMixed =
        naming.name == "default" && naming.isPrefixed != store.scopes[scope].isPrefixed
      report(
        isMixed ? "default-section-twice" : "duplicate-section", .merged, lexeme.header,
        related: store.scopes[scope].header,
        "merges the two key by key")
      store.resume(scope)
    } else {
      let scope = openScope(lexeme, naming)
      namedScopes[name] = scope
      store.enter(scope)
    }
  }

  private mutating func openScope(_ lexeme: Lexeme, _ naming: SectionNaming) -> Int {
    if let name = dialect.names.inherited, document.text(lexeme.name) == name {
      let scope = store.add(
        .init(kind: nil, name: name, line: line, header: lexeme.header, isPrefixed: false))
      inherited = scope
      report(
        "default-section-wrong-case", .leaks, lexeme.header,
        "lets every section of the file inherit these settings")
      return scope
    }
    var naming = naming
    if let problem = naming.problem {
      report(problem.code, problem.effect, lexeme.header, problem.message)
    }
    checkDefault(&naming, lexeme)
    reportTrailing(lexeme)
    return store.add(
      .init(
        kind: naming.kind, name: naming.name, line: line, header: lexeme.header,
        isPrefixed: naming.isPrefixed))
  }

  /// Drops a section for `default` that comes too late.
  private mutating func checkDefault(_ naming: inout SectionNaming, _ lexeme: Lexeme) {
    guard dialect.names.dropsLaterDefault, role == .config, naming.kind == .profile,
      naming.name == "default"
    else { return }
    if naming.isPrefixed {
      prefixedDefault = prefixedDefault ?? lexeme.header
    } else if let prefixedDefault {
      naming.kind = nil
      report(
        "default-section-twice", .replaced, lexeme.header, related: prefixedDefault,
        "keeps the section above alone and drops this one")
    }
  }

  /// A line in brackets that is no header begins an ignored section, refused or not.
  private mutating func beginMisfit(_ lexeme: Lexeme) {
    let naming = dialect.naming(of: lexeme.name, role, in: document)
    let isRefused =
      dialect.headers.misfit == .refused
      || dialect.headers.misfit == .refusedIfNamed
        && dialect.beginsWithName(document.text(lexeme.name), role)
    let isBare = lexeme.name.isEmpty && !isRefused
    report(
      "malformed-section-header", isRefused ? .fileLost : .sectionIgnored,
      place(ofMisfit: lexeme.body),
      isRefused
        ? "refuses the file: the header does not end with its bracket"
        : isBare ? "ignores the section: it has no name" : "ignores the section")
    hasSeenSection = true
    let kind = isRefused ? naming.kind : nil
    store.enter(
      store.add(
        .init(
          kind: kind, name: naming.name, line: line, header: lexeme.body,
          isPrefixed: naming.isPrefixed)))
  }

  /// What is wrong with a line in brackets: what follows the bracket, or all of it.
  func place(ofMisfit body: ByteRange) -> ByteRange {
    let close = body.offsets.first { document.bytes[$0] == Byte.closeBracket }
    guard let close, close + 1 < Int(body.end) else { return body }
    let rest = ByteRange(close + 1, Int(body.end))
    return dialect.lines.whiteSpace.trimmed(document.bytes.span, rest)
  }

  /// A setting behind the bracket is lost; other text there does no harm.
  private mutating func reportTrailing(_ lexeme: Lexeme) {
    guard dialect.lines.scan != .tokens, !lexeme.value.isEmpty,
      !Byte.isComment(document.bytes[Int(lexeme.value.start)]),
      lexeme.value.offsets.contains(where: { document.bytes[$0] == Byte.equals })
    else { return }
    report(
      "malformed-section-header", .settingIgnored, lexeme.value,
      "ignores what stands behind the bracket")
  }

  mutating func finishInheritance() {
    guard let inherited else { return }
    let settings = store.scopes[inherited].settings
    for (key, event) in inheritedFailures {
      let heir = store.scopes.indices.first { index in
        index != inherited && !store.scopes[index].settings.contains { $0.key == key }
      }
      if let heir { log.add(event, .values, section: heir) }
    }
    store.inherit(settings)
  }

  mutating func report(
    _ code: String, _ effect: Event.Effect, _ place: ByteRange, related: ByteRange? = nil,
    _ message: String
  ) {
    let isBehindMark =
      line == 0 && document.hasByteOrderMark && dialect.lines.byteOrderMark == .text
    if isBehindMark, code != "utf8-bom", effect != .fileLost { return }
    let isOnLine = document.lines[line].range.contains(place)
    log.add(
      Event(
        code: code, effect: effect,
        line: isOnLine ? line : document.lineIndex(at: Int(place.start)), place: place,
        related: related, message: message))
  }
}

extension Document {
  /// Whether the file begins with a byte order mark of two bytes.
  var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
}

extension ReadingEngine {
  /// Whether the lines of the open section are not looked at.
  var isSkipping: Bool {
    guard dialect.names.skipsDropped, hasSeenSection, let section = store.open else { return false }
    return store.scopes[section].kind == nil && section != inherited
  }
}
