/// The completions for bash 3.2 and later.
///
/// Bash splits words at `=`, so an option, the sign and the value are three words.
enum BashCompletion {
  static var script: String {
    let commands = Command.allCases.map(\.rawValue)
    return """
      # bash completion for awslint; made by `awslint completions bash`

      _awslint_files() {
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -f -- "$1"))
      }

      # Words with commas between them: the last one is completed.
      _awslint_list() {
        local rest=
        [[ $1 == *,* ]] && rest=${1%,*},
        compopt -o nospace 2>/dev/null
        COMPREPLY=($(compgen -P "$rest" -W "$2" -- "${1##*,}"))
      }

      _awslint_value() {
        case $1 in
      \(values)
          *) return 1 ;;
        esac
      }

      _awslint() {
        local current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]}
        local command=check word first=1 i
        COMPREPLY=()
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          case $word in
            \(commands.joined(separator: " | "))) command=$word first= && break ;;
            help) first= ;;
          esac
        done
        if [[ $current == "=" ]]; then
          current=
        elif [[ $option == "=" ]]; then
          option=${COMP_WORDS[COMP_CWORD-2]}
          # The file behind --format FORMAT=
          [[ $option == --* ]] || { _awslint_files "$current"; return; }
        fi
        _awslint_value "$command $option" "$current" && return
        if [[ $current == -* ]]; then
          case $command in
      \(options)
          esac
          return
        fi
        [[ $option == help ]] && { COMPREPLY=($(compgen -W "\(commands.joined(separator: " "))" -- "$current")); return; }
        case $command in
      \(operands)
        esac
        [[ $first ]] && COMPREPLY+=($(compgen -W "\(commands.joined(separator: " ")) help" -- "$current"))
      }

      complete -F _awslint awslint

      """
  }

  private static var values: String {
    Option.table.filter { $0.value != nil }.map { option in
      let names = option.commands.map { "\"\($0.rawValue) \(option.name.flag)\"" }
      return "    \(names.joined(separator: " | "))) \(reply(option.words, "$2")) ;;"
    }.joined(separator: "\n")
  }

  private static var options: String {
    Command.allCases.map { command in
      let flags = Option.taken(by: command).map(\.name.flag).joined(separator: " ")
      return "      \(command.rawValue)) COMPREPLY=($(compgen -W \"\(flags)\" -- \"$current\")) ;;"
    }.joined(separator: "\n")
  }

  private static var operands: String {
    Command.allCases.map { "    \($0.rawValue)) \(reply($0.words, "$current")) ;;" }
      .joined(separator: "\n")
  }

  private static func reply(_ words: CompletionWords, _ typed: String) -> String {
    func list(_ words: [String]) -> String {
      "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"\(typed)\"))"
    }
    return switch words {
    case .nothing: "return"
    case .files: "_awslint_files \"\(typed)\""
    case .one(let words): list(words)
    case .oneWithFile(let words): list(words)
    case .several(let words): "_awslint_list \"\(typed)\" \"\(words.joined(separator: " "))\""
    case .oneOrFile(let words): list(words) + "; _awslint_files \"\(typed)\""
    }
  }
}
