import Testing

@testable import awslint

@Test func `a first word that is no command is a path`() throws {
  let arguments = try ArgumentParser.parse(["here", "check"])
  #expect(arguments.command == .check)
  #expect(arguments.operands == ["here", "check"])
  #expect(try ArgumentParser.parse(["read", "here"]).command == .read)
  #expect(try ArgumentParser.parse(["--mask", "read", "here"]).operands == ["here"])
}

@Test func `a value stands behind the option or an equals sign`() throws {
  let arguments = try ArgumentParser.parse(["--select=a,b", "--select", "c", "--format=json"])
  #expect(arguments.list(.select) == ["a", "b", "c"])
  #expect(arguments.choice(.format, default: ReportFormat.text) == .json)
}

@Test func `options end at two dashes and one dash is a path`() throws {
  let arguments = try ArgumentParser.parse(["-", "--", "--fix", "check"])
  #expect(arguments.operands == ["-", "--fix", "check"])
  #expect(!arguments.has(.fix))
}

@Test(arguments: [
  (["--fxi"], "unknown option `--fxi`: did you mean `--fix`?"),
  (["--frobnicate"], "unknown option `--frobnicate`: `awslint --help` lists the options"),
  (["-q"], "unknown option `-q`: `awslint --help` lists the options"),
  (["--fix=yes"], "--fix takes no value"),
  (["--select"], "--select needs a value: --select ID,…"),
  (["--select="], "--select needs a value that is not empty"),
  (
    ["--format", "xml"],
    "--format cannot be `xml`: choose text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle or rdjson"
  ),
  (["--format", "sarif="], "--format sarif= needs a file behind the equals sign"),
  (["rules", "--format", "jsonl"], "--format cannot be `jsonl`: choose text or json"),
  (["read", "--fix"], "`--fix` is no option of `read`: it is for check and fix"),
])
func `bad usage names the remedy`(_ words: [String], _ message: String) {
  #expect(throws: Failure(message)) { try ArgumentParser.parse(words) }
}

@Test func `every option has a row and a help of one clause`() {
  for name in Option.Name.allCases {
    #expect(Option.named(name) != nil, "\(name.flag)")
  }
  for option in Option.table {
    #expect(option.help.prefix(1).lowercased() == option.help.prefix(1))
    #expect(option.value != nil || option.choices.isEmpty)
  }
}
