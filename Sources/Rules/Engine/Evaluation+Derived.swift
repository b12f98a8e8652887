import Profiles

extension Evaluation {
  /// The value of a name of `let`.
  mutating func derive(_ source: Derived.Source) -> Datum {
    switch source {
    case .path(let path): return value(path)
    case .concat(let paths): return .list(paths.flatMap { value($0).items })
    case .either(let paths): return paths.map { value($0) }.first { $0.exists } ?? .missing
    case .absent(let keys, let paths):
      let owners = paths.compactMap { if case .item(let item) = value($0) { item } else { nil } }
      return .list(
        keys.filter { key in !owners.contains { has(key, in: $0, role: nil) } }.map { .text($0) })
    case .setting(let key, let owner):
      guard case .item(let item) = value(owner) else { return .missing }
      return setting(key, in: item, role: nil).map { .item($0) } ?? .missing
    case .profile(let name): return profile(named: value(name))
    case .text(let template): return .text(render(template))
    case .lookup(let table, let key):
      guard case .text(let text) = value(key) else { return .missing }
      return row(text.string, of: table).map { .record($0) } ?? .missing
    case .first(let path, let name, let condition):
      guard case .list(let items) = value(path) else { return .missing }
      for item in items {
        bind(name, item)
        let truth = test(condition)
        unbind()
        if truth == .yes { return item }
      }
      return .missing
    case .nearest(let to, let among, let names, let distance, let ignoringCase):
      let name = value(to)
      func find() -> Datum {
        nearest(
          to: name, among: among.map { value($0) }, names: names, distance: distance,
          ignoringCase: ignoringCase)
      }
      guard case .text(let text) = name, let first = among.first,
        among.allSatisfy(\.isConstant)
      else { return find() }
      return memo.nearest(to: text.string, among: first, find)
    }
  }

  /// A row of a table of the rule file, or of one that is part of the program.
  func row(_ name: String, of table: String) -> Record? {
    switch table {
    case "settings": memo.row(name, of: table) { Settings.facts(of: name)?.record }
    case "variables": Settings.facts(ofVariable: name)?.record
    case "versions": Versions.record(name)
    case "regions": Regions.records[name]
    case "services": memo.row(name, of: table) { Services.record(of: name) }
    default: matcher.definitions.tables[table]?[name]
    }
  }

  private func profile(named name: Datum) -> Datum {
    guard case .text(let text) = name else { return name.exists ? .unknown : .missing }
    if let index = workspace.views.first?.configuration.profile(named: text.string) {
      return .item(.profile(0, index))
    }
    return workspace.isComplete ? .missing : .unknown
  }

  /// The bound on the names that a misspelling is compared with.
  private static let candidates = 10_000

  private func nearest(
    to name: Datum, among lists: [Datum], names: [String], distance: Int, ignoringCase: Bool
  ) -> Datum {
    guard case .text(let wanted) = name else { return .missing }
    let texts = lists.flatMap { $0.texts }.prefix(Self.candidates)
    let candidates = texts.map(\.string) + names
    guard
      let found = Nearest.unique(
        to: wanted.string, among: candidates, within: distance, ignoringCase: ignoringCase)
    else { return .missing }
    return .text(texts.first { $0.string == found } ?? Text(found))
  }
}

extension Datum {
  var texts: [Text] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    default: []
    }
  }
}

extension Datum {
  /// The elements of a list; one thing is a list of itself.
  fileprivate var items: [Datum] {
    switch self {
    case .list(let items): items
    case .missing, .unknown: []
    default: [self]
    }
  }
}
