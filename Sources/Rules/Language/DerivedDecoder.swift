internal import YAML

extension RuleDecoder {
  /// Reads `let`: a map from names to how their values are found.
  func derived() throws(RuleError) -> [Derived] {
    guard let node = node["let"] else { return [] }
    guard let entries = node.entries else {
      throw RuleError("no names here: write a map from names to values", at: node.place)
    }
    var result: [Derived] = []
    for entry in entries {
      result.append(Derived(name: entry.name, source: try source(entry.value)))
    }
    return result
  }

  private func source(_ node: RuleNode) throws(RuleError) -> Derived.Source {
    let map = try MapReader(node, .derived)
    if let node = map.node("nearest") { return try nearest(node) }
    if let node = map.node("lookup") {
      let map = try MapReader(node, .lookup)
      return .lookup(table: try map.requiredText("table"), key: try path(map.required("key")))
    }
    if let node = map.node("first") {
      let map = try MapReader(node, .first)
      let body = try map.required("where")
      guard let condition = try condition(body) else {
        throw RuleError("`where` is missing here: add it", at: node.place)
      }
      return .first(
        of: try path(map.required("of")), name: try map.text("as") ?? "it", condition: condition)
    }
    if let node = map.node("setting") {
      let map = try MapReader(node, .settingOf)
      let owner = map.node("of") ?? RuleNode(standard: subject.rawValue, at: node.place)
      return .setting(key: try map.requiredText("key"), of: try path(owner))
    }
    if let node = map.node("profile") {
      let map = try MapReader(node, .profileNamed)
      return .profile(named: try path(map.required("named")))
    }
    if let node = map.node("concat") { return .concat(try paths(node)) }
    if let node = map.node("either") { return .either(try paths(node)) }
    if let node = map.node("absent") {
      let map = try MapReader(node, .absent)
      return .absent(
        keys: try definitions.texts(try map.required("keys")), of: try paths(map.required("of")))
    }
    if let node = map.node("text") { return .text(try template(node)) }
    return .path(try path(map.required("path")))
  }

  private func nearest(_ node: RuleNode) throws(RuleError) -> Derived.Source {
    let map = try MapReader(node, .nearest)
    let among = try map.required("among")
    var paths: [Path] = []
    var names: [String] = []
    for item in among.oneOrMore {
      if !item.isMap {
        paths.append(try path(item))
      } else {
        names += try definitions.texts(item)
      }
    }
    return .nearest(
      to: try path(map.required("to")), among: paths, names: names,
      distance: try map.node("max-distance")?.number() ?? 2,
      ignoringCase: try map.flag("ignoring-case"))
  }

  private func paths(_ node: RuleNode) throws(RuleError) -> [Path] {
    var result: [Path] = []
    for item in node.oneOrMore { result.append(try path(item)) }
    return result
  }

  private func path(_ node: RuleNode) throws(RuleError) -> Path {
    try Path(node, subject: subject)
  }
}
