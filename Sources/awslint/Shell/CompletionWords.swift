import Profiles
import Rules

/// What the shell offers for a value or an operand.
enum CompletionWords: Sendable {
  case nothing, files
  /// One of some words.
  case one([String])
  /// Words with commas between them.
  case several([String])
  /// A word, or a word, an equals sign and a file.
  case oneWithFile([String])
  /// Words or files.
  case oneOrFile([String])
}

extension Option {
  /// What may stand for the value.
  var words: CompletionWords {
    guard value != nil else { return .nothing }
    if !choices.isEmpty { return takesFile ? .oneWithFile(choices) : .one(choices) }
    switch name {
    case .select, .ignore: return .several(Category.allCases.map(\.rawValue) + RuleSet.builtIn.ids)
    case .target, .reader: return .several(Reader.all.map(\.name) + ["all"])
    case .error: return .nothing
    default: return .files
    }
  }
}

extension Command {
  /// What may stand as an operand.
  var words: CompletionWords {
    switch self {
    case .check, .fix, .read: .files
    case .explain: .one(RuleSet.builtIn.ids)
    case .rules: .oneOrFile(["list", "test", "schema", "why"])
    case .completions: .one(Shell.allCases.map(\.rawValue))
    case .man, .resolve: .nothing
    }
  }
}

/// The shells that completions are made for.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script that makes the shell complete awslint.
  var completions: String {
    switch self {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }
}

/// The commands `completions` and `man`, which print what belongs beside the program.
enum ShellCommand {
  static func completions(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let names = Shell.allCases.map(\.rawValue)
    guard arguments.operands.count == 1, let name = arguments.operands.first else {
      throw Failure("which shell? awslint completions \(names.listed(by: "or"))")
    }
    guard let shell = Shell(rawValue: name) else {
      throw Failure("no completions for `\(name)`: choose \(names.listed(by: "or"))")
    }
    try Terminal.print(shell.completions)
    return .clean
  }

  static func man(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    if let operand = arguments.operands.first {
      throw Failure("`man` takes no operand, but got `\(operand)`")
    }
    try Terminal.print(ManPage.text)
    return .clean
  }
}

extension String {
  /// The text as one word of a shell.
  var quotedForShell: String { "'" + replacing("'", with: "'\\''") + "'" }
}
