/// Which of the conditions of a rule ask for nothing but the key and the value of a setting, and for
/// what stays the same all through a run, so that their answer is the same for every setting with that
/// key and that value.
struct ValueConditions {
  private let bits: UInt64
  /// Whether all of them do.
  let isAll: Bool

  init(_ matcher: Matcher) {
    var names: Set<String> = []
    for derived in matcher.derived where derived.source.isAboutValueAlone(names) {
      names.insert(derived.name)
    }
    var bits: UInt64 = 0
    for (index, condition) in matcher.conditions.prefix(64).enumerated()
    where condition.isAboutValueAlone(names) { bits |= 1 << UInt64(index) }
    self.bits = bits
    isAll = bits.nonzeroBitCount == matcher.conditions.count
  }

  /// Whether one of them does, by its place.
  func contains(_ index: Int) -> Bool { index < 64 && bits & 1 << UInt64(index) != 0 }
}

extension Path {
  /// Whether it begins at the value or key of the setting, or at what stays the same all through a run.
  fileprivate func isAboutValueAlone(_ names: Set<String>) -> Bool {
    switch root {
    case .subject: [.field(.value), .field(.rawValue), .field(.key)].contains(steps.first)
    case .name(let name): names.contains(name)
    case .workspace, .set, .parameter, .environment: true
    // Which targets a question left may hang on anything.
    case .reader: false
    }
  }
}

extension Condition {
  fileprivate func isAboutValueAlone(_ names: Set<String>) -> Bool {
    switch self {
    case .all(let items), .any(let items): items.allSatisfy { $0.isAboutValueAlone(names) }
    case .not(let item): item.isAboutValueAlone(names)
    case .quantified(let quantifier):
      quantifier.of.isAboutValueAlone(names)
        && quantifier.condition?.isAboutValueAlone(names.union([quantifier.name])) ?? true
    case .keys: false
    case .field(let test):
      test.path.isAboutValueAlone(names) && test.operand.isAboutValueAlone(names)
    case .environment: true
    case .reader(let test): test.question.isAboutValueAlone(names)
    }
  }
}

extension FieldTest.Operand {
  fileprivate func isAboutValueAlone(_ names: Set<String>) -> Bool {
    if case .path(let path) = self { path.isAboutValueAlone(names) } else { true }
  }
}

extension ReaderTest.Question {
  fileprivate func isAboutValueAlone(_ names: Set<String>) -> Bool {
    if case .olderThan(let path) = self { path.isAboutValueAlone(names) } else { true }
  }
}

extension Derived.Source {
  fileprivate func isAboutValueAlone(_ names: Set<String>) -> Bool {
    switch self {
    case .path(let path), .lookup(_, let path): path.isAboutValueAlone(names)
    case .either(let paths), .concat(let paths):
      paths.allSatisfy { $0.isAboutValueAlone(names) }
    case .nearest(let to, let among, _, _, _):
      ([to] + among).allSatisfy { $0.isAboutValueAlone(names) }
    case .first(let path, let name, let condition):
      path.isAboutValueAlone(names) && condition.isAboutValueAlone(names.union([name]))
    case .text, .setting, .profile, .absent: false
    }
  }
}
