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
  /// Other permission bits for the file that the rule looks at.
  case chmod(UInt16)

  init(_ node: RuleNode, subject: Subject) throws(RuleError) {
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
    case "chmod": self = .chmod(try reader.mode(.permissions))
    case "add-section": self = .addSection(try NewSection(entry.value, subject: subject))
    default:
      _ = try MapReader(node, .edit)
      throw RuleError("unknown edit `\(entry.name)`", at: entry.place)
    }
  }
}

/// Reads the arguments of one operation.
private struct OperationReader {
  let body: RuleNode
  let subject: Subject

  func check(_ form: MapForm.Name) throws(RuleError) {
    guard body.isMap || body.text != "" else { return }
    _ = try MapReader(body, form)
  }

  func template(_ key: String) throws(RuleError) -> Template {
    guard let node = body[key] else {
      throw RuleError("`\(key)` is missing here: add it", at: body.place)
    }
    return try Template(node, subject: subject)
  }

  /// Permission bits in octal digits.
  func mode(_ form: MapForm.Name) throws(RuleError) -> UInt16 {
    let node = try MapReader(body, form).required("to")
    let text = try node.string()
    guard subject == .file else {
      throw RuleError(
        "only a rule for files can change permissions: use `for: file`", at: node.place)
    }
    guard let mode = UInt16(text, radix: 8), mode <= 0o777 else {
      throw RuleError("`\(text)` is no mode: write octal digits such as \"0600\"", at: node.place)
    }
    return mode
  }

  func locator(_ key: String, default text: String? = nil) throws(RuleError) -> Locator {
    if let node = body[key] { return try Locator(node, subject: subject) }
    guard let text else { throw RuleError("`\(key)` is missing here: add it", at: body.place) }
    return try Locator(RuleNode(standard: text, at: body.place), subject: subject)
  }
}
