import Rules

/// The program: from the words of a command line to an exit status.
enum Program {
  static let version = RuleFile.programVersion
  /// The day of the version, which the manual page shows.
  static let date = "2026-11-25"

  /// Runs the command that the words behind the program's name ask for.
  static func run(_ words: [String]) -> ExitStatus {
    Terminal.ignoreBrokenPipes()
    do throws(Failure) {
      return try dispatch(try ArgumentParser.parse(words))
    } catch {
      if let report = error.report {
        Terminal.report(Array(report.utf8))
      } else {
        Terminal.complain(error.message)
      }
      return .failure
    }
  }

  private static func dispatch(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    if arguments.has(.help) {
      try Terminal.print(
        arguments.namesCommand ? Help.command(arguments.command) : Help.overview())
      return .clean
    }
    if arguments.has(.version) {
      try Terminal.print("awslint \(version)\n")
      return .clean
    }
    switch arguments.command {
    case .check, .fix: return try Check.run(arguments, in: .process)
    case .read: return try Read.run(arguments, in: .process)
    case .resolve: return try Resolve.run(arguments, in: .process)
    case .rules: return try RulesCommand.run(arguments)
    case .explain: return try ExplainCommand.run(arguments)
    case .completions: return try ShellCommand.completions(arguments)
    case .man: return try ShellCommand.man(arguments)
    }
  }
}
