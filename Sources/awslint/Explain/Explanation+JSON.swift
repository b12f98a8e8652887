import INI
import Profiles
import Rules

extension Explanation {
  var json: JSON {
    .object([
      ("id", .string(rule.id)), ("title", .string(rule.title)),
      ("category", .string(rule.category.rawValue)), ("severity", .string(rule.severity.rawValue)),
      ("severities", .array(severities.map { $0.json("severity") })),
      ("fix", .string(rule.fixSafety?.rawValue ?? "none")), ("readers", JSON(rule.readers)),
      ("since", .string(rule.since)), ("stability", .string(stability)), ("why", .string(why)),
      ("help", .array(help.map { $0.json("text") })),
      ("fixes", .array(fixes.map(\.json))), ("errors", JSON(errors)),
      ("params", .array(rule.parameters.map(\.json))),
      ("references", JSON(references)), ("examples", .array(examples.map(\.json))),
    ])
  }
}

extension Parameter {
  /// The name, what it holds, what it is for, and what it is unless somebody sets it.
  var phrase: String { "\(name) (\(kind.rawValue)): \(meaning); \(standard.shown) by default" }

  fileprivate var json: JSON {
    .object([
      ("name", .string(name)), ("type", .string(kind.rawValue)), ("meaning", .string(meaning)),
      ("default", .string(standard.shown)),
    ])
  }
}

extension Explanation.Choice {
  fileprivate func json(_ name: String) -> JSON {
    .object([(name, .string(text)), ("when", JSON(condition))])
  }
}

extension Explanation.Repair {
  fileprivate var json: JSON {
    .object([
      ("title", .string(title)), ("safety", .string(safety.rawValue)), ("when", JSON(condition)),
    ])
  }
}

extension Explanation.Example {
  fileprivate var json: JSON {
    let files = inputs.map { input in
      (input.source.role.rawValue, JSON.string(input.source.document.bytes.shownText))
    }
    let fixes = FileRole.allCases.compactMap { role in
      fixed(role).map { (role.rawValue, JSON.string($0.shownText)) }
    }
    return .object([
      ("kind", .string(isBad ? "bad" : "good")), ("host", .string(host.rawValue)),
      ("targets", JSON(targets)), ("files", .object(files)),
      ("fixed", fixes.isEmpty ? .null : .object(fixes)),
    ])
  }
}

extension [UInt8] {
  /// The bytes as text, with replacement characters where they are none.
  var shownText: String { String(decoding: self, as: UTF8.self) }
}

extension ErrorMatch {
  var json: JSON {
    let rule = explanation.rule
    return .object([
      ("id", .string(rule.id)), ("title", .string(rule.title)), ("error", .string(text)),
      ("category", .string(rule.category.rawValue)), ("severity", .string(rule.severity.rawValue)),
    ])
  }

  var markdown: String {
    let rule = explanation.rule
    return "[\(rule.id)](rules/\(rule.id).md): \(rule.title) (`\(text)`)"
  }

  func text(style: Style) -> String {
    let rule = explanation.rule
    let head = style(rule.id, .emphasis) + ": \(rule.title)"
    let lines = "prints: \(text)".wrapped(to: 78).map { "  " + $0 }
    return ([head] + lines + ["  more: awslint explain \(rule.id)"]).joined(separator: "\n") + "\n"
  }
}
