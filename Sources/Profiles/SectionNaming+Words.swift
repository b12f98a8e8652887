internal import INI

extension Dialect {
  /// Names a section by a type, blanks and a name.
  func wordNaming(_ text: String, _ rule: Names.Rule, _ role: FileRole) -> SectionNaming {
    let (type, name) = Words.split(
      text, rule.style, lines.whiteSpace, names.whiteSpace ?? lines.whiteSpace)
    guard let type else { return plainNaming(name, text, rule.plain, rule, role) }
    let typed: (Names.Rule.Typed, ReadSection.Kind)? =
      switch type {
      case "profile": (rule.profiles, .profile)
      case "sso-session": (rule.sessions, .ssoSession)
      case "services": (rule.sessions, .services)
      default: nil
      }
    if rule.style == .strictWords, type == "profile", name == "default" {
      return SectionNaming(.other, text, .onlyUnprefixedDefault)
    }
    guard let (treatment, kind) = typed else {
      return plainNaming("\(type) \(name)", text, rule.unknown, rule, role)
    }
    switch treatment {
    case .named:
      guard rule.allows(name), !isUnknown(kind), !isEmptyAndMustNot(name) else {
        return SectionNaming(nil, name, HeaderProblem(ofName: name, in: role))
      }
      return SectionNaming(
        kind, name, isPrefixed: kind == .profile, HeaderProblem(ofQuoted: name))
    case .dropped: return SectionNaming(nil, name, HeaderProblem(ofType: type))
    case .literal: return SectionNaming(.profile, text, HeaderProblem(ofProfile: text))
    }
  }

  private func isEmptyAndMustNot(_ name: String) -> Bool { names.mustNotBeEmpty && name.isEmpty }

  /// Whether a header that is not closed begins with what could be its name.
  func beginsWithName(_ text: String, _ role: FileRole) -> Bool {
    let rule = role == .config ? names.config : names.credentials
    let (word, behind) = Words.split(text, rule.style, lines.whiteSpace, lines.whiteSpace)
    let type = ["profile", "sso-session", "services"].contains(word) ? word : nil
    let name = String(
      (type == nil ? text : behind).unicodeScalars
        .prefix { rule.allows(String(Character($0))) }.map(Character.init))
    let naming = wordNaming(type.map { "\($0) \(name)" } ?? name, rule, role)
    return !name.isEmpty && naming.kind != nil
  }

  /// Whether the reader knows no sections of a kind; C++ has none of services.
  private func isUnknown(_ kind: ReadSection.Kind) -> Bool {
    kind == .services && headers.place == .pair
  }

  private func plainNaming(
    _ name: String, _ text: String, _ plain: Names.Rule.Plain, _ rule: Names.Rule,
    _ role: FileRole
  ) -> SectionNaming {
    switch plain {
    case .dropped:
      return SectionNaming(
        nil, name,
        role == .config ? HeaderProblem(ofUnknown: text) : HeaderProblem(ofName: name, in: role))
    case .profile:
      guard rule.allows(name), !isEmptyAndMustNot(name) else {
        return SectionNaming(nil, name, HeaderProblem(ofName: name, in: role))
      }
      let problem = role == .config ? nil : HeaderProblem(ofProfile: name)
      return SectionNaming(.profile, name, problem)
    case .defaultOnly:
      return name == "default"
        ? SectionNaming(.profile, name)
        : SectionNaming(nil, name, HeaderProblem(ofUnknown: name))
    case .defaultInAnyCase:
      return name.lowercased() == "default"
        ? SectionNaming(
          .profile, name, name == "default" ? nil : HeaderProblem(ofUnknown: name))
        : SectionNaming(nil, name, HeaderProblem(ofUnknown: name))
    case .defaultElseOther:
      return name == "default" && text == name
        ? SectionNaming(.profile, name)
        : SectionNaming(.other, text, HeaderProblem(ofUnknown: text))
    }
  }
}

extension Dialect.Names.Rule {
  func allows(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return characters.allows(ByteRange(0, bytes.count), bytes.span)
  }
}

