import Foundation
import Testing

@testable import awslint

private let golden = Golden("check")
private let rules = ["--rules", "team.yaml", "--select", "team-*"]

private func sandbox() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.copy(golden, to: "work")
  _ = try sandbox.shell("mv work/team.yaml work/.aws .")
  return sandbox
}

@Test(arguments: ["text", "concise", "json", "jsonl"])
func `check reports findings and is status 1`(_ format: String) throws {
  let outcome = try sandbox().run(["--format", format, "."] + rules)
  #expect(outcome.status == 1)
  #expect(outcome.errors == "")
  try golden.expect(outcome.output, as: "expected-" + format)
}

@Test func `a difference is shown, changes nothing and is status 1`() throws {
  let sandbox = try sandbox()
  let before = try sandbox.shell("cat .aws/*").output
  let outcome = try sandbox.run(["--diff", "."] + rules)
  #expect(outcome.status == 1)
  #expect(outcome.errors.hasPrefix("awslint: secrets are masked"))
  try golden.expect(outcome.output, as: "expected-diff")
  #expect(try sandbox.shell("cat .aws/*").output == before)
}

@Test func `a difference without secrets is what patch applies`() throws {
  let sandbox = try sandbox()
  let outcome = try sandbox.run(["--diff", ".aws/config"] + rules)
  #expect(outcome.errors == "")
  try sandbox.write("change", outcome.output)
  _ = try sandbox.shell("cp .aws/config fixed; patch -s fixed < change")
  _ = try sandbox.run(["fix", ".aws/config"] + rules)
  #expect(try sandbox.read(".aws/config") == sandbox.read("fixed"))
}

@Test func `a repair is reported, repeated it changes nothing`() throws {
  let sandbox = try sandbox()
  _ = try sandbox.shell("chmod 600 .aws/credentials")
  let outcome = try sandbox.run(["fix", "."] + rules)
  #expect(outcome.status == 1)
  try golden.expect(outcome.output, as: "expected-fix")
  let after = try sandbox.shell("cat .aws/*").output
  try golden.expect(after, as: "expected-files")
  #expect(try sandbox.shell("stat -c %a .aws/credentials").output == "600\n")
  #expect(try sandbox.names(in: ".aws") == ["config", "credentials"])
  #expect(try sandbox.run(["--diff", "."] + rules).status == 0)
  _ = try sandbox.run(["fix", "."] + rules)
  #expect(try sandbox.shell("cat .aws/*").output == after)
}

@Test func `context is neither reported nor repaired`() throws {
  let sandbox = try sandbox()
  let before = try sandbox.read(".aws/config")
  let outcome = try sandbox.run(["fix", ".aws/credentials", "--format=json"] + rules)
  #expect(outcome.status == 0)
  #expect(!outcome.output.contains(".aws/config"))
  #expect(try sandbox.read(".aws/config") == before)
}

@Test func `standard input is repaired on standard output`() throws {
  let outcome = try sandbox().run(["--fix", "-"] + rules, input: "[default]\nregion = x # y\n")
  #expect(outcome.output == "[default]\n# y\nregion = x\n")
  #expect(outcome.errors.contains("<stdin>: 1 fix"))
}

@Test func `a file that cannot be written stays and is status 2`() throws {
  let sandbox = try sandbox()
  _ = try sandbox.shell("ln .aws/credentials second")
  let before = try sandbox.shell("cat .aws/*").output
  let outcome = try sandbox.run(["fix", "."] + rules)
  #expect(outcome.status == 2)
  #expect(outcome.errors.hasPrefix("awslint: cannot write `.aws/credentials`: it has 2 names"))
  #expect(try sandbox.shell("cat .aws/*").output == before)
  #expect(outcome.output.contains("4 problems"))
}

@Test(arguments: [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
func `the threshold decides the status`(_ severity: String, _ status: Int32) throws {
  #expect(try sandbox().run(["--fail-on", severity, "."] + rules).status == status)
  let fixed = try sandbox().run(["--fail-on=error", ".aws/credentials"] + rules)
  #expect(fixed.status == 0)
}

@Test func `a broken rule file is shown with its place and is status 2`() throws {
  let sandbox = try sandbox()
  try sandbox.write("bad.yaml", "awslint-rules: 1\npack: é\nrulez: []\n")
  let outcome = try sandbox.run(["--rules", "bad.yaml", "."])
  #expect(outcome.status == 2)
  #expect(outcome.output == "")
  #expect(outcome.errors.hasPrefix("error[rule-file]: "))
  #expect(
    outcome.errors.contains(
      "  --> bad.yaml:3:1\n   |\n 3 | rulez: []\n   | ^^^^^ did you mean `rules`?\n"))
}
