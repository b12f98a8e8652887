extension Condition {
  /// The condition as people read it: "`profile.name` is `a` and it lacks `region`".
  var phrase: String {
    switch self {
    case .all(let items): items.map(\.operandPhrase).joined(separator: " and ")
    case .any(let items): items.map(\.operandPhrase).joined(separator: " or ")
    case .not(let inner): "not " + inner.operandPhrase
    case .quantified(let quantifier):
      quantifier.phrase + (quantifier.condition.map { ": " + $0.phrase } ?? "")
    case .keys(let test): test.phrase
    case .field(let test): test.phrase
    case .environment(let test): test.phrase
    case .reader(let test): test.phrase
    }
  }

  private var operandPhrase: String {
    switch self {
    case .all(let items) where items.count > 1, .any(let items) where items.count > 1:
      "(\(phrase))"
    default: phrase
    }
  }
}

extension ReaderTest {
  var phrase: String {
    switch question {
    case .any(let names):
      "a target is "
        + names.map { $0.name + ($0.range.map { " " + $0.text } ?? "") }.enumerated(by: "or")
    case .olderThan(let path): "a target is older than `\(path.source)`"
    case .olderThanRow(let name, let table): "a target is older than `\(name)` of `\(table)`"
    }
  }
}

extension Quantifier {
  /// What is counted, without the condition on each.
  var phrase: String {
    let list = "`\(name)` of `\(of.source)`"
    let tests = bounds.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: " and ")
    return kind == .count ? "count of \(list) \(tests)" : "\(kind.rawValue) \(list)"
  }
}

extension KeyTest {
  var phrase: String {
    let names = keys.map { "`\($0)`" }.enumerated(by: kind == .has ? "and" : "or")
    let owner = of.map { "`\($0.source)` " } ?? ""
    let verb =
      switch kind {
      case .has, .hasAny: "has"
      case .lacks: "has no"
      }
    return "\(owner)\(verb) \(names)" + (role.map { " in the \($0) file" } ?? "")
  }
}

extension FieldTest {
  var phrase: String {
    let subject = "`\(path.source)`"
    switch (test, operand) {
    case (.exists, .flag(let wanted)): return subject + (wanted ? " exists" : " does not exist")
    case (.empty, .flag(let wanted)): return subject + (wanted ? " is empty" : " is not empty")
    default: break
    }
    let folding = ignoringCase ? ", ignoring case" : ""
    return "\(subject) \(test.words) \(operand.phrase)\(folding)"
  }
}

extension FieldTest.Operand {
  fileprivate var phrase: String {
    switch self {
    case .text(let text): "`\(text)`"
    case .texts(let set): set.texts.map { "`\($0)`" }.enumerated(by: "or")
    case .path(let path): "`\(path.source)`"
    case .pattern(let pattern): "`\(pattern.source)`"
    case .shape(let shape): "`\(shape.rawValue)`"
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    }
  }
}

extension Operator {
  fileprivate var words: String {
    switch self {
    case .is, .in: "is"
    case .isNot, .notIn: "is not"
    case .notMatches: "does not match"
    case .startsWith: "starts with"
    case .endsWith: "ends with"
    case .type: "has the form"
    case .notType: "has not the form"
    case .lt: "is less than"
    case .le: "is at most"
    case .gt: "is more than"
    case .ge: "is at least"
    case .sameAs: "is the same as"
    case .matches, .contains, .exists, .empty: rawValue
    }
  }
}

extension EnvironmentTest {
  var phrase: String {
    switch self {
    case .host(let hosts): "the host is " + hosts.enumerated(by: "or")
    case .variable(let name, let isSet): "\(name) is \(isSet ? "set" : "not set")"
    case .hostKnown(let known): known ? "the host is known" : "the host is not known"
    }
  }
}

extension [String] {
  /// `a, b or c`.
  func enumerated(by word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

extension Template {
  /// The text with an ellipsis for each hole.
  var outline: String {
    parts.map {
      if case .literal(let text) = $0 { text } else { "…" }
    }.joined()
  }
}
