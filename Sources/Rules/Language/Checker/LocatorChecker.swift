/// Checks that a locator can lead to a place.
struct LocatorChecker {
  let scope: Scope
  /// Whether a condition of the rule has a `matches` test.
  let hasMatch: Bool

  func check(_ locator: Locator) throws(RuleError) {
    if locator.part == .match {
      guard hasMatch else {
        throw RuleError(
          "nothing is matched here: add a `matches` test to `when`", at: locator.path.origin)
      }
      return
    }
    let type = try scope.type(of: locator.path)
    guard let things = type.element.located else {
      throw RuleError(
        "`\(locator.path.source)` is a \(type.title), which has no place: name a thing",
        at: locator.path.origin)
    }
    let part = locator.part
    guard locator.keys.isEmpty else { return try checkKeyed(locator, things) }
    guard things.contains(where: part.things.contains) else {
      let owners = part.things.map(\.rawValue).joined(separator: ", ")
      throw RuleError(
        "`\(part.rawValue)` is no place in a \(type.element.title): it belongs to \(owners)",
        at: locator.path.origin)
    }
  }

  private func checkKeyed(_ locator: Locator, _ things: [Thing]) throws(RuleError) {
    let parts: [Locator.Part] = [.header, .headerName, .setting, .key, .value, .delimiter]
    guard parts.contains(locator.part) else {
      throw RuleError(
        "`\(locator.part.rawValue)` takes no key: drop the brackets", at: locator.path.origin)
    }
    let owners: [Thing] = [
      .section, .setting, .profile, .reference, .resolution, .divergence,
    ]
    guard things.contains(where: owners.contains) else {
      throw RuleError(
        "`\(locator.path.source)` has no settings: name a section or profile before the key",
        at: locator.path.origin)
    }
  }
}

extension Locator.Part {
  /// The things that have such a part.
  package var things: [Thing] {
    switch self {
    case .header, .headerName:
      [.section, .setting, .profile, .reference, .event, .resolution, .divergence]
    case .setting, .key, .value, .delimiter: [.setting, .reference, .event]
    case .match: Thing.allCases
    case .file, .lastLine: [.file, .workspace]
    case .place, .related: [.event]
    case .comment: [.comment, .suppression]
    case .trailing: [.section]
    }
  }

  package var meaning: String {
    switch self {
    case .header: "the `[…]` of the section, or of the one that it stands in"
    case .headerName: "the text between the brackets"
    case .setting: "from the key to the end of the value"
    case .key: "the key"
    case .value: "the value that was meant, without quotes and comment"
    case .delimiter: "the `=` between them"
    case .match: "what the last `matches` test found"
    case .file: "the first line"
    case .lastLine: "the last line of a file"
    case .place: "where the reader stumbled"
    case .related: "what it clashes with"
    case .comment: "the comment"
    case .trailing: "what follows the `]`"
    }
  }
}

extension ValueType {
  /// The things whose places a locator can name.
  fileprivate var located: [Thing]? {
    switch self {
    case .thing(let things): things
    case .text(_, let thing): thing.map { [$0] }
    default: nil
    }
  }
}

extension Operation {
  var templates: [Template] {
    switch self {
    case .insert(let key, let value, _): [key, value]
    case .replaceValue(_, let text), .renameKey(_, let text), .renameSection(_, let text),
      .replaceText(_, let text), .insertLine(let text, _), .append(_, let text):
      [text]
    case .addSection(let section):
      [section.name] + section.settings.flatMap { [$0.key, $0.value] }
        + (section.block.map { [$0] } ?? [])
    case .delete, .hoist, .dedent, .indent, .merge, .equate, .unindent, .chmod: []
    }
  }

  var locators: [Locator] {
    switch self {
    case .insert(_, _, let place), .replaceValue(let place, _), .renameKey(let place, _),
      .delete(let place), .renameSection(let place, _), .replaceText(let place, _),
      .hoist(let place), .dedent(let place), .indent(let place), .equate(let place),
      .unindent(let place),
      .insertLine(_, let place), .append(let place, _):
      [place]
    case .merge(let place, let target): [place, target]
    case .addSection(let section): [section.before] + section.moved
    case .chmod: []
    }
  }
}

extension Rule {
  /// Whether some condition may find text for the place `match`.
  var hasMatch: Bool {
    ([matcher.condition] + severities.map(\.condition)).contains { $0?.hasMatch ?? false }
  }
}

extension Condition {
  /// Whether a question about readers is part of it.
  var hasReaders: Bool {
    switch self {
    case .all(let items), .any(let items): items.contains(where: \.hasReaders)
    case .not(let item): item.hasReaders
    case .quantified(let quantifier): quantifier.condition?.hasReaders ?? false
    case .reader: true
    case .keys, .environment, .field: false
    }
  }

  fileprivate var hasMatch: Bool {
    switch self {
    case .all(let items), .any(let items): items.contains(where: \.hasMatch)
    case .not(let item): item.hasMatch
    case .quantified(let quantifier): quantifier.condition?.hasMatch ?? false
    case .field(let test): test.test == .matches || test.test == .notMatches
    case .keys, .environment, .reader: false
    }
  }
}
