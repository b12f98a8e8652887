import Testing

@testable import awslint

@Test func `help fits eighty columns`() {
  let texts = [Help.overview()] + Command.allCases.map(Help.command)
  for text in texts {
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}

@Test func `help is about the command that was named`() throws {
  let sandbox = try Sandbox()
  #expect(try sandbox.run(["--help"]).output == Help.overview())
  #expect(try sandbox.run(["help"]).output == Help.overview())
  #expect(try sandbox.run(["read", "-h"]).output == Help.command(.read))
  #expect(try sandbox.run(["help", "check"]).output == Help.command(.check))
}

@Test func `bad usage is status 2 and one line on standard error`() throws {
  let outcome = try Sandbox().run(["--verison"])
  #expect(outcome.status == 2)
  #expect(outcome.output == "")
  #expect(outcome.errors == "awslint: unknown option `--verison`: did you mean `--version`?\n")
}

@Test func `an output that went away is quiet and a full one is status 2`() throws {
  let sandbox = try Sandbox()
  #expect(try sandbox.run(["--version"]).output == "awslint \(Program.version)\n")
  #expect(try sandbox.shell("($awslint --help; echo $? >&2) | true").errors == "0\n")
  let full = try sandbox.shell("$awslint --version > /dev/full")
  #expect(full.status == 2)
  #expect(full.errors == "awslint: cannot write to standard output: no space left on device\n")
}