/// Splits header texts.
enum Words {
  /// A type, if there are two words, and the name.
  static func split(
    _ text: String, _ style: Dialect.Names.Rule.Style, _ outer: WhiteSpace, _ inner: WhiteSpace
  ) -> (type: String?, name: String) {
    switch style {
    case .strictWords:
      guard let blank = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return (nil, text) }
      return (String(text[..<blank]), String(text[text.utf8.index(after: blank)...]))
    case .joinedWords:
      let words = text.unicodeScalars.split { $0.value < 0x80 && $0.properties.isWhitespace }
        .map(String.init)
      guard words.count > 1 else { return (nil, words.first ?? "") }
      return (words[0], words.dropFirst().joined(separator: " "))
    default:
      let text = trimmed(text, outer)
      let parts = text.utf8.split(maxSplits: 1) { $0 == 0x20 || $0 == 0x09 }
      guard parts.count > 1 else { return (nil, trimmed(text, inner)) }
      return (trimmed(String(parts[0]) ?? "", inner), trimmed(String(parts[1]) ?? "", inner))
    }
  }

  /// A text without white space around it.
  static func trimmed(_ text: String, _ whiteSpace: WhiteSpace) -> String {
    let bytes = Array(text.utf8)
    let range = whiteSpace.trimmed(bytes.span, ByteRange(0, bytes.count))
    return String(decoding: bytes[range.offsets], as: UTF8.self)
  }
}

/// The naming of the JavaScript SDK: a pattern, and the literal text where it does not match.
enum PatternNaming {
  static func naming(
    of text: String, _ rule: Dialect.Names.Rule, _ role: FileRole
  ) -> SectionNaming {
    guard let (type, name) = match(text) else { return literal(text, role) }
    let kind: ReadSection.Kind
    switch type {
    case "profile": kind = .profile
    case "sso-session": kind = .ssoSession
    case "services": kind = .services
    default:
      return SectionNaming(
        nil, text,
        role == .config ? HeaderProblem(ofUnknown: text) : HeaderProblem(ofType: type))
    }
    if role == .config { return SectionNaming(kind, name, isPrefixed: kind == .profile) }
    return SectionNaming(
      kind == .profile ? .profile : .other, "\(type).\(name)", HeaderProblem(ofType: type))
  }

  private static func literal(_ text: String, _ role: FileRole) -> SectionNaming {
    if text.isEmpty { return SectionNaming(nil, text, HeaderProblem(ofUnknown: text)) }
    if role == .credentials {
      return SectionNaming(.profile, text, HeaderProblem(ofProfile: text))
    }
    if text == "default" { return SectionNaming(.profile, text) }
    let parts = text.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count > 1, let type = String(parts[0]), let name = String(parts[1]) {
      switch type {
      case "profile": return SectionNaming(.profile, name, isPrefixed: true)
      case "sso-session": return SectionNaming(.ssoSession, name)
      case "services": return SectionNaming(.services, name)
      default: break
      }
    }
    return SectionNaming(nil, text, HeaderProblem(ofUnknown: text))
  }

  /// A type of word characters and hyphens, one white space, and a name, quoted or not.
  private static func match(_ text: String) -> (type: String, name: String)? {
    let scalars = Array(text.unicodeScalars)
    guard let gap = scalars.firstIndex(where: { !isWord($0) && $0 != "-" }), gap > 0,
      isWhiteSpace(scalars[gap])
    else { return nil }
    var name = scalars[(gap + 1)...]
    if let first = name.first, first == "\"" || first == "'" {
      guard name.count > 1, name.last == first else { return nil }
      name = name.dropFirst().dropLast()
    }
    guard !name.isEmpty, name.allSatisfy({ isWord($0) || "-@+.%:/".unicodeScalars.contains($0) })
    else { return nil }
    return (String(scalars[..<gap]), String(name))
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_")
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0x85 && scalar.properties.isWhitespace || scalar.value == 0xFEFF
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
