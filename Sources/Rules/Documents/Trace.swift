/// What came of each part of a condition on one thing.
public struct Trace: Sendable {
  public enum Outcome: String, Sendable { case yes, no, unknown }

  public let text: String
  public let outcome: Outcome
  /// What the tested value was, if it can be shown.
  public let value: String?
  public var parts: [Trace]
  /// Whether the outcome of the whole hangs on this part.
  public private(set) var isDecisive = false

  init(_ text: String, _ truth: Truth, value: String? = nil, parts: [Trace] = []) {
    self.text = text
    self.value = value
    self.parts = parts
    outcome =
      switch truth {
      case .yes: .yes
      case .no: .no
      case .unknown: .unknown
      }
  }

  var truth: Truth {
    switch outcome {
    case .yes: .yes
    case .no: .no
    case .unknown: .unknown
    }
  }

  /// The same tree with the leaf marked that decided: the first of the outcome of the whole.
  ///
  /// Where all parts agree, none of them decided.
  func deciding() -> Trace {
    var copy = self
    guard !parts.isEmpty else {
      copy.isDecisive = true
      return copy
    }
    if parts.count > 1, parts.allSatisfy({ $0.outcome == outcome }) { return self }
    let index = parts.firstIndex { $0.outcome == outcome } ?? 0
    copy.parts[index] = parts[index].deciding()
    return copy
  }
}

extension Evaluation {
  /// The outcome of a condition with those of all its parts.
  mutating func trace(_ condition: Condition) -> Trace {
    switch condition {
    case .all(let items):
      let parts = traces(items)
      return Trace("all of", Truth.all(parts) { $0.truth }, parts: parts)
    case .any(let items):
      let parts = traces(items)
      return Trace("any of", Truth.any(parts) { $0.truth }, parts: parts)
    case .not(let inner):
      let part = trace(inner)
      return Trace("not", !part.truth, parts: [part])
    case .quantified(let quantifier): return trace(quantifier)
    case .field(let test):
      return Trace(condition.phrase, self.test(condition), value: shownValue(of: test.path))
    case .keys, .environment, .reader: return Trace(condition.phrase, test(condition))
    }
  }

  private mutating func traces(_ conditions: [Condition]) -> [Trace] {
    var result: [Trace] = []
    for condition in conditions { result.append(trace(condition)) }
    return result
  }

  /// The elements that are shown of a long list.
  private static let shownElements = 8

  private mutating func trace(_ quantifier: Quantifier) -> Trace {
    let whole = test(.quantified(quantifier))
    var parts: [Trace] = []
    let list = value(quantifier.of)
    let items: [Datum]
    switch list {
    case .list(let elements): items = elements
    case .missing, .unknown: items = []
    default: items = [list]
    }
    if let condition = quantifier.condition {
      for item in items.prefix(Self.shownElements) {
        bind(quantifier.name, item)
        let part = trace(condition)
        unbind()
        parts.append(
          Trace("\(quantifier.name) = \(shownName(of: item))", part.truth, parts: [part]))
      }
    }
    return Trace(quantifier.phrase, whole, value: "\(items.count) in all", parts: parts)
  }

  /// A value in a few words; secrets are masked.
  private func shownValue(of path: Path) -> String {
    switch value(path) {
    case .unknown: "not known here"
    case .missing: "missing"
    case let datum: shownName(of: datum)
    }
  }

  private func shownName(of datum: Datum) -> String {
    let text = Redaction.masked(shown(datum))
    return "`" + (text.count > 60 ? text.prefix(59) + "…" : text) + "`"
  }
}
