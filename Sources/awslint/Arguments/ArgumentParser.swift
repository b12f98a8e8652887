/// Turns words into ``Arguments`` by the table of options.
struct ArgumentParser {
  private var result = Arguments()
  private var words: ArraySlice<String>

  /// Parses the words behind the program's name.
  static func parse(_ words: [String]) throws(Failure) -> Arguments {
    var parser = ArgumentParser(words: words[...])
    try parser.parseAll()
    return parser.result
  }

  private init(words: ArraySlice<String>) { self.words = words }

  private mutating func parseAll() throws(Failure) {
    var isFirstOperand = true
    while let word = words.popFirst() {
      if word == "--" {
        result.operands += words
        break
      }
      if word.hasPrefix("--") {
        try parseLong(word)
      } else if word.hasPrefix("-"), word != "-" {
        try parseShort(word)
      } else {
        operand(word, isFirst: isFirstOperand)
        isFirstOperand = false
      }
    }
    try check()
  }

  /// Takes a word as the command if it is the first one and names one, else as an operand.
  private mutating func operand(_ word: String, isFirst: Bool) {
    if isFirst, let command = Command(rawValue: word) {
      result.command = command
      result.namesCommand = true
    } else if isFirst, word == "help" {
      result.options.append((.help, ""))
      if let next = words.first, let command = Command(rawValue: next) {
        words.removeFirst()
        result.command = command
        result.namesCommand = true
      }
    } else {
      result.operands.append(word)
    }
  }

  private mutating func parseLong(_ word: String) throws(Failure) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0].dropFirst(2))
    guard let option = Option.table.first(where: { $0.name.rawValue == typed }) else {
      throw unknown(word: String(parts[0]))
    }
    let name = option.name
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard let placeholder = option.value else {
      guard attached == nil else { throw Failure("\(name.flag) takes no value") }
      result.options.append((name, ""))
      return
    }
    guard let value = attached ?? words.popFirst() else {
      throw Failure("\(name.flag) needs a value: \(name.flag) \(placeholder)")
    }
    result.options.append((name, value))
  }

  private mutating func parseShort(_ word: String) throws(Failure) {
    let letters = word.dropFirst()
    guard letters.count == 1, let option = Option.table.first(where: { $0.letter == letters.first })
    else { throw unknown(word: word) }
    result.options.append((option.name, ""))
  }

  /// Refuses options that are not the command's, and values that are none of the choices.
  private func check() throws(Failure) {
    for (name, value) in result.options {
      guard let option = Option.named(name, for: result.command) else { throw stray(name) }
      try option.check(value)
      if option.value != nil, value.isEmpty {
        throw Failure("\(name.flag) needs a value that is not empty")
      }
    }
  }

  private func stray(_ name: Option.Name) -> Failure {
    let owners = Command.allCases.filter { Option.named(name, for: $0) != nil }.map(\.rawValue)
    return Failure(
      "`\(name.flag)` is no option of `\(result.command.rawValue)`: it is for "
        + owners.listed(by: "and"))
  }

  private func unknown(word: String) -> Failure {
    let flags = Option.table.map(\.name.flag)
    let remedy =
      word.nearest(among: flags).map { "did you mean `\($0)`?" }
      ?? "`awslint --help` lists the options"
    return Failure("unknown option `\(word)`: \(remedy)")
  }
}
