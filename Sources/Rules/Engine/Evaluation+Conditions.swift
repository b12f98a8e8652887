import Profiles

extension Evaluation {
  /// Whether the rule fires.
  mutating func fires() -> Truth {
    // What is unknown cannot become a yes: the rest need not be asked.
    for (index, condition) in matcher.conditions.enumerated() {
      let truth = test(condition)
      guard truth == .yes else {
        decisive = index
        return truth
      }
    }
    return .yes
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
    case .environment(.variable(let name, let isSet)):
      return workspace.environment.map { Truth(($0[name] != nil) == isSet) } ?? .unknown
    case .reader(let reader): return test(reader)
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
    bind(quantifier.name, .missing)
    defer { unbind() }
    for item in items {
      var truth = Truth.yes
      if let condition = quantifier.condition {
        rebind(item)
        truth = test(condition)
      }
      if let answer = quantifier.kind.answer(after: truth) { return answer }
      switch truth {
      case .yes: count += 1
      case .unknown: unknown += 1
      case .no: break
      }
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
    guard let path = keys.of else { return test(keys, on: defaultOwner) }
    if let item = boundItem(path) { return test(keys, on: item) }
    switch value(path) {
    case .unknown: return .unknown
    case .item(let item): return test(keys, on: item)
    default: return Truth(keys.kind == .lacks)
    }
  }

  private func test(_ keys: KeyTest, on item: Item) -> Truth {
    switch keys.kind {
    case .has: Truth(keys.keys.allSatisfy { has($0, in: item, role: keys.role) })
    case .hasAny: Truth(keys.keys.contains { has($0, in: item, role: keys.role) })
    case .lacks: Truth(!keys.keys.contains { has($0, in: item, role: keys.role) })
    }
  }

  private var defaultOwner: Item {
    switch subject {
    case .setting(let file, let index):
      .section(file, workspace.files[file].outline.settings[index].section)
    case .event(let view, let file, let index):
      eventSection(view, file, index).map { .section(file, $0) } ?? subject
    case .resolution, .divergence: subject.profile ?? subject
    default: subject
    }
  }
}

extension Quantifier.Kind {
  /// The answer that one element decides, or nil.
  fileprivate func answer(after truth: Truth) -> Truth? {
    switch (self, truth) {
    case (.some, .yes): .yes
    case (.none, .yes), (.every, .no): .no
    default: nil
    }
  }
}
