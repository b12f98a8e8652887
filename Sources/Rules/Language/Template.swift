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
      /// The host of a URL, and the first label of it.
      case host
      case hostLabel = "host-label"
    }

    let name: Name
    let argument: String
  }

  let parts: [Part]

  /// Reads `{{ path | filter: "argument" }}`; everything else is literal.
  init(_ node: Node, subject: Subject) throws(RuleError) {
    var rest = Substring(try node.string())
    var parts: [Part] = []
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw RuleError("`{{` is not closed: add `}}`", at: node.place)
      }
      if open.lowerBound > rest.startIndex {
        parts.append(.literal(String(rest[..<open.lowerBound])))
      }
      parts.append(try Self.hole(rest[open.upperBound..<close.lowerBound], subject, node))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  private static func hole(
    _ text: Substring, _ subject: Subject, _ node: Node
  ) throws(RuleError) -> Part {
    let pieces = split(text)
    guard let path = pieces.first, !path.isEmpty else {
      throw RuleError("an empty `{{ }}`: name a path", at: node.place)
    }
    var filters: [Filter] = []
    for piece in pieces.dropFirst() {
      let parts = piece.split(separator: ":", maxSplits: 1).map { trimmed($0) }
      guard let name = Filter.Name(rawValue: parts.first ?? "") else {
        let names = Filter.Name.allCases.map(\.rawValue).joined(separator: ", ")
        throw RuleError("`\(parts.first ?? "")` is no filter: use one of \(names)", at: node.place)
      }
      let argument = parts.count > 1 ? unquoted(parts[1]) : ""
      filters.append(Filter(name: name, argument: argument))
    }
    return .hole(Path(path, subject: subject), filters)
  }

  /// Splits at bars outside double quotes.
  private static func split(_ text: Substring) -> [String] {
    var pieces: [String] = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == "|", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.map { trimmed(Substring($0)) }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func unquoted(_ text: String) -> String {
    text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
      ? String(text.dropFirst().dropLast()) : text
  }
}

extension Substring {
  /// The first place of a short text in this one.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
