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
