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
    return SectionNaming(nil, text, problem(of: text))
  }

  /// Why a text that begins with a known type does not match, or what else it is.
  private static func problem(of text: String) -> HeaderProblem? {
    let (type, name) = Words.split(text, .words, .unicode, .unicode)
    guard let type, ["profile", "sso-session", "services"].contains(type),
      match("\(type) \(name)") == nil
    else { return HeaderProblem(ofUnknown: text) }
    return HeaderProblem(ofName: name, in: .config)
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
