/// The help texts, made from the tables of commands and options.
enum Help {
  private static let width = 80
  private static let indent = 24

  /// What `awslint --help` prints.
  static func overview() -> String {
    var text = """
      Find and repair mistakes in ~/.aws/config and ~/.aws/credentials.

      Usage: awslint [check] [OPTIONS] [PATH…]
             awslint COMMAND [OPTIONS] …

      Commands:

      """
    for command in Command.allCases {
      text += row("  \(command.rawValue)", command.summary)
    }
    text += row("  help COMMAND", "show the help of a command")
    text += "\n" + paragraphs(of: .check)
    return text + options(of: .check, title: "Options of check")
  }

  /// What `awslint COMMAND --help` prints.
  static func command(_ command: Command) -> String {
    var text = command.summary.capitalized + ".\n\n"
    for (index, operands) in command.operands.enumerated() {
      let lead = index == 0 ? "Usage: " : "       "
      text += "\(lead)awslint \(command.rawValue) [OPTIONS]"
      text += operands.isEmpty ? "\n" : " \(operands)\n"
    }
    text += "\n" + paragraphs(of: command)
    return text + options(of: command, title: "Options")
  }

  private static func paragraphs(of command: Command) -> String {
    command.discussion.map { $0.wrapped(to: width).joined(separator: "\n") + "\n\n" }.joined()
  }

  private static func options(of command: Command, title: String) -> String {
    let rows = Option.taken(by: command).map { row("  " + $0.spelling, $0.meaning) }
    return "\(title):\n" + rows.joined()
  }

  /// A term and what it means, which starts below a term that is too long.
  private static func row(_ term: String, _ meaning: String) -> String {
    let lines = meaning.wrapped(to: width - indent)
    let margin = String(repeating: " ", count: indent)
    let fits = term.count + 2 <= indent
    let first = fits ? term + margin.dropFirst(term.count) : term + "\n" + margin
    return first + lines.joined(separator: "\n" + margin) + "\n"
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
