import INI
import Profiles
import Synchronization

/// The evaluation of one rule on one subject: names, bindings and what a pattern matched.
struct Evaluation {
  let workspace: Workspace
  private(set) var matcher: Matcher
  private(set) var subject: Item
  let memo: EvaluationMemo
  /// The targets of which the last question about readers holds.
  var readers: [FoundReader] = []
  private var isNamed = false
  /// How many were begun before, so that what the memo keeps belongs to one of them.
  private var number = 0
  private var bindings: [Binding] = []
  /// Where the last pattern that matched found its text.
  private(set) var match: Location?
  /// Which of the conditions that must all hold did not, in a rule that does not fire.
  var decisive = 0

  /// What a name stands for: one of `let`, or the element of a quantifier.
  private struct Binding {
    let name: String
    var value: Datum
  }

  init(
    _ matcher: Matcher, on subject: Item, in workspace: Workspace,
    memo: EvaluationMemo = EvaluationMemo()
  ) {
    self.matcher = matcher
    self.subject = subject
    self.workspace = workspace
    self.memo = memo
  }

  /// Turns to another rule or subject: a run asks thousands of questions, and a start costs more than most.
  mutating func begin(_ matcher: Matcher, on subject: Item) {
    self.matcher = matcher
    self.subject = subject
    if isNamed || !bindings.isEmpty { bindings.removeAll(keepingCapacity: true) }
    if !readers.isEmpty { readers.removeAll() }
    isNamed = false
    match = nil
    number += 1
  }

  mutating func bind(_ name: String, _ value: Datum) {
    bindings.append(Binding(name: name, value: value))
  }
  /// Gives the name that was bound last another value.
  mutating func rebind(_ value: Datum) { bindings[bindings.count - 1].value = value }
  mutating func unbind() { bindings.removeLast() }
  mutating func found(_ location: Location?) { match = location }
}

extension Evaluation {
  /// The value that a path leads to.
  func value(_ path: Path) -> Datum {
    guard path.isConstant else { return walk(path) }
    if let known = workspace.constants.withLock({ $0[path.source] }) { return known }
    let datum = walk(path)
    workspace.constants.withLock { $0[path.source] = datum }
    return datum
  }

  private func walk(_ path: Path) -> Datum {
    var datum = root(path)
    for step in path.steps { datum = follow(step, from: datum) }
    return datum
  }

  private func root(_ path: Path) -> Datum {
    switch path.root {
    case .subject: .item(subject)
    case .workspace: .item(.workspace)
    case .name(let name): named(name)
    case .environment(let name): workspace.environment.map { variable(name, $0) } ?? .unknown
    case .reader: .list(readers.map { .record($0.record) })
    case .parameter(let name): matcher.value(of: name)
    case .set: .missing
    }
  }

  private func variable(_ name: String, _ variables: [String: String]) -> Datum {
    guard let value = variables[name] else { return .missing }
    let secrets = ["SECRET", "TOKEN", "PASSWORD", "_KEY"]
    return .text(Text(value, isSecret: secrets.contains { name.hasSuffix($0) }))
  }

  /// Finds all values of `let` once, for a rule that fires and is about to speak of them.
  mutating func nameAll() {
    guard !isNamed else { return }
    isNamed = true
    for derived in matcher.derived { bind(derived.name, derive(derived.source)) }
  }

  /// The text that the innermost name stands for, if a path is that name alone.
  func boundText(_ path: Path) -> Text? {
    guard isInnermost(path), case .text(let text) = bindings[bindings.count - 1].value else {
      return nil
    }
    return text
  }

  /// The thing that the innermost name stands for, if a path is that name alone.
  func boundItem(_ path: Path) -> Item? {
    guard isInnermost(path), case .item(let item) = bindings[bindings.count - 1].value else {
      return nil
    }
    return item
  }

  private func isInnermost(_ path: Path) -> Bool {
    guard !bindings.isEmpty, path.steps.isEmpty, case .name(let name) = path.root else {
      return false
    }
    return bindings[bindings.count - 1].name == name
  }

  private func named(_ name: String) -> Datum {
    var index = bindings.count
    while index > 0 {
      index -= 1
      if bindings[index].name == name { return bindings[index].value }
    }
    return derived(name)
  }

  /// A value of `let`, found when it is asked for: most rules fire seldom, and some values are dear.
  private func derived(_ name: String) -> Datum {
    guard let index = matcher.derived.firstIndex(where: { $0.name == name }) else {
      return .missing
    }
    if let known = memo.derived(index, of: number) { return known }
    let value = derive(matcher.derived[index].source)
    // Inside a quantifier the value may depend on what is bound there.
    if bindings.isEmpty { memo.keep(value, derived: index, of: number) }
    return value
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

  private static let textFields: Set<Field> = [
    .arn, .lowered, .underscored, .words, .arguments, .scalars, .day,
  ]

  private func value(of field: Field, in text: Text) -> Datum {
    switch field {
    case .arn: memo.arn(text.string).map { .arn($0) } ?? .missing
    case .lowered: .text(text.string.lowercased())
    case .underscored: .text(String(text.string.map { $0 == "-" ? "_" : $0 }))
    case .scalars: .number(text.string.unicodeScalars.count)
    case .arguments:
      memo.arguments(text.string)
    case .day: Day.number(in: text.string).map { .number($0) } ?? .missing
    case .words: .list(text.string.split(whereSeparator: \.isWhitespace).map { .text(String($0)) })
    default: .missing
    }
  }
}
