internal import YAML

/// A message with holes: `profile `{{ profile.name }}` has no source`.
struct Template: Sendable {
  enum Part: Sendable {
    case literal(String)
    case hole(Path, [Filter])
  }

  struct Filter: Sendable {
    enum Name: String, Sendable, CaseIterable {
      case list, join, names, count, prefix, suffix, quote, lower, redact
      case headerQuote = "header-quote"
      case dropLast = "drop-last"
      case unquote
      /// The digits of a text alone.
      case digits
      /// Typographic quotes and dashes as those of the keyboard.
      case plain
      /// The name of a permission set without what IAM puts round it in the name of its role.
      case permissionSet = "permission-set"
      /// A text without blanks, or angle brackets, at both ends.
      case trim, unbracket
      /// A header's text with one blank behind its first word and none at the ends.
      case oneBlank = "one-blank"
      /// The host of a URL, and the first label of it.
      case host
      case hostLabel = "host-label"
    }

    let name: Name
    /// Nil where none is written.
    let argument: String?
    let origin: Origin?
  }

  let parts: [Part]

  /// Reads `{{ path | filter: "argument" }}`; everything else is literal.
  init(_ node: RuleNode, subject: Subject) throws(RuleError) {
    let text = try node.string()
    var rest = Substring(text)
    var parts: [Part] = []
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw RuleError(
          "`{{` is not closed: add `}}`", at: Origin.part(rest[open], of: text, node))
      }
      if open.lowerBound > rest.startIndex {
        parts.append(.literal(String(rest[..<open.lowerBound])))
      }
      parts.append(try Self.hole(rest[open.upperBound..<close.lowerBound], of: text, subject, node))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  private static func hole(
    _ hole: Substring, of text: String, _ subject: Subject, _ node: RuleNode
  ) throws(RuleError) -> Part {
    let pieces = split(hole)
    let path = pieces[0]
    guard !path.isEmpty else {
      throw RuleError(
        "an empty `{{ }}`: name a path", at: Origin.part(hole, of: text, node))
    }
    var filters: [Filter] = []
    for piece in pieces.dropFirst() {
      let colon = piece.firstIndex(of: ":") ?? piece.endIndex
      let word = trimmed(piece[..<colon])
      let origin = Origin.part(word.isEmpty ? piece : word, of: text, node)
      guard let name = Filter.Name(rawValue: String(word)) else {
        let names = Filter.Name.allCases.map(\.rawValue)
        let remedy = Nearest.remedy(for: String(word), among: names)
        throw RuleError("`\(word)` is no filter: \(remedy)", at: origin)
      }
      let argument = colon < piece.endIndex ? trimmed(piece[colon...].dropFirst()) : nil
      filters.append(
        Filter(name: name, argument: argument.map { unquoted(String($0)) }, origin: origin))
    }
    let origin = Origin.part(path, of: text, node)
    return .hole(Path(String(path), subject: subject, origin: origin), filters)
  }

  /// Splits at bars outside double quotes.
  private static func split(_ text: Substring) -> [Substring] {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return [trimmed(text)] }
    var pieces: [Substring] = []
    var isQuoted = false
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      defer { text.utf8.formIndex(after: &index) }
      if text.utf8[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard text.utf8[index] == UInt8(ascii: "|"), !isQuoted else { continue }
      pieces.append(trimmed(text[start..<index]))
      start = text.utf8.index(after: index)
    }
    return pieces + [trimmed(text[start...])]
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let utf8 = text.utf8
    let start = utf8.firstIndex { $0 > 0x20 } ?? utf8.endIndex
    guard let last = utf8.lastIndex(where: { $0 > 0x20 }) else { return text[start..<start] }
    return text[start..<utf8.index(after: last)]
  }

  private static func unquoted(_ text: String) -> String {
    text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
      ? String(text.dropFirst().dropLast()) : text
  }
}

extension Substring {
  /// The first place of a short text in this one, found byte by byte.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    let pattern = text.utf8
    var start = startIndex
    while let found = utf8[start...].firstIndex(of: pattern.first ?? 0) {
      if utf8[found...].starts(with: pattern) {
        return found..<utf8.index(found, offsetBy: pattern.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}
