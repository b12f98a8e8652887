import INI
import Profiles

/// The evaluation of one rule on one subject: names, bindings and what a pattern matched.
struct Evaluation {
  let workspace: Workspace
  let rule: Rule
  let subject: Item
  let definitions: Definitions
  private(set) var names: [(name: String, value: Datum)] = []
  /// Where the last pattern that matched found its text.
  private(set) var match: Location?

  init(_ rule: Rule, on subject: Item, in workspace: Workspace, definitions: Definitions) {
    self.rule = rule
    self.subject = subject
    self.workspace = workspace
    self.definitions = definitions
  }

  mutating func bind(_ name: String, _ value: Datum) { names.append((name, value)) }
  mutating func unbind() { names.removeLast() }
  mutating func found(_ location: Location?) { match = location }
}

// MARK: - Paths

extension Evaluation {
  /// The value that a path leads to.
  func value(_ path: Path) -> Datum {
    var datum = root(path)
    for step in path.steps { datum = follow(step, from: datum) }
    return datum
  }

  private func root(_ path: Path) -> Datum {
    switch path.root {
    case .subject: .item(subject)
    case .workspace: .item(.workspace)
    case .name(let name): names.last { $0.name == name }?.value ?? derived(name)
    case .set, .reader: .missing
    }
  }

  /// A value of `let`, found when it is asked for: most rules fire seldom, and some values are dear.
  private func derived(_ name: String) -> Datum {
    guard let derived = rule.derived.first(where: { $0.name == name }) else { return .missing }
    var copy = self
    return copy.derive(derived.source)
  }

  private func follow(_ step: Path.Step, from datum: Datum) -> Datum {
    switch (datum, step) {
    case (.unknown, _), (.missing, _): return datum
    case (.list(let items), .first): return items.first ?? .missing
    case (.list(let items), .rest): return .list(Array(items.dropFirst()))
    case (.list(let items), .index(let index)):
      return items.indices.contains(index) ? items[index] : .missing
    case (.list(let items), _): return .list(items.flatMap { each($0, step) })
    case (.item(let item), .field(let field)): return value(of: field, in: item)
    case (.arn(let arn), .field(let field)): return arn[field.rawValue]
    case (.arn(let arn), .column(let name)): return arn[name]
    case (.record(let record), .field(let field)): return record[field.rawValue]
    case (.record(let record), .column(let name)): return record[name]
    case (.text(let text), .field(let field)):
      if let owner = text.owner, !Self.textFields.contains(field) {
        return value(of: field, in: owner)
      }
      return value(of: field, in: text)
    default: return .missing
    }
  }

  private func each(_ datum: Datum, _ step: Path.Step) -> [Datum] {
    switch follow(step, from: datum) {
    case .list(let items): items
    case .missing: []
    case let other: [other]
    }
  }

  private static let textFields: Set<Field> = [.arn, .url, .lowered, .unquoted, .words, .scalars]

  private func value(of field: Field, in text: Text) -> Datum {
    switch field {
    case .arn: ARN(text.string).map { .arn($0) } ?? .missing
    case .lowered: .text(text.string.lowercased())
    case .scalars: .number(text.string.unicodeScalars.count)
    case .words: .list(text.string.split(whereSeparator: \.isWhitespace).map { .text(String($0)) })
    default: .missing
    }
  }
}

// MARK: - Conditions

extension Evaluation {
  /// Whether the rule fires.
  mutating func fires() -> Truth {
    guard let condition = rule.condition else { return .yes }
    return test(condition)
  }

  mutating func test(_ condition: Condition) -> Truth {
    switch condition {
    case .all(let conditions): return testAll(conditions)
    case .any(let conditions): return testAny(conditions)
    case .not(let condition): return !test(condition)
    case .quantified(let quantifier): return test(quantifier)
    case .keys(let keys): return test(keys)
    case .field(let field): return test(field)
    case .environment(.host(let hosts)):
      return workspace.host == .unknown ? .unknown : Truth(hosts.contains(workspace.host.rawValue))
    case .environment(.hostKnown(let known)): return Truth((workspace.host != .unknown) == known)
    case .reader(.any(let names, _)):
      return Truth(workspace.views.contains { $0.readers.contains { names.contains($0) } })
    }
  }

  private mutating func testAll(_ conditions: [Condition]) -> Truth {
    var result = Truth.yes
    for condition in conditions {
      switch test(condition) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  private mutating func testAny(_ conditions: [Condition]) -> Truth {
    var result = Truth.no
    for condition in conditions {
      switch test(condition) {
      case .yes: return .yes
      case .unknown: result = .unknown
      case .no: break
      }
    }
    return result
  }

  private mutating func test(_ quantifier: Quantifier) -> Truth {
    let items: [Datum]
    switch value(quantifier.of) {
    case .unknown: return .unknown
    case .missing: items = []
    case .list(let list): items = list
    case let one: items = [one]
    }
    var count = 0
    var unknown = 0
    for item in items {
      bind(quantifier.name, item)
      switch quantifier.condition.map({ test($0) }) ?? .yes {
      case .yes: count += 1
      case .unknown: unknown += 1
      case .no: break
      }
      unbind()
    }
    switch quantifier.kind {
    case .some: return count > 0 ? .yes : unknown > 0 ? .unknown : .no
    case .none: return count > 0 ? .no : unknown > 0 ? .unknown : .yes
    case .every:
      return count == items.count ? .yes : count + unknown == items.count ? .unknown : .no
    case .count:
      return Truth(quantifier.bounds.allSatisfy { Self.compare(count, $0.1, $0.0) })
    }
  }

  static func compare(_ a: Int, _ b: Int, _ test: Operator) -> Bool {
    switch test {
    case .lt: a < b
    case .le: a <= b
    case .gt: a > b
    case .ge: a >= b
    default: a == b
    }
  }

  private func test(_ keys: KeyTest) -> Truth {
    let owner: Datum = keys.of.map { value($0) } ?? .item(defaultOwner)
    switch owner {
    case .unknown: return .unknown
    case .item(let item):
      switch keys.kind {
      case .has: return Truth(keys.keys.allSatisfy { has($0, in: item, role: keys.role) })
      case .hasAny: return Truth(keys.keys.contains { has($0, in: item, role: keys.role) })
      case .lacks: return Truth(!keys.keys.contains { has($0, in: item, role: keys.role) })
      }
    default: return Truth(keys.kind == .lacks)
    }
  }

  private var defaultOwner: Item {
    switch subject {
    case .setting(let file, let index):
      .section(file, workspace.files[file].outline.settings[index].section)
    case .event(let view, let file, let index):
      eventSection(view, file, index).map { .section(file, $0) } ?? subject
    default: subject
    }
  }
}
