internal import YAML

/// One change that a fix makes to the document; the planner turns it into minimal byte edits.
enum Operation: Sendable {
  /// A new line `key = value` behind a setting, or behind a header.
  case insert(key: Template, value: Template, after: Locator)
  case replaceValue(of: Locator, with: Template)
  case renameKey(of: Locator, to: Template)
  /// The whole lines of settings, sections or comments, or the bytes of another place.
  case delete(of: Locator)
  case renameSection(of: Locator, to: Template)
  case replaceText(of: Locator, with: Template)
  /// A comment behind a value becomes a line of its own above.
  case hoist(of: Locator)
  /// Blanks before the line of a setting, and those of its block, change.
  case dedent(of: Locator), indent(of: Locator)
  /// The settings of a section join an earlier one, which loses nothing.
  case merge(of: Locator, into: Locator)
  /// The delimiter of a setting becomes `=`, with a blank on each side where there was one.
  case equate(of: Locator)
  /// A line of its own before the line of a place.
  case insertLine(text: Template, before: Locator)
  /// The blanks before the line of a place go.
  case unindent(of: Locator)
  /// Text right behind a place.
  case append(to: Locator, text: Template)

  static let names = [
    "insert", "replace-value", "rename-key", "delete", "rename-section", "replace-text", "hoist",
    "dedent", "indent", "merge", "equate", "insert-line", "append", "unindent",
  ]

  init(_ node: Node, subject: Subject) throws(RuleError) {
    guard let entry = node.entries?.first, node.entries?.count == 1 else {
      throw RuleError(
        "an edit is a map of one operation: \(Self.names.joined(separator: ", "))", at: node.place)
    }
    let reader = OperationReader(body: entry.value, subject: subject, name: entry.name)
    switch entry.name {
    case "insert":
      try reader.check(["key", "value", "after"])
      self = .insert(
        key: try reader.template("key"), value: try reader.template("value"),
        after: try reader.locator("after", default: "header"))
    case "replace-value":
      try reader.check(["of", "with"])
      self = .replaceValue(
        of: try reader.locator("of", default: "setting"), with: try reader.template("with"))
    case "rename-key":
      try reader.check(["of", "to"])
      self = .renameKey(
        of: try reader.locator("of", default: "setting"), to: try reader.template("to"))
    case "delete":
      try reader.check(["of"])
      self = .delete(of: try reader.locator("of", default: subject.rawValue))
    case "rename-section":
      try reader.check(["of", "to"])
      self = .renameSection(
        of: try reader.locator("of", default: "header"), to: try reader.template("to"))
    case "replace-text":
      try reader.check(["of", "with"])
      self = .replaceText(of: try reader.locator("of"), with: try reader.template("with"))
    case "hoist":
      try reader.check(["of"])
      self = .hoist(of: try reader.locator("of", default: "place"))
    case "dedent":
      try reader.check(["of"])
      self = .dedent(of: try reader.locator("of", default: "setting"))
    case "indent":
      try reader.check(["of"])
      self = .indent(of: try reader.locator("of", default: "setting"))
    case "merge":
      try reader.check(["of", "into"])
      self = .merge(of: try reader.locator("of"), into: try reader.locator("into"))
    case "equate":
      try reader.check(["of"])
      self = .equate(of: try reader.locator("of", default: "setting"))
    case "insert-line":
      try reader.check(["text", "before"])
      self = .insertLine(
        text: try reader.template("text"), before: try reader.locator("before"))
    case "unindent":
      try reader.check(["of"])
      self = .unindent(of: try reader.locator("of", default: "place"))
    case "append":
      try reader.check(["to", "text"])
      self = .append(to: try reader.locator("to"), text: try reader.template("text"))
    default:
      _ = try MapReader(node, keys: Self.names, what: "an edit")
      throw RuleError("unknown edit `\(entry.name)`", at: entry.key.place)
    }
  }
}

/// Reads the arguments of one operation.
private struct OperationReader {
  let body: Node
  let subject: Subject
  let name: String

  func check(_ keys: [String]) throws(RuleError) {
    guard body.entries != nil || body.text != "" else { return }
    _ = try MapReader(body, keys: keys, what: "`\(name)`")
  }

  func template(_ key: String) throws(RuleError) -> Template {
    guard let node = body[key] else {
      throw RuleError("`\(key)` is missing here: add it", at: body.place)
    }
    return try Template(node, subject: subject)
  }

  func locator(_ key: String, default text: String? = nil) throws(RuleError) -> Locator {
    if let node = body[key] { return try Locator(node, subject: subject) }
    guard let text else { throw RuleError("`\(key)` is missing here: add it", at: body.place) }
    return try Locator(Node(.scalar(text), place: body.place), subject: subject)
  }
}
