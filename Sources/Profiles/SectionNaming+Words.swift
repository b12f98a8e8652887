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
        kind, name, isPrefixed: kind == .profile,
        HeaderProblem(ofPadded: name) ?? HeaderProblem(ofQuoted: name))
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
  func isUnknown(_ kind: ReadSection.Kind) -> Bool {
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
