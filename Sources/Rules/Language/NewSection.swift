internal import YAML

/// A section that a fix writes: its header, new settings, and settings that move into it.
struct NewSection: Sendable {
  /// The text between the brackets.
  let name: Template
  /// The section above which it goes.
  let before: Locator
  let settings: [(key: Template, value: Template)]
  /// Lines that leave their place, in this order.
  let moved: [Locator]
  /// What is written above the moved lines where they are to be a block.
  let block: Template?

  init(_ node: RuleNode, subject: Subject) throws(RuleError) {
    let map = try MapReader(node, .newSection)
    name = try Template(try map.required("name"), subject: subject)
    before = try Locator(
      map.node("before") ?? RuleNode(standard: "header", at: node.place), subject: subject)
    var settings: [(Template, Template)] = []
    for item in try map.node("settings")?.list() ?? [] {
      let map = try MapReader(item, .newSetting)
      settings.append(
        (
          try Template(try map.required("key"), subject: subject),
          try Template(try map.required("value"), subject: subject)
        ))
    }
    self.settings = settings
    var moved: [Locator] = []
    for item in try map.node("move")?.list() ?? [] {
      moved.append(try Locator(item, subject: subject))
    }
    self.moved = moved
    block = if let block = map.node("block") { try Template(block, subject: subject) } else { nil }
  }
}
