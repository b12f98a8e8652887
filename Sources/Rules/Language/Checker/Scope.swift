/// The names that a path can begin with at one place of a rule, and what they lead to.
struct Scope {
  let subject: Subject
  let definitions: Definitions
  private var names: [(name: String, type: ValueType)] = []
  /// Names of `let` that are not defined yet.
  private var later: [String]
  /// How many quantifiers enclose the place.
  var nesting = 0
  /// Whether the condition of the rule asks for readers, so that `reader` means some.
  var hasReaders = false
  var parameters: [Parameter] = []

  init(_ subject: Subject, _ definitions: Definitions, later: [String]) {
    self.subject = subject
    self.definitions = definitions
    self.later = later
  }

  /// Adds a name of `let`.
  mutating func define(_ name: String, _ type: ValueType) {
    later.removeAll { $0 == name }
    names.append((name, type))
  }

  /// The same scope inside a quantifier.
  func binding(_ name: String, _ type: ValueType) -> Scope {
    var inner = self
    inner.names.append((name, type))
    inner.nesting += 1
    return inner
  }

  /// Whether a name is taken by the language.
  func isReserved(_ name: String) -> Bool {
    [subject.rawValue, "workspace", "set", "param", "reader", "environment"].contains(name)
  }

  /// What a path leads to.
  func type(of path: Path, allowingSets: Bool = false) throws(RuleError) -> ValueType {
    var type = try root(path, allowingSets)
    let words = path.source.split(separator: ".", omittingEmptySubsequences: false)
    var length = words[0].utf8.count
    for (index, word) in words.enumerated().dropFirst() {
      if index == 1, path.isNamedByItsSecondWord {
        length += 1 + word.utf8.count
        continue
      }
      let before = String(path.source.utf8.prefix(length)) ?? path.source
      length += 1 + word.utf8.count
      type = try follow(
        String(word), from: type, named: before, at: path.origin?.prefix(length))
    }
    return type
  }

  private func root(_ path: Path, _ allowingSets: Bool) throws(RuleError) -> ValueType {
    switch path.root {
    case .subject: return .one(Thing(subject))
    case .workspace: return .one(.workspace)
    case .environment: return .text
    case .parameter(let name): return try parameter(name, path)
    case .set(let name): return try set(name, path, allowingSets)
    case .reader:
      guard hasReaders else {
        throw RuleError(
          "`reader` means nobody here: ask `{reader: …}` in `when` first", at: path.origin)
      }
      let columns = FoundReader.columns.map { ($0, ValueType.text()) }
      return .list(.row("readers", columns: Dictionary(columns) { $1 }))
    case .name(let name):
      if let found = names.last(where: { $0.name == name }) { return found.type }
      let place = path.origin?.prefix(name.utf8.count)
      guard !later.contains(name) else {
        throw RuleError("`\(name)` is not defined yet: move it up in `let`", at: place)
      }
      let known = [subject.rawValue, "workspace"] + names.map(\.name)
      let remedy =
        Nearest.guess(for: name, among: known)
        ?? "begin with \(known.map { "`\($0)`" }.joined(separator: ", "))"
      throw RuleError("unknown name `\(name)`: \(remedy)", at: place)
    }
  }

  private func parameter(_ name: String, _ path: Path) throws(RuleError) -> ValueType {
    if let found = parameters.first(where: { $0.name == name }) { return found.type }
    let names = parameters.map(\.name)
    let remedy = Nearest.guess(for: name, among: names) ?? "add it to `params`"
    throw RuleError("there is no parameter `\(name)`: \(remedy)", at: path.origin)
  }

  private func set(
    _ name: String, _ path: Path, _ allowingSets: Bool
  ) throws(RuleError) -> ValueType {
    guard definitions.set(name) != nil else {
      let remedy =
        Nearest.guess(for: name, among: definitions.setNames) ?? "add it to `define.sets`"
      throw RuleError("there is no set `\(name)`: \(remedy)", at: path.origin)
    }
    guard allowingSets else {
      throw RuleError("a set is no value here: write `in: {set: \(name)}`", at: path.origin)
    }
    return .list(.text)
  }

  private func follow(
    _ word: String, from type: ValueType, named name: String, at origin: Origin?
  ) throws(RuleError) -> ValueType {
    if ["first", "rest"].contains(word) || Int(word) != nil {
      guard case .list(let element) = type else {
        throw RuleError(
          "`\(name)` is a \(type.title), not a list: drop `.\(word)`", at: origin)
      }
      return word == "rest" ? type : element
    }
    let element = type.element
    guard let found = element.field(word) else {
      let fields = element.fieldNames
      let remedy = Nearest.remedy(for: word, among: fields, of: "it")
      let owner = element.isThing ? "`\(element.title)`" : "a \(element.title)"
      throw RuleError("`\(name).\(word)` is not a field of \(owner): \(remedy)", at: origin)
    }
    return type.isList && !found.isList ? .list(found) : found
  }
}

extension ValueType {
  fileprivate var isThing: Bool {
    if case .thing = self { true } else { false }
  }

  /// What a field of the value leads to.
  func field(_ name: String) -> ValueType? {
    switch self {
    case .thing(let things):
      let types = things.compactMap { thing in
        FieldTable.fields(of: thing).first { $0.name == name }?.type
      }
      return types.dropFirst().reduce(types.first) { $0?.joined(with: $1) }
    case .arn: return FieldTable.arn.first { $0.name == name }?.type
    case .row(_, let columns): return columns[name]
    case .text(_, let thing):
      return FieldTable.text.first { $0.name == name }?.type
        ?? thing.flatMap { ValueType.one($0).field(name) }
    case .number, .flag, .list: return nil
    }
  }

  var fieldNames: [String] {
    switch self {
    case .thing(let things):
      things.flatMap { FieldTable.fields(of: $0).map(\.name) }.reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      }
    case .arn: FieldTable.arn.map(\.name)
    case .row(_, let columns): columns.keys.sorted()
    case .text: FieldTable.text.map(\.name)
    case .number, .flag, .list: []
    }
  }
}

extension Path {
  /// Whether the root takes two words: a set, or a variable of the environment.
  fileprivate var isNamedByItsSecondWord: Bool {
    switch root {
    case .set, .environment, .parameter: true
    case .subject, .workspace, .name, .reader: false
    }
  }
}
