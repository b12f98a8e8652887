@testable import Rules

/// The tables of docs/rule-language.md, from the tables that the decoder and the checker go by.
enum LanguageTables {
  /// The text with every part between `<!-- NAME -->` and `<!-- end -->` made anew.
  static func filled(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "<!-- "),
      let close = rest[open.upperBound...].firstRange(of: " -->"),
      let end = rest[close.upperBound...].firstRange(of: "<!-- end -->")
    {
      let name = rest[open.upperBound..<close.lowerBound]
      let isInline = !rest[close.upperBound..<end.lowerBound].contains("\n")
      result += rest[..<close.upperBound]
      result += isInline ? part(name) : "\n" + part(name)
      result += "<!-- end -->"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private static func part(_ name: Substring) -> String {
    switch name {
    case "fields": fields
    case "filters": table(["subject", "keys of `where`"], Subject.allCases.map(filterRow))
    case "shapes": ValueShape.allCases.map { "- `\($0.rawValue)`\n" }.joined()
    case "columns":
      FieldTable.settingColumns.keys.sorted().map { "`\($0)`" }.joined(separator: ", ") + "."
    case "filter table":
      table(
        ["filter", "for", "gives"],
        Template.Filter.Name.allCases.map {
          [
            "`\($0.rawValue)`" + ($0.takesArgument ? " `: \"…\"`" : ""),
            $0.isForLists ? "lists" : "anything", $0.meaning,
          ]
        })
    case "places":
      table(
        ["part", "of", "is"],
        Locator.Part.allCases.map {
          let owners = $0 == .match ? "the rule" : $0.things.map(\.rawValue).joined(separator: ", ")
          return ["`\($0.rawValue)`", owners, $0.meaning]
        })
    default:
      name.split(separator: " ").dropFirst().compactMap { MapForm.Name(rawValue: String($0)) }
        .map { keys(of: $0.form) }.joined(separator: "\n")
    }
  }

  private static func filterRow(_ subject: Subject) -> [String] {
    let keys = subject.filterKeys.map { "`\($0)`" }.joined(separator: ", ")
    return ["`\(subject.rawValue)`", keys.isEmpty ? "none" : keys]
  }

  private static var fields: String {
    let things = Thing.allCases.map { ($0.rawValue, FieldTable.fields(of: $0)) }
    return (things + [("every text", FieldTable.text), ("an ARN", FieldTable.arn)]).map {
      name, entries in
      "### \(name)\n\n"
        + table(
          ["field", "leads to", "is"],
          entries.map { ["`\($0.name)`", $0.type.shown, $0.meaning] })
    }.joined(separator: "\n")
  }

  private static func keys(of form: MapForm) -> String {
    "Keys of \(form.title):\n\n"
      + table(
        ["key", "holds", "meaning"],
        form.entries.map {
          ["`\($0.key)`" + ($0.isRequired ? " (required)" : ""), $0.value.shown, $0.meaning]
        })
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { row in
      "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }.joined()
  }
}

extension ValueType {
  fileprivate var shown: String {
    guard case .text(let words, _) = self, !words.isEmpty else { return title }
    return "text: " + words.map { "`\($0)`" }.joined(separator: ", ")
  }
}

extension ValueForm {
  fileprivate var shown: String {
    switch self {
    case .text: "text"
    case .flag: "`true` or `false`"
    case .number: "number"
    case .pattern: "pattern"
    case .template: "text with holes"
    case .path: "path"
    case .locator: "locator"
    case .condition: "condition"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let form): "list of: " + form.shown
    case .some(let form): form.shown + ", or a list"
    case .either(let forms): forms.map(\.shown).joined(separator: "; or ")
    case .named(let form): "map from names to: " + form.shown
    case .map(let name): "map: " + name.form.title
    }
  }
}
