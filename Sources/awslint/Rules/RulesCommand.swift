import Rules

/// The command `rules`: list the rules, or prove those of rule files by their examples.
enum RulesCommand {
  static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let operands = arguments.operands
    switch operands.first {
    case nil, "list":
      guard operands.count <= 1 else {
        throw Failure("`rules list` takes no operand, but got `\(operands[1])`")
      }
      let rules = try RuleLibrary(arguments.values(.rules)).rules
      return try list(rules, isJSON: arguments.value(.format) == "json")
    case "test":
      guard operands.count > 1 else { throw Failure("which files? awslint rules test FILE…") }
      return try test(Array(operands.dropFirst()), arguments)
    case "schema":
      guard operands.count == 1 else {
        throw Failure("`rules schema` takes no operand, but got `\(operands[1])`")
      }
      let schema = RuleSchema.json.text(breaking: 4)
      try (arguments.value(.output).map(Sink.file) ?? .standardOutput).write(Array(schema.utf8))
      return .clean
    case "why": return try WhyCommand.run(Array(operands.dropFirst()), arguments, in: .process)
    case let other?:
      let guess = other.nearest(among: ["list", "test", "schema", "why"])
      let remedy = guess.map { "did you mean `\($0)`?" } ?? "choose list, test, schema or why"
      throw Failure("`rules` cannot `\(other)`: \(remedy)")
    }
  }

  private static func list(_ rules: [Rule], isJSON: Bool) throws(Failure) -> ExitStatus {
    var text = ""
    if isJSON {
      JSON.object([("rules", .array(rules.map(\.json)))]).write(to: &text, breaking: 2)
      text += "\n"
    } else {
      for rule in rules {
        text += "\(rule.severity.rawValue.padded(to: 7))  \(rule.id)"
        text += rule.fixSafety.map { " (fix: \($0.rawValue))" } ?? ""
        for line in rule.title.wrapped(to: 71) { text += "\n         " + line }
        text += "\n"
      }
    }
    try Terminal.print(text)
    return .clean
  }

  /// Runs the examples of rule files; a broken file ends the run.
  private static func test(
    _ paths: [String], _ arguments: Arguments
  ) throws(Failure) -> ExitStatus {
    let style = Style(
      arguments.choice(.color, default: .auto), isTerminal: Terminal.isInteractive, in: .process)
    var (passed, failed) = (0, 0)
    for path in paths {
      let source = try RuleSource(reading: path)
      let report: ExampleReport
      do throws(RuleError) {
        report = try ExampleReport(of: try source.parsed())
      } catch {
        throw source.failure(error)
      }
      var text = ""
      for failure in report.failures {
        text += source.shown(failure.rule, failure.message, at: failure.place, style: style) + "\n"
      }
      try Terminal.print(text)
      passed += report.passed
      failed += report.failures.count
    }
    try Terminal.print("\(passed) passed, \(failed) failed\n")
    return failed == 0 ? .clean : .findings
  }
}

extension Rule {
  /// The best fix that the rule has, in a word.
  fileprivate var fixText: String { fixSafety?.rawValue ?? "none" }

  fileprivate var json: JSON {
    .object([
      ("id", .string(id)), ("category", .string(category.rawValue)),
      ("severity", .string(severity.rawValue)), ("title", .string(title)),
      ("fix", .string(fixText)), ("readers", JSON(readers)), ("since", .string(since)),
    ])
  }
}
