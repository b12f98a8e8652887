extension Evaluation {
  /// A template with its holes filled; secrets are masked unless the text goes into a file.
  func render(_ template: Template, masking: Bool = true) -> String {
    template.parts.reduce(into: "") { result, part in
      switch part {
      case .literal(let text): result += text
      case .hole(let path, let filters): result += fill(path, filters, masking)
      }
    }
  }

  private func fill(_ path: Path, _ filters: [Template.Filter], _ masking: Bool) -> String {
    var datum = value(path)
    if case .set(let name) = path.root {
      datum = .list((matcher.definitions.set(name) ?? []).map { .text($0) })
    }
    if !masking { datum = datum.revealed }
    for filter in filters { datum = apply(filter, to: datum) }
    return masking ? Redaction.masked(shown(datum)) : shown(datum)
  }

  func shown(_ datum: Datum) -> String {
    switch datum {
    case .unknown, .missing: ""
    case .text(let text): text.isSecret ? Redaction.mask : text.string
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .item(let item): shown(value(of: .name, in: item))
    case .list(let items): items.map(shown).joined(separator: ", ")
    case .record(let record): shown(record["name"])
    case .arn(let arn): shown(arn["resource"])
    }
  }

  private func apply(_ filter: Template.Filter, to datum: Datum) -> Datum {
    switch (filter.name, datum) {
    case (.prefix, .missing), (.suffix, .missing), (_, .unknown): return datum
    case (.prefix, _): return .text((filter.argument ?? "") + shown(datum))
    case (.suffix, _): return .text(shown(datum) + (filter.argument ?? ""))
    case (.count, .list(let items)): return .number(items.count)
    case (.list, .list(let items)): return .text(Self.enumeration(items.map(shown)))
    case (.join, .list(let items)):
      return .text(items.map(shown).joined(separator: filter.argument ?? ", "))
    case (.names, .list(let items)): return .list(items.map { .text(shown($0)) })
    case (.quote, _): return .text("`" + shown(datum) + "`")
    case (.lower, _): return .text(shown(datum).lowercased())
    case (.dropLast, _): return .text(String(shown(datum).dropLast()))
    case (.unquote, _): return .text(Self.unquoted(shown(datum)))
    case (.headerQuote, _): return .text(Self.headerQuoted(shown(datum)))
    case (.digits, _): return .text(shown(datum).filter { $0.isASCII && $0.isNumber })
    case (.plain, _): return .text(Self.unquoted(PlainText.plain(shown(datum))))
    case (.permissionSet, _): return .text(PlainText.permissionSet(shown(datum)))
    case (.trim, _): return .text(PlainText.trimmed(shown(datum)) { $0 == " " || $0 == "\t" })
    case (.oneBlank, _): return .text(PlainText.oneBlank(shown(datum)))
    case (.unbracket, _): return .text(PlainText.trimmed(shown(datum)) { $0 == "<" || $0 == ">" })
    case (.host, _): return .text(PlainText.host(shown(datum)))
    case (.hostLabel, _): return .text(PlainText.hostLabel(shown(datum)))
    case (.redact, _): return .text(Redaction.mask)
    default: return datum
    }
  }

  /// `a`, `a or b`, `a, b or c`.
  private static func enumeration(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, let first = text.first, first == text.last, first == "\"" || first == "'"
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// A name as a header of the config file needs it: quoted where it holds blanks.
  private static func headerQuoted(_ name: String) -> String {
    name.contains(where: \.isWhitespace) && !name.contains("\"") ? "\"\(name)\"" : name
  }
}

extension Datum {
  /// The same value, marked as fit to be written: for edits, which put it back into the file.
  fileprivate var revealed: Datum {
    switch self {
    case .text(var text):
      text.isSecret = false
      return .text(text)
    case .list(let items): return .list(items.map(\.revealed))
    default: return self
    }
  }
}
