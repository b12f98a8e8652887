import Foundation
import Testing

@testable import awslint

@Test func `check is status 0 and silent when nothing is wrong`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("home/.aws/config", "[default]\nregion = eu-west-1\n")
  for arguments in [[], ["check"], ["home/.aws/config"], ["fix"], ["--diff"], ["home"]] {
    let outcome = try sandbox.run(arguments)
    #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "", "\(arguments)")
  }
}

@Test func `a path that does not exist is status 2 and others are still reported`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[default]\n")
  let outcome = try sandbox.run(["--format", "json", "none", "config"])
  #expect(outcome.status == 2)
  #expect(outcome.errors == "awslint: `none` does not exist\n")
  #expect(outcome.output.contains("{\"path\": \"config\", \"role\": \"config\"}"))
  let typo = try sandbox.run(["chekc"])
  #expect(
    typo.errors == "awslint: `chekc` does not exist; did you mean the command `check`?\n")
}

@Test func `a folder without AWS files is status 0 and a note`() throws {
  let outcome = try Sandbox().run(["."])
  #expect(outcome.status == 0 && outcome.output == "")
  #expect(outcome.errors.hasPrefix("awslint: no AWS files in `.`"))
}

@Test func `only the file itself is in the report, not its context`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a/config", "")
  try sandbox.write("a/credentials", "")
  let outcome = try sandbox.run(["--format=json", "a/credentials"])
  #expect(outcome.output.contains("a/credentials") && !outcome.output.contains("a/config"))
}

@Test func `standard input has a name, and its text comes back from a repair`() throws {
  let sandbox = try Sandbox()
  let text = "[default]\nregion = eu-west-1\n"
  let report = try sandbox.run(
    ["--stdin-filename", "x/credentials", "--format", "json", "-"], input: text)
  #expect(report.output.contains("{\"path\": \"x/credentials\", \"role\": \"credentials\"}"))
  #expect(try sandbox.run(["--fix", "-"], input: text).output == text)
  #expect(try sandbox.run(["-", "-"], input: text).status == 2)
}

@Test func `a report goes to a file, and status is 2 where there is no folder`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "")
  #expect(try sandbox.run(["--format=json", "--output=report", "config"]).output == "")
  #expect(try sandbox.read("report").hasPrefix("{\n  \"version\": 1,"))
  let outcome = try sandbox.run(["--output", "none/report", "config"])
  #expect(outcome.status == 2)
  #expect(
    outcome.errors
      == "awslint: cannot write `none/report`: no such file or directory\n")
}

@Test func `a host that is looked for is in the report`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "")
  sandbox.environment["AWS_LAMBDA_FUNCTION_NAME"] = "f"
  let text = try sandbox.run(["--host", "auto", "config"]).output
  #expect(text == "this host: lambda (AWS_LAMBDA_FUNCTION_NAME is set)\n\n")
  let json = try sandbox.run(["--host", "auto", "--format=json", "config"]).output
  #expect(json.contains("\"kind\": \"lambda\""))
}

@Test func `usage that makes no sense is refused`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "")
  #expect(try sandbox.run(["--unsafe-fixes", "config"]).status == 2)
  let target = try sandbox.run(["--target", "botocor", "config"])
  #expect(target.errors == "awslint: unknown reader `botocor`: did you mean `botocore`?\n")
}
