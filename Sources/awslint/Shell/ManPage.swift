/// The manual page `awslint.1`, made from the tables of commands and options.
enum ManPage {
  static var text: String {
    ([head] + Command.allCases.map(section) + [tail]).joined()
  }

  private static var head: String {
    """
    .TH AWSLINT 1 \(Program.date) "awslint \(Program.version)" "User Commands"
    .SH NAME
    awslint \\- find and repair mistakes in ~/.aws/config and ~/.aws/credentials
    .SH SYNOPSIS
    \(Command.allCases.map(synopsis).joined(separator: "\n.br\n"))
    .SH DESCRIPTION
    .B awslint
    \(roff("reads the AWS shared files as the SDKs do, says what they would refuse, lose or misread, "))
    \(roff("and repairs it. It connects to nothing and shows no secret."))
    \(roff("Without a command it is `check`."))

    """
  }

  private static func synopsis(_ command: Command) -> String {
    command.operands.map { operands in
      let rest = operands.isEmpty ? "" : " " + roff(operands)
      return "\\fBawslint \(command.rawValue)\\fR [\\fIoptions\\fR]\(rest)"
    }.joined(separator: "\n.br\n")
  }

  /// What a command does, and the options that it does not share with all.
  private static func section(_ command: Command) -> String {
    var text = ".SH COMMAND \(command.rawValue.uppercased())\n"
    text += roff(command.summary.capitalized + ".") + "\n"
    for paragraph in command.discussion { text += ".PP\n\(roff(paragraph))\n" }
    guard command != .fix else { return text + ".PP\nThe options are those of \\fBcheck\\fR.\n" }
    for option in Option.taken(by: command) {
      let letter = option.letter.map { "\\fB\\-\($0)\\fR, " } ?? ""
      let value = option.value.map { " \\fI\(roff($0))\\fR" } ?? ""
      text += ".TP\n\(letter)\\fB\(roff(option.name.flag))\\fR\(value)\n"
      text += roff(option.meaning) + "\n"
    }
    return text
  }

  private static let tail = """
    .SH EXIT STATUS
    .TP
    .B 0
    Nothing at or above the threshold of \\fB\\-\\-fail\\-on\\fR remains.
    .TP
    .B 1
    Findings remain; with \\fB\\-\\-diff\\fR, there is a difference.
    .TP
    .B 2
    The work could not be done: bad usage, an unreadable file, a bad rule file, a failed write.
    .SH ENVIRONMENT
    .TP
    .BR AWS_CONFIG_FILE ", " AWS_SHARED_CREDENTIALS_FILE
    The files that are checked when none is named.
    .TP
    .BR NO_COLOR ", " CLICOLOR_FORCE
    Colours never or always, unless \\fB\\-\\-color\\fR says otherwise.
    .SH FILES
    .TP
    .IR ~/.aws/config ", " ~/.aws/credentials
    The files that are checked when nothing else is said.
    .TP
    .I .awslint.yaml
    Options, in the folder of a file that is checked or above it.
    .SH EXAMPLES
    .TP
    .B awslint
    Check the files of the home folder.
    .TP
    .B awslint fix ~/.aws/config
    Repair what can be repaired without changing who anybody is.
    .TP
    .B awslint \\-\\-format text \\-\\-format sarif=report.sarif .
    Print findings for people and write a report for code scanning.
    .SH SEE ALSO
    .BR aws (1)

    """

  /// Text as a line of input of the formatter; what stands in backquotes is bold.
  static func roff(_ text: String) -> String {
    var result = ""
    var isBold = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "`":
        isBold.toggle()
        result += isBold ? "\\fB" : "\\fR"
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case "'": result += "\\(aq"
      case "…": result += "\\&..."
      case "." where result.isEmpty: result += "\\&."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
