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
  /// A section above another one, with settings of its own and others that move into it.
  case addSection(NewSection)
  /// Text right behind a place.
  case append(to: Locator, text: Template)

  init(_ node: Node, subject: Subject) throws(RuleError) {
    guard let entry = node.entries?.first, node.entries?.count == 1 else {
      throw RuleError(
        "no edit here: write a map of one of \(MapForm.edit.keys.joined(separator: ", "))",
        at: node.place)
    }
    let reader = OperationReader(body: entry.value, subject: subject)
    switch entry.name {
    case "insert":
      try reader.check(.insert)
      self = .insert(
        key: try reader.template("key"), value: try reader.template("value"),
        after: try reader.locator("after", default: "header"))
    case "replace-value":
      try reader.check(.replacement)
      self = .replaceValue(
        of: try reader.locator("of", default: "setting"), with: try reader.template("with"))
    case "rename-key":
      try reader.check(.renaming)
      self = .renameKey(
        of: try reader.locator("of", default: "setting"), to: try reader.template("to"))
    case "delete":
      try reader.check(.target)
      self = .delete(of: try reader.locator("of", default: subject.rawValue))
    case "rename-section":
      try reader.check(.renaming)
      self = .renameSection(
        of: try reader.locator("of", default: "header"), to: try reader.template("to"))
    case "replace-text":
      try reader.check(.replacement)
      self = .replaceText(of: try reader.locator("of"), with: try reader.template("with"))
    case "hoist":
      try reader.check(.target)
      self = .hoist(of: try reader.locator("of", default: "place"))
    case "dedent":
      try reader.check(.target)
      self = .dedent(of: try reader.locator("of", default: "setting"))
    case "indent":
      try reader.check(.target)
      self = .indent(of: try reader.locator("of", default: "setting"))
    case "merge":
      try reader.check(.merge)
      self = .merge(of: try reader.locator("of"), into: try reader.locator("into"))
    case "equate":
      try reader.check(.target)
      self = .equate(of: try reader.locator("of", default: "setting"))
    case "insert-line":
      try reader.check(.insertLine)
      self = .insertLine(
        text: try reader.template("text"), before: try reader.locator("before"))
    case "unindent":
      try reader.check(.target)
      self = .unindent(of: try reader.locator("of", default: "place"))
    case "append":
      try reader.check(.append)
      self = .append(to: try reader.locator("to"), text: try reader.template("text"))
    case "add-section": self = .addSection(try NewSection(entry.value, subject: subject))
    default:
      _ = try MapReader(node, .edit)
      throw RuleError("unknown edit `\(entry.name)`", at: entry.key.place)
    }
  }
}

/// Reads the arguments of one operation.
private struct OperationReader {
  let body: Node
  let subject: Subject

  func check(_ form: MapForm.Name) throws(RuleError) {
    guard body.entries != nil || body.text != "" else { return }
    _ = try MapReader(body, form)
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
