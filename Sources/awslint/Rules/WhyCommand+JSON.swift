import INI
import Profiles
import Rules

extension WhyCommand {
  /// What the rule makes of one configuration.
  func json(_ reasons: Reasons, _ configuration: LoadedConfiguration) -> JSON {
    .object([
      ("rule", .string(rule)), ("subject", .string(reasons.subject)),
      ("where", .string(reasons.filter)), ("excluded", .number(reasons.excluded)),
      ("things", .array(reasons.reasons.map { json($0, configuration) })),
    ])
  }

  private func json(_ reason: Reason, _ configuration: LoadedConfiguration) -> JSON {
    var place: [(String, JSON)] = [("path", .null), ("line", .null), ("column", .null)]
    if let location = reason.location {
      let file = configuration.files[location.file]
      let position = file.document.position(of: Int(location.range.start))
      place = [
        ("path", .string(file.path)), ("line", .number(position.line)),
        ("column", .number(position.column)),
      ]
    }
    return .object(
      [("name", .string(reason.name))] + place + [
        ("readers", JSON(reason.readers)), ("reported", .bool(reason.isReported)),
        ("condition", reason.condition.map(\.json) ?? .null),
      ])
  }
}

extension Trace {
  fileprivate var json: JSON {
    .object([
      ("text", .string(text)), ("outcome", .string(outcome.rawValue)), ("value", JSON(value)),
      ("decided", .bool(isDecisive)), ("parts", .array(parts.map(\.json))),
    ])
  }
}
