/// A rule that an error text leads to.
public struct ErrorMatch: Sendable {
  public let explanation: Explanation
  /// The documented text that fits best.
  public let text: String
}

/// The documented error texts of all rules, prepared for being searched.
public struct ErrorIndex: Sendable {
  private let entries: [(explanation: Explanation, texts: [(source: String, text: ErrorText)])]

  public init(_ explanations: [Explanation]) {
    entries = explanations.map { explanation in
      let own = [explanation.rule.message.outline] + explanation.help.map(\.text)
      return (explanation, (explanation.errors + own).map { ($0, ErrorText($0)) })
    }
  }

  /// The rules whose documented texts fit a pasted one, the best first; only the best kind of fit counts.
  public func matches(of pasted: String) -> [ErrorMatch] {
    let pasted = PastedText(pasted)
    var found: [(score: ErrorText.Score, match: ErrorMatch)] = []
    for (explanation, texts) in entries {
      let ranked = texts.compactMap { source, text in
        text.score(pasted).map { (score: $0, text: source) }
      }
      guard let best = ranked.max(by: { $0.score < $1.score }) else { continue }
      found.append((best.score, ErrorMatch(explanation: explanation, text: best.text)))
    }
    let kind = found.map(\.score.kind.rawValue).max()
    return found.filter { $0.score.kind.rawValue == kind }.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element.match)
  }
}
