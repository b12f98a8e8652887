internal import YAML

/// Turns the node of one rule into a ``Rule``.
struct RuleDecoder {
  let definitions: Definitions
  let node: RuleNode
  let subject: Subject
  private let map: MapReader

  init(_ node: RuleNode, definitions: Definitions) throws(RuleError) {
    self.node = node
    self.definitions = definitions
    map = try MapReader(node, .rule)
    subject = try Subject(map.required("for"))
  }

  /// The whole rule, whose matcher may be decoded already.
  func rule(_ known: Matcher? = nil) throws(RuleError) -> Rule {
    let matcher = if let known { known } else { try matcher() }
    return Rule(
      id: try id(), title: try map.requiredText("title"),
      category: try map.required("category").choice(Category.self),
      since: try since(), readers: try map.node("readers")?.strings() ?? [],
      severities: try severities(), grouping: try grouping(),
      filter: try RuleFilter(map.node("where"), definitions),
      isSuppressible: try map.node("suppressible")?.flag() ?? true,
      matcher: matcher,
      message: try template(try map.required("message")),
      label: try optionalTemplate("label"),
      place: try Locator(try map.required("at"), subject: subject), related: try related(),
      help: try help(), fixes: try fixes())
  }

  /// What decides whether the rule fires.
  func matcher() throws(RuleError) -> Matcher {
    Matcher(
      subject: subject, definitions: definitions,
      parameters: try Self.parameters(map.node("params")), derived: try derived(),
      condition: try condition(map.node("when")))
  }

  /// What the rule groups, if it is about groups.
  func grouping() throws(RuleError) -> Grouping? { try Grouping(map.required("for")) }

  private func id() throws(RuleError) -> String {
    let node = try map.required("id")
    let id = try node.string()
    let isKebab =
      !id.isEmpty
      && id.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || ($0 >= 0x61 && $0 <= 0x7A)
          || ($0 >= 0x30 && $0 <= 0x39)
      }
    guard isKebab else {
      throw RuleError(
        "`\(id)` is no id: use lower-case letters, digits and hyphens", at: node.place)
    }
    return id
  }

  /// Left out of compiled rules, which have no places.
  private func since() throws(RuleError) -> String {
    node.isCompiled ? "" : try map.requiredText("since")
  }

  private func severities() throws(RuleError) -> [SeverityChoice] {
    let node = try map.required("severity")
    guard let items = node.items else {
      return [SeverityChoice(condition: nil, severity: try severity(node))]
    }
    var choices: [SeverityChoice] = []
    for item in items {
      let map = try MapReader(item, .severity)
      choices.append(
        SeverityChoice(
          condition: try condition(map.node("when")), severity: try severity(try map.required("is"))
        ))
    }
    return choices
  }

  private func severity(_ node: RuleNode) throws(RuleError) -> Severity? {
    node.text == "by-effect" ? nil : try node.choice(Severity.self)
  }

  func condition(_ node: RuleNode?) throws(RuleError) -> Condition? {
    guard let node else { return nil }
    return try ConditionDecoder(subject: subject, definitions: definitions).condition(node)
  }

  func template(_ node: RuleNode) throws(RuleError) -> Template {
    try Template(node, subject: subject)
  }

  private func optionalTemplate(_ key: String) throws(RuleError) -> Template? {
    guard let node = map.node(key) else { return nil }
    return try template(node)
  }

  private func related() throws(RuleError) -> [RelatedTemplate] {
    var result: [RelatedTemplate] = []
    for item in try map.node("related")?.list() ?? [] {
      let map = try MapReader(item, .related)
      result.append(
        RelatedTemplate(
          place: try Locator(try map.required("at"), subject: subject),
          message: try template(try map.required("message"))))
    }
    return result
  }

  private func help() throws(RuleError) -> [Advice] {
    guard let node = map.node("help") else { return [] }
    var result: [Advice] = []
    for item in node.oneOrMore {
      guard item.isMap else {
        result.append(Advice(condition: nil, text: try template(item)))
        continue
      }
      let map = try MapReader(item, .help)
      result.append(
        Advice(
          condition: try condition(map.node("when")), text: try template(try map.required("say"))))
    }
    return result
  }

  private func fixes() throws(RuleError) -> [FixTemplate] {
    var result: [FixTemplate] = []
    for item in try map.node("fixes")?.list() ?? [] {
      let map = try MapReader(item, .fix)
      var operations: [Operation] = []
      for edit in try map.node("edits")?.list() ?? [] {
        operations.append(try Operation(edit, subject: subject))
      }
      result.append(
        FixTemplate(
          title: try template(try map.required("title")),
          safety: try map.required("safety").choice(Fix.Safety.self),
          condition: try condition(map.node("when")), operations: operations))
    }
    return result
  }
}

extension RuleFilter {
  init(_ node: RuleNode?, _ definitions: Definitions) throws(RuleError) {
    self.init()
    guard let node else { return }
    let map = try MapReader(node, .filter)
    if let file = map.node("file") { self.file = try file.strings() }
    if let kind = map.node("kind") { self.kind = try definitions.texts(kind) }
    if let key = map.node("key") { self.key = try definitions.texts(key) }
    if let code = map.node("code") { self.code = try definitions.texts(code) }
    if let nested = map.node("nested") { isNested = try nested.flag() }
    if let name = map.node("name") { self.name = try definitions.texts(name) }
    if let type = map.node("type") { self.type = try type.strings() }
    if let plain = map.node("plain") { isPlain = try plain.flag() }
    isDated = try map.flag("dated")
    if let known = map.node("known") { isKnown = try known.flag() }
  }
}
