internal import YAML

/// Finds what a value of `let` leads to.
struct DerivedChecker {
  let scope: Scope
  let node: RuleNode

  func type(of source: Derived.Source) throws(RuleError) -> ValueType {
    switch source {
    case .path(let path): return try scope.type(of: path)
    case .text(let template):
      try TemplateChecker(scope: scope).check(template)
      return .text
    case .lookup(let table, let key): return try lookup(table, key)
    case .first(let path, let name, let condition):
      let list = try scope.type(of: path)
      guard case .list(let element) = list else {
        throw RuleError(
          "`\(path.source)` is a \(list.title), not a list: name a list", at: path.origin)
      }
      let inner = try ConditionChecker(scope: scope).binding(name, element, path)
      try ConditionChecker(scope: inner).check(condition)
      return element
    case .nearest(let to, let among, let names, _, _): return try nearest(to, among, names)
    case .either(let paths): return try common(paths)
    case .concat(let paths):
      return .list(try common(paths).element)
    case .setting(_, let owner):
      try checkOwner(owner)
      return .one(.setting)
    case .profile(let name):
      _ = try scope.type(of: name)
      return .one(.profile)
    case .absent(_, let paths):
      for path in paths { try checkOwner(path) }
      return .list(.text)
    }
  }

  private func checkOwner(_ path: Path) throws(RuleError) {
    let type = try scope.type(of: path)
    guard type.hasKeys else {
      throw RuleError(
        "`\(path.source)` is a \(type.title), which has no keys: name a section or profile",
        at: path.origin)
    }
  }

  private func common(_ paths: [Path]) throws(RuleError) -> ValueType {
    var result: ValueType?
    for path in paths {
      let type = try scope.type(of: path)
      guard let known = result else {
        result = type
        continue
      }
      guard let joined = known.joined(with: type) else {
        throw RuleError(
          "`\(path.source)` is a \(type.title): the paths before it lead to a \(known.title)",
          at: path.origin)
      }
      result = joined
    }
    guard let result else { throw RuleError("an empty list: name a path", at: node.place) }
    return result
  }

  private func nearest(
    _ to: Path, _ among: [Path], _ names: [String]
  ) throws(RuleError) -> ValueType {
    try requireText(to)
    var thing: Thing?
    for path in among {
      let type = try scope.type(of: path)
      guard case .text(_, let named) = type.element else {
        throw RuleError(
          "`\(path.source)` is a \(type.title): name texts such as `workspace.profiles.name`",
          at: path.origin)
      }
      thing = among.count == 1 && names.isEmpty ? named : nil
    }
    return .text(naming: thing)
  }

  private func requireText(_ path: Path) throws(RuleError) {
    let type = try scope.type(of: path)
    guard case .text = type else {
      throw RuleError("`\(path.source)` is a \(type.title): name a text", at: path.origin)
    }
  }

  private func lookup(_ table: String, _ key: Path) throws(RuleError) -> ValueType {
    try requireText(key)
    if ["settings", "variables"].contains(table) {
      return .row(table, columns: FieldTable.settingColumns)
    }
    if let columns = FieldTable.dataColumns[table] { return .row(table, columns: columns) }
    guard let rows = scope.definitions.rows(of: table) else {
      let known =
        ["settings", "variables", "versions", "regions", "services"]
        + scope.definitions.tableNames
      let remedy = Nearest.guess(for: table, among: known) ?? "add it to `define.tables`"
      throw RuleError(
        "there is no table `\(table)`: \(remedy)",
        at: node["lookup"]?["table"]?.place ?? node.place)
    }
    var columns: [String: ValueType] = [:]
    for row in rows {
      for (name, value) in row.columns {
        if case .list = value { columns[name] = .list(.text) } else { columns[name] = .text }
      }
    }
    return .row(table, columns: columns)
  }
}

extension ValueType {
  /// Whether `has`, `lacks` and `absent` can look at it.
  var hasKeys: Bool {
    guard case .thing(let things) = self else { return false }
    return things.allSatisfy {
      [.section, .profile, .setting, .resolution, .divergence].contains($0)
    }
  }
}
