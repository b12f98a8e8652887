/// The completions for zsh.
enum ZshCompletion {
  static var script: String {
    """
    #compdef awslint
    # zsh completion for awslint; made by `awslint completions zsh`

    \(functions)
    _awslint() {
      local -a commands
      commands=(
    \(commands)
      )
      local command= word
      integer i
      for ((i = 2; i < CURRENT; i++)); do
        word=$words[i]
        if [[ $word != -* ]] && (( ${commands[(I)$word:*]} )); then
          command=$word
          words[i]=()
          (( CURRENT-- ))
          break
        fi
      done
      case $command in
    \(cases)
        help) _describe command commands ;;
        *) \(arguments(of: .check, operands: "'*: :_awslint_first'")) ;;
      esac
    }

    _awslint_first() {
      _describe command commands
      _files
    }

    if [[ $funcstack[1] == _awslint ]]; then
      _awslint "$@"
    else
      compdef _awslint awslint
    fi

    """
  }

  /// A function for each list of words that commas or a file may follow.
  private static var functions: String {
    let functions = Option.table.compactMap { option -> String? in
      let (words, file): ([String], String) =
        switch option.words {
        case .several(let words): (words, "")
        case .oneWithFile(let words): (words, "  compset -P '*=' && { _files; return }\n")
        default: ([], "")
        }
      guard !words.isEmpty else { return nil }
      let list = words.joined(separator: " ")
      return "\(function(option))() {\n\(file)  local -a words\n  words=(\(list))\n"
        + "  compadd \"$@\" -a words\n}\n"
    }
    return functions.joined(separator: "\n")
  }

  private static var commands: String {
    let rows = Command.allCases.map { ($0.rawValue, $0.summary) }
    return (rows + [("help", "show the help of a command")]).map {
      "    " + "\($0):\($1)".quotedForShell
    }.joined(separator: "\n")
  }

  private static var cases: String {
    Command.allCases.map { command in
      let operands =
        switch command.words {
        case .nothing: ""
        case .files: "'*:file:_files'"
        case .one(let words): "'1: :(\(words.joined(separator: " ")))'"
        case .several(let words): "'1: :(\(words.joined(separator: " ")))'"
        case .oneOrFile(let words), .oneWithFile(let words):
          "'1: :(\(words.joined(separator: " ")))' '*:file:_files'"
        }
      return "    \(command.rawValue)) \(arguments(of: command, operands: operands)) ;;"
    }.joined(separator: "\n")
  }

  private static func arguments(of command: Command, operands: String) -> String {
    let options = Option.taken(by: command).map { "      " + specification($0) }
    return (["_arguments -s -S"] + options + ["      \(operands)"]).joined(separator: " \\\n")
  }

  private static func specification(_ option: Option) -> String {
    let help = option.help.replacing("[", with: "\\[").replacing("]", with: "\\]")
      .replacing(":", with: "\\:")
    let star = option.isRepeatable ? "*" : ""
    guard let value = option.value else { return "\(option.name.flag)[\(help)]".quotedForShell }
    let action =
      switch option.words {
      case .nothing: ""
      case .files: "_files"
      case .one(let words), .oneOrFile(let words): "(\(words.joined(separator: " ")))"
      case .oneWithFile: function(option)
      case .several: "_sequence \(function(option))"
      }
    let name = value.prefix { $0.isLetter }
    return "\(star)\(option.name.flag)=[\(help)]:\(name):\(action)".quotedForShell
  }

  private static func function(_ option: Option) -> String { "_awslint_\(option.name.rawValue)" }
}
