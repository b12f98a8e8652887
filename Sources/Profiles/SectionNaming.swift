internal import INI

/// What a reader makes of a header's text.
struct SectionNaming {
  /// The kind, or nil where the section is dropped.
  var kind: ReadSection.Kind?
  var name: String
  /// Why the section is not what was meant, if so.
  var problem: HeaderProblem?

  init(_ kind: ReadSection.Kind?, _ name: String, _ problem: HeaderProblem? = nil) {
    self.kind = kind
    self.name = name
    self.problem = problem
  }
}

extension Dialect {
  /// Names a section by the text of its header.
  func naming(of text: ByteRange, _ role: FileRole, in document: Document) -> SectionNaming {
    switch role == .config ? names.config : names.credentials {
    case .literal: literalNaming(text, in: document)
    case .shellWords: shellNaming(text, in: document)
    }
  }

  private func literalNaming(_ text: ByteRange, in document: Document) -> SectionNaming {
    let name = document.text(text)
    guard name.utf8.contains(where: { !isOrdinary($0) }) else {
      return SectionNaming(.profile, name)
    }
    return SectionNaming(.profile, name, HeaderProblem(ofProfile: name))
  }

  private func shellNaming(_ text: ByteRange, in document: Document) -> SectionNaming {
    let bytes = document.bytes.span
    let types: [(StaticString, ReadSection.Kind)] = [
      ("profile", .profile), ("sso-session", .ssoSession), ("services", .services),
    ]
    guard let (type, kind) = types.first(where: { starts(bytes, text, with: $0.0) }) else {
      let name = document.text(text)
      if name == "default" { return SectionNaming(.profile, name) }
      let kind: ReadSection.Kind? = names.reserved.contains(name) ? nil : .other
      return SectionNaming(kind, name, HeaderProblem(ofUnknown: name))
    }
    let rest = ByteRange(Int(text.start) + type.utf8CodeUnitCount, Int(text.end))
    if let word = plainWord(bytes, rest) { return SectionNaming(kind, document.text(word)) }
    guard let words = ShellWords.split(bytes, text) else {
      return SectionNaming(nil, "", .unbalancedQuotes)
    }
    guard words.count == 2 else {
      return SectionNaming(
        nil, "", HeaderProblem(ofWords: words.count, in: document.text(text), rest.isEmpty))
    }
    let name = String(decoding: words[1], as: UTF8.self)
    let isChanged =
      text.offsets.contains { bytes[$0] == Byte.backslash }
      && !document.text(text).contains(name)
    return SectionNaming(kind, name, isChanged ? .backslash(leaving: name) : nil)
  }

  /// The one word behind a type, if it is of ordinary characters alone.
  private func plainWord(_ bytes: Span<UInt8>, _ rest: ByteRange) -> ByteRange? {
    guard !rest.isEmpty, Byte.isBlank(bytes[Int(rest.start)]) else { return nil }
    let word = WhiteSpace.blanks.trimmed(bytes, rest)
    return word.isEmpty || word.offsets.contains(where: { !isOrdinary(bytes[$0]) }) ? nil : word
  }

  /// Whether a byte means nothing special in any header.
  private func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private func starts(_ bytes: Span<UInt8>, _ text: ByteRange, with prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard text.count >= count else { return false }
    return prefix.withUTF8Buffer { buffer in
      for index in 0..<count where unsafe buffer[index] != bytes[Int(text.start) + index] {
        return false
      }
      return true
    }
  }
}
