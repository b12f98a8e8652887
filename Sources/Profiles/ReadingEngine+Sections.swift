internal import INI

extension ReadingEngine {
  /// Goes to the section of a header, which may be one that was there before.
  mutating func beginSection(_ lexeme: Lexeme, at line: Int, _ bytes: Span<UInt8>) {
    finishSetting(bytes)
    hasSeenSection = true
    let header = ByteRange(start: lexeme.body.start, end: lexeme.delimiter.end)
    let (index, isNew) = headers.insert(lexeme.name, bytes)
    if !isNew {
      let scope = scopes[index]
      if scope == inherited {
        store.resume(scope)
      } else {
        reportDuplicate(header, of: scope, at: line)
        store.enter(scope)
      }
      return
    }
    let scope = openScope(lexeme, header, at: line, bytes)
    scopes.append(scope)
    store.enter(scope)
  }

  private mutating func openScope(
    _ lexeme: Lexeme, _ header: ByteRange, at line: Int, _ bytes: Span<UInt8>
  ) -> Int {
    if let name = dialect.names.inherited, document.text(lexeme.name) == name {
      let scope = store.add(.init(kind: nil, name: name, line: line, header: header))
      inherited = scope
      report(
        "default-section-wrong-case", .leaks, at: line, header,
        "lets every section of the file inherit these settings")
      return scope
    }
    let naming = dialect.naming(of: lexeme.name, role, in: document)
    if let problem = naming.problem {
      report(problem.code, problem.effect, at: line, header, problem.message)
    }
    reportTrailing(lexeme, at: line, bytes)
    return store.add(
      .init(kind: naming.kind, name: naming.name, line: line, header: header))
  }

  private mutating func reportDuplicate(_ header: ByteRange, of scope: Int, at line: Int) {
    report(
      "duplicate-section", .fileLost, at: line, header, related: store.scopes[scope].header,
      "refuses the file: the same section stands above")
  }

  /// A setting behind the bracket is lost; other text there does no harm.
  private mutating func reportTrailing(
    _ lexeme: Lexeme, at line: Int, _ bytes: Span<UInt8>
  ) {
    guard !lexeme.value.isEmpty, !Byte.isComment(bytes[Int(lexeme.value.start)]),
      lexeme.value.offsets.contains(where: { bytes[$0] == Byte.equals })
    else { return }
    report(
      "malformed-section-header", .settingIgnored, at: line, lexeme.value,
      "ignores what stands behind the bracket")
  }

  /// Something stands above the first header.
  mutating func reportStray(_ lexeme: Lexeme, at line: Int) {
    if document.bytes[Int(lexeme.body.start)] == Byte.openBracket {
      report(
        "malformed-section-header", .fileLost, at: line, lexeme.body,
        "refuses the file: its first header is not closed or empty")
      hasSeenSection = true
      let scope = store.add(.init(kind: nil, name: "", line: line, header: lexeme.body))
      store.enter(scope)
    } else if !hasReportedStray {
      hasReportedStray = true
      let code = lexeme.kind == .setting ? "property-before-section" : "line-without-delimiter"
      let place = lexeme.kind == .setting ? lexeme.name : lexeme.body
      report(
        code, .fileLost, at: line, place, "refuses the file: no section begins above this line")
    }
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
    _ code: String, _ effect: Event.Effect, at line: Int, _ place: ByteRange,
    related: ByteRange? = nil, _ message: String
  ) {
    log.add(
      Event(
        code: code, effect: effect, line: line, place: place, related: related, message: message))
  }
}

extension Document {
  /// Whether the file begins with a byte order mark of two bytes.
  var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
}
