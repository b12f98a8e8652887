internal import INI

/// What a reader makes of a header's text.
struct SectionNaming {
  /// The kind, or nil where the section is dropped.
  var kind: ReadSection.Kind?
  var name: String
  /// Whether the text says `profile`.
  var isPrefixed = false
  /// Why the section is not what was meant, if so.
  var problem: HeaderProblem?

  init(
    _ kind: ReadSection.Kind?, _ name: String, isPrefixed: Bool = false,
    _ problem: HeaderProblem? = nil
  ) {
    self.kind = kind
    self.name = name
    self.isPrefixed = isPrefixed
    self.problem = problem
  }
}

extension Dialect {
  /// Names a section by the text of its header.
  func naming(of text: ByteRange, _ role: FileRole, in document: Document) -> SectionNaming {
    let rule = role == .config ? names.config : names.credentials
    if let naming = quickNaming(of: text, rule, role, in: document) { return naming }
    var name = document.text(text)
    if lines.scan == .characters { name.removeAll { $0 == "[" } }
    if names.refused.contains(name) {
      return SectionNaming(nil, name, HeaderProblem.refusedName)
    }
    if role == .credentials, let word = names.refusedInCredentials, name.contains(word) {
      return SectionNaming(nil, name, HeaderProblem.refusedType)
    }
    switch rule.style {
    case .literal: return literalNaming(name, rule)
    case .shellWords: return shellNaming(text, in: document)
    case .pattern: return PatternNaming.naming(of: name, rule, role)
    case .words, .joinedWords, .strictWords:
      var naming = wordNaming(name, rule, role)
      if headers.isMisaligned, let problem = HeaderProblem(ofMisaligned: name) {
        naming.problem = problem
      }
      return naming
    }
  }

  /// The naming of the plainest headers: `default`; `profile x`, `sso-session x` and `services x` in a config
  /// file; `x` in another.
  func quickNaming(
    of text: ByteRange, _ rule: Names.Rule, _ role: FileRole, in document: Document
  ) -> SectionNaming? {
    let bytes = document.bytes.span
    let blank = Self.firstSpecial(in: text.offsets, bytes)
    if let blank {
      guard bytes[blank] == Byte.space,
        Self.firstSpecial(in: blank + 1..<Int(text.end), bytes) == nil
      else { return nil }
    }
    let word = ByteRange(blank.map { $0 + 1 } ?? Int(text.start), Int(text.end))
    // A name that some reader refuses begins with an underscore.
    guard !word.isEmpty, bytes[Int(word.start)] != UInt8(ascii: "_") else { return nil }
    guard let blank else {
      let isDefault = Self.spells(bytes, text, "default")
      guard isDefault || role == .credentials, !Self.spells(bytes, text, "sso-session") else {
        return nil
      }
      return SectionNaming(.profile, document.text(text))
    }
    guard role == .config, rule.style != .literal else { return nil }
    let type = ByteRange(Int(text.start), blank)
    if Self.spells(bytes, type, "profile") {
      guard rule.profiles == .named,
        rule.style != .strictWords || !Self.spells(bytes, word, "default")
      else { return nil }
      return SectionNaming(.profile, document.text(word), isPrefixed: true)
    }
    guard rule.sessions == .named else { return nil }
    if Self.spells(bytes, type, "sso-session") {
      return SectionNaming(.ssoSession, document.text(word))
    }
    guard Self.spells(bytes, type, "services"), !isUnknown(.services) else { return nil }
    return SectionNaming(.services, document.text(word))
  }

  private static func spells(
    _ bytes: Span<UInt8>, _ range: ByteRange, _ text: StaticString
  ) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<buffer.count where unsafe buffer[index] != bytes[Int(range.start) + index] {
        return false
      }
      return true
    }
  }

  private func literalNaming(_ name: String, _ rule: Names.Rule) -> SectionNaming {
    let text = rule.characters == .noWhiteSpace ? Words.trimmed(name, lines.whiteSpace) : name
    guard rule.allows(text) else {
      let isTyped = text.hasScalarPrefix("profile ") || text.hasScalarPrefix("profile\t")
      return SectionNaming(
        nil, text,
        isTyped ? HeaderProblem(ofType: "profile") : HeaderProblem(ofName: text, in: .credentials))
    }
    return SectionNaming(.profile, text, HeaderProblem(ofProfile: text))
  }

  private func shellNaming(_ text: ByteRange, in document: Document) -> SectionNaming {
    let name = document.text(text)
    let types: [(String, ReadSection.Kind)] = [
      ("profile", .profile), ("sso-session", .ssoSession), ("services", .services),
    ]
    guard let (type, kind) = types.first(where: { name.hasScalarPrefix($0.0) }) else {
      if name == "default" { return SectionNaming(.profile, name) }
      let kind: ReadSection.Kind? = names.reserved.contains(name) ? nil : .other
      return SectionNaming(kind, name, HeaderProblem(ofUnknown: name))
    }
    guard let words = ShellWords.split(document.bytes.span, text) else {
      return SectionNaming(nil, "", .unbalancedQuotes)
    }
    guard words.count == 2 else {
      return SectionNaming(nil, "", HeaderProblem(ofWords: words.count, in: name, name == type))
    }
    let word = String(decoding: words[1], as: UTF8.self)
    let isChanged = name.contains("\\") && !name.contains(word)
    return SectionNaming(
      kind, word, isPrefixed: kind == .profile, isChanged ? .backslash(leaving: word) : nil)
  }

  /// The offset of the first byte that may mean something special in some header.
  private static func firstSpecial(in range: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = ByteWord(bytes, at: offset, before: range.upperBound)
      let ordinary =
        word.within(UInt8(ascii: "a"), UInt8(ascii: "z"))
        | word.within(UInt8(ascii: "@"), UInt8(ascii: "Z"))
        | word.within(UInt8(ascii: "-"), UInt8(ascii: "9")) | word.equal(to: UInt8(ascii: "_"))
      let special = offset + ByteWord.first(of: ordinary ^ ByteWord.high)
      if special < min(offset + 8, range.upperBound) { return special }
      offset += 8
    }
    return nil
  }
}

extension String {
  /// Whether a text begins with another, scalar by scalar.
  func hasScalarPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
