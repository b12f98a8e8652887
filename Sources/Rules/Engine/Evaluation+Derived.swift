import Profiles

extension Evaluation {
  /// The value of a name of `let`.
  func derive(_ source: Derived.Source) -> Datum {
    switch source {
    case .path(let path): return value(path)
    case .concat(let paths): return .list(paths.flatMap { value($0).items })
    case .either(let paths):
      for path in paths {
        let datum = value(path)
        if datum.exists { return datum }
      }
      return .missing
    case .absent(let keys, let paths):
      let owners = paths.compactMap { if case .item(let item) = value($0) { item } else { nil } }
      var absent: [Datum] = []
      for key in keys where !owners.contains(where: { has(key, in: $0, role: nil) }) {
        absent.append(.text(key))
      }
      return .list(absent)
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
      var inner = self
      inner.bind(name, .missing)
      for item in items {
        inner.rebind(item)
        if inner.test(condition) == .yes { return item }
      }
      return .missing
    case .nearest(let to, let among, let words, let distance, let ignoringCase):
      guard case .text(let wanted) = value(to) else { return .missing }
      func collect() -> NearNames {
        NearNames(among.flatMap { value($0).texts }, words, ignoringCase: ignoringCase)
      }
      func find(_ names: NearNames) -> Datum {
        names.unique(to: wanted.string, within: distance).map { .text($0) } ?? .missing
      }
      guard let first = among.first, among.allSatisfy(\.isConstant) else { return find(collect()) }
      return memo.nearest(to: wanted.string, among: first, collect, find)
    }
  }

  /// A row of a table of the rule file, or of one that is part of the program.
  func row(_ name: String, of table: String) -> Record? {
    switch table {
    case "settings": memo.row(name, of: .settings) { Settings.facts(of: name)?.record }
    case "variables": Settings.facts(ofVariable: name)?.record
    case "versions": memo.row(name, of: .versions) { Versions.record(name) }
    case "regions": memo.row(name, of: .regions) { Regions.record(of: name) }
    case "services": memo.row(name, of: .services) { Services.record(of: name) }
    default: memo.row(name, of: table, definedBy: matcher.definitions)
    }
  }

  private func profile(named name: Datum) -> Datum {
    guard case .text(let text) = name else { return name.exists ? .unknown : .missing }
    if let index = workspace.views.first?.configuration.profile(named: text.string) {
      return .item(.profile(0, index))
    }
    return workspace.isComplete ? .missing : .unknown
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
