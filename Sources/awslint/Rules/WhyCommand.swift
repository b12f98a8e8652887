import INI
import Profiles
import Rules

/// The command `rules why`: which leaf of a rule's condition decided on each thing in some files.
struct WhyCommand {
  let rule: String
  private let environment: Environment
  private let style: Style
  private var text = ""

  static func run(
    _ operands: [String], _ arguments: Arguments, in environment: Environment
  ) throws(Failure) -> ExitStatus {
    guard let rule = operands.first else {
      throw Failure("which rule, and which files? awslint rules why RULE PATH…")
    }
    var arguments = arguments
    arguments.operands = Array(operands.dropFirst())
    let given = try Environment.given(by: arguments, or: environment)
    var linters = Linters(arguments, in: given)
    let loading = Loading(FileRequest(arguments), in: given)
    for note in loading.notes + loading.failures { Terminal.complain(note) }
    let style = Style(
      arguments.choice(.color, default: .auto), isTerminal: Terminal.isInteractive, in: environment)
    var command = WhyCommand(rule: rule, environment: environment, style: style)
    if loading.configurations.isEmpty {
      guard try RuleLibrary(arguments.values(.rules)).rules.contains(where: { $0.id == rule })
      else { throw RuleLibrary.unknown(rule, among: RuleSet.builtIn.ids) }
    }
    var parts: [JSON] = []
    for configuration in loading.configurations {
      let linter = try linters.linter(for: configuration)
      let reasons = try command.reasons(configuration, linter)
      parts.append(command.json(reasons, configuration))
      command.explain(reasons, configuration)
    }
    if arguments.value(.format) == "json" {
      command.text = JSON.object([("configurations", .array(parts))]).text(breaking: 5)
    }
    try (arguments.value(.output).map(Sink.file) ?? .standardOutput)
      .write(Array(command.text.utf8))
    return loading.failures.isEmpty ? .clean : .failure
  }

  private init(rule: String, environment: Environment, style: Style) {
    (self.rule, self.environment, self.style) = (rule, environment, style)
  }

  private func reasons(
    _ configuration: LoadedConfiguration, _ linter: Linter
  ) throws(Failure) -> Reasons {
    if let reasons = linter.reasons(for: rule, in: configuration.inputs) { return reasons }
    throw RuleLibrary.unknown(rule, among: linter.rules.ids)
  }

  private mutating func explain(_ reasons: Reasons, _ configuration: LoadedConfiguration) {
    for reason in reasons.reasons {
      text += place(reason, configuration) + reason.name.safelyShown
      text += " (\(reason.readers.joined(separator: ", "))): "
      text += reason.isReported ? style("reported", .error) : "not reported"
      text += "\n"
      if let condition = reason.condition {
        write(condition, depth: 0)
      } else {
        text += "  yes      there is no condition\n"
      }
    }
    let count = reasons.excluded
    guard count > 0 else { return }
    let noun = count == 1 ? reasons.subject : reasons.subject + "s"
    text += "\(count) other \(noun): not looked at, because of where: \(reasons.filter)\n"
  }

  private func place(_ reason: Reason, _ configuration: LoadedConfiguration) -> String {
    guard let location = reason.location else { return "" }
    let file = configuration.files[location.file]
    let position = file.document.position(of: Int(location.range.start))
    let path = environment.abbreviating(file.path).safelyShown
    return "\(path):\(position.line):\(position.column): "
  }

  private mutating func write(_ trace: Trace, depth: Int) {
    let mark = trace.outcome.rawValue.padded(to: 7)
    text += "  " + mark + "  " + String(repeating: "  ", count: depth) + trace.text.safelyShown
    if let value = trace.value { text += "; it is " + value.safelyShown }
    if trace.isDecisive { text += style("  <-- this decided", .emphasis) }
    text += "\n"
    for part in trace.parts { write(part, depth: depth + 1) }
  }
}
