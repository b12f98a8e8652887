/// An option: a row of the table that parsing, help, completions and manual pages come from.
struct Option: Sendable {
  enum Name: String, CaseIterable, Sendable {
    case fix, unsafeFixes = "unsafe-fixes", diff
    case select, ignore, target, host, portability
    case context, noContext = "no-context"
    case role, config, credentials, stdinFilename = "stdin-filename"
    case rules, isolated, optionsFile = "options-file"
    case format, output, failOn = "fail-on", statistics, color
    case reader, mask, compare
    case error, all
    case envFile = "env-file", explicit, ambient, graph
    case help, version

    /// The option as it is typed.
    var flag: String { "--" + rawValue }
  }

  let name: Name
  /// What stands for the value in the help, or nil for a flag.
  let value: String?
  /// The only values there are; empty when any will do.
  let choices: [String]
  /// Whether a file may follow a choice behind an equals sign.
  var takesFile = false
  /// What holds when the option is not given, as the help says it.
  let standard: String?
  let isRepeatable: Bool
  let commands: [Command]
  let help: String

  /// The one letter that means the same, or nil.
  var letter: Character? {
    switch name {
    case .help: "h"
    case .version: "V"
    default: nil
    }
  }

  /// Refuses a value that is none of the choices.
  func check(_ value: String) throws(Failure) {
    guard !choices.isEmpty else { return }
    let parts = takesFile ? value.split(separator: "=", maxSplits: 1) : [value[...]]
    guard let choice = parts.first, choices.contains(String(choice)) else {
      throw Failure("\(name.flag) cannot be `\(value)`: choose \(choices.listed(by: "or"))")
    }
    if parts.count == 1, value.utf8.count > choice.utf8.count {
      throw Failure("\(name.flag) \(value) needs a file behind the equals sign")
    }
  }

  /// The option and its value as the help shows them.
  var spelling: String {
    let short = letter.map { "-\($0), " } ?? ""
    return short + name.flag + (value.map { " " + $0 } ?? "")
  }

  /// The help with the choices and what holds without the option.
  var meaning: String {
    let list = choices.isEmpty ? "" : ": " + choices.listed(by: "or")
    return help + list + (standard.map { " (default: \($0))" } ?? "")
  }
}

extension Option {
  /// The row of a name, for a command where commands differ.
  static func named(_ name: Name, for command: Command? = nil) -> Option? {
    table.first { row in
      row.name == name && (command.map(row.commands.contains) ?? true)
    }
  }

  /// The options that a command takes, in the order of the table.
  static func taken(by command: Command) -> [Option] {
    table.filter { $0.commands.contains(command) }
  }

  static func flag(_ name: Name, _ commands: [Command], _ help: String) -> Option {
    Option(
      name: name, value: nil, choices: [], standard: nil, isRepeatable: false, commands: commands,
      help: help)
  }

  static func value(
    _ name: Name, _ value: String, _ commands: [Command], _ help: String,
    standard: String? = nil, repeatable: Bool = false
  ) -> Option {
    Option(
      name: name, value: value, choices: [], standard: standard, isRepeatable: repeatable,
      commands: commands, help: help)
  }

  static func choice(
    _ name: Name, _ value: String, of choices: [String], standard: String? = nil,
    _ commands: [Command], _ help: String, takesFile: Bool = false
  ) -> Option {
    Option(
      name: name, value: value, choices: choices, takesFile: takesFile, standard: standard,
      isRepeatable: takesFile, commands: commands, help: help)
  }
}
