import Rules

/// The command `explain`: what a rule is about, or which rules an error text leads to.
struct ExplainCommand {
  private let arguments: Arguments
  private let explanations: [Explanation]
  private let form: String

  static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    try ExplainCommand(arguments).run()
  }

  private init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    form = arguments.value(.format) ?? "text"
    explanations = try RuleLibrary(arguments.values(.rules)).explanations
  }

  private func run() throws(Failure) -> ExitStatus {
    let asked =
      (arguments.operands.isEmpty ? 0 : 1) + arguments.values(.error).count
      + (arguments.has(.all) ? 1 : 0)
    guard asked == 1 else {
      throw Failure("explain what? name rules, or give one of --error TEXT and --all")
    }
    if let text = arguments.value(.error) { return try search(for: text) }
    var chosen = explanations
    if !arguments.has(.all) {
      chosen = []
      for id in arguments.operands { chosen.append(try named(id)) }
    } else if let folder = arguments.value(.output), form == "markdown" {
      try RuleBook(explanations).write(to: folder)
      return .clean
    }
    try write(shown(chosen))
    return .clean
  }

  private func named(_ id: String) throws(Failure) -> Explanation {
    let wanted = id.hasPrefix("aws/") ? String(id.dropFirst(4)) : id
    if let found = explanations.first(where: { $0.rule.id == wanted }) { return found }
    throw RuleLibrary.unknown(id, among: explanations.map(\.rule.id))
  }

  private func shown(_ explanations: [Explanation]) -> String {
    switch form {
    case "json":
      let all = explanations.map(\.json)
      let isOne = all.count == 1 && !arguments.has(.all)
      return (isOne ? all[0] : .object([("rules", .array(all))])).text(breaking: isOne ? 1 : 3)
    case "markdown": return explanations.map { RulePage($0).text }.joined(separator: "\n")
    default:
      return explanations.map { ExplanationText($0, style: style).text }.joined(separator: "\n")
    }
  }

  private var style: Style {
    Style(
      arguments.choice(.color, default: .auto),
      isTerminal: Terminal.isInteractive && !arguments.has(.output), in: .process)
  }

  private func search(for text: String) throws(Failure) -> ExitStatus {
    let matches = ErrorIndex(explanations).matches(of: text)
    switch form {
    case "json":
      let rules = matches.map(\.json)
      try write(JSON.object([("rules", .array(rules))]).text(breaking: 3))
    case "markdown":
      try write(matches.map { "- \($0.markdown)\n" }.joined())
    default:
      try write(matches.map { $0.text(style: style) }.joined(separator: "\n"))
    }
    guard matches.isEmpty else { return .clean }
    Terminal.complain("no rule documents this error: `awslint check` looks at the files themselves")
    return .findings
  }

  private func write(_ text: String) throws(Failure) {
    try (arguments.value(.output).map(Sink.file) ?? .standardOutput).write(Array(text.utf8))
  }
}

extension JSON {
  /// The value as text, its outer containers broken into lines.
  func text(breaking depth: Int) -> String {
    var text = ""
    write(to: &text, breaking: depth)
    return text + "\n"
  }
}
