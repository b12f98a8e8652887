/// The completions for fish.
enum FishCompletion {
  static var script: String {
    let commands = Command.allCases.map(\.rawValue)
    let summaries = Command.allCases.map { command in
      complete("-n __awslint_is_first -a \(command.rawValue)", command.summary)
    }
    let options = Option.table.map(line)
    let operands = Command.allCases.compactMap(operands)
    return """
      # fish completion for awslint; made by `awslint completions fish`

      # The command on the line; without one it is check.
      function __awslint_command
        for word in (commandline -opc)[2..-1]
          contains -- $word \(commands.joined(separator: " ")); and echo $word; and return
        end
        echo check
      end

      function __awslint_in
        contains -- (__awslint_command) $argv
      end

      function __awslint_is_first
        not string match -qv -- '-*' (commandline -opc)[2..-1]
      end

      # Words behind what was typed up to a comma.
      function __awslint_list
        set -l typed (commandline -ct | string replace -r -- '^--[a-z-]+=' '')
        printf '%s\\n' (string replace -r -- '[^,]*$' '' "$typed")$argv
      end

      # Files behind the equals sign of --format FORMAT=FILE, else formats.
      function __awslint_report
        set -l typed (commandline -ct | string replace -r -- '^--format=' '')
        if string match -q '*=*' -- $typed
          set -l start (string replace -r '=.*' '=' -- $typed)
          printf '%s\\n' $start(__fish_complete_path (string replace -r '^[^=]*=' '' -- $typed) | string replace -r '\\t.*' '')
        else
          printf '%s\\n' $argv
        end
      end

      complete -c awslint -f
      \((summaries + options + operands).joined(separator: "\n"))
      complete -c awslint -n __awslint_is_first -a help -d 'show the help of a command'

      """
  }

  private static func line(_ option: Option) -> String {
    let commands = option.commands.map(\.rawValue).joined(separator: " ")
    let value =
      switch option.words {
      case .nothing: option.value == nil ? "" : " -x"
      case .files: " -r -F"
      case .one(let words), .oneOrFile(let words):
        " -x -a \(words.joined(separator: " ").quotedForShell)"
      case .several(let words): " -x -a '(__awslint_list \(words.joined(separator: " ")))'"
      case .oneWithFile(let words): " -x -a '(__awslint_report \(words.joined(separator: " ")))'"
      }
    let letter = option.letter.map { " -s \($0)" } ?? ""
    return complete(
      "-n '__awslint_in \(commands)' -l \(option.name.rawValue)\(letter)\(value)", option.help)
  }

  private static func operands(_ command: Command) -> String? {
    let condition = "complete -c awslint -n '__awslint_in \(command.rawValue)'"
    return switch command.words {
    case .nothing: nil
    case .files: condition + " -F"
    case .one(let words), .several(let words):
      condition + " -a \(words.joined(separator: " ").quotedForShell)"
    case .oneOrFile(let words), .oneWithFile(let words):
      condition + " -F -a \(words.joined(separator: " ").quotedForShell)"
    }
  }

  private static func complete(_ rest: String, _ help: String) -> String {
    let text = help.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    return "complete -c awslint \(rest) -d '\(text)'"
  }
}
