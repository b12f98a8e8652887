import Profiles

/// Who takes whose credentials, for programs that draw.
struct PlanGraph {
  enum Language: String, CaseIterable { case dot, mermaid }

  private var nodes: [(label: String, isBad: Bool)] = []
  private var numbers: [String: Int] = [:]
  private var edges: [(Int, Int)] = []
  private var seen: Set<[Int]> = []

  /// Adds a chain from its first credentials to its profile.
  mutating func add(_ plan: CredentialPlan) {
    var previous: Int?
    for hop in plan.chain {
      let number = node(hop.profile ?? HopWords(hop: hop).what)
      connect(previous, number)
      previous = number
    }
    let last = node(plan.profile, isBad: plan.outcome == .error || plan.outcome == .none)
    connect(previous, last)
  }

  /// Adds a profile and the one right before it.
  mutating func add(_ summary: PlanSummary) {
    let number = node(
      summary.profile, isBad: summary.outcome == .error || summary.outcome == .none)
    guard let source = summary.source ?? (summary.method == "assume-role" ? nil : summary.method)
    else { return }
    connect(node(source), number)
  }

  private mutating func node(_ label: String, isBad: Bool = false) -> Int {
    if let number = numbers[label] {
      nodes[number].isBad = nodes[number].isBad || isBad
      return number
    }
    numbers[label] = nodes.count
    nodes.append((label, isBad))
    return nodes.count - 1
  }

  private mutating func connect(_ from: Int?, _ to: Int) {
    guard let from, from != to, seen.insert([from, to]).inserted else { return }
    edges.append((from, to))
  }

  func text(in language: Language) -> String {
    switch language {
    case .dot:
      let lines =
        nodes.enumerated().map { number, node in
          "  n\(number) [label=\"\(escaped(node.label, "\\\""))\"\(node.isBad ? ", color=red" : "")];"
        } + edges.map { "  n\($0) -> n\($1);" }
      return "digraph credentials {\n" + lines.map { $0 + "\n" }.joined() + "}\n"
    case .mermaid:
      let lines =
        nodes.enumerated().map { number, node in
          "  n\(number)[\"\(escaped(node.label, "#quot;"))\"]\(node.isBad ? ":::bad" : "")"
        } + edges.map { "  n\($0) --> n\($1)" }
      return "flowchart LR\n" + lines.map { $0 + "\n" }.joined() + "  classDef bad stroke:#d00\n"
    }
  }

  /// A label with what would end it replaced.
  private func escaped(_ label: String, _ quote: String) -> String {
    var result = ""
    for character in Redactor.masked(label).safelyShown {
      switch character {
      case "\"": result += quote
      case "\\": result += "\\\\"
      default: result.append(character)
      }
    }
    return result
  }
}
