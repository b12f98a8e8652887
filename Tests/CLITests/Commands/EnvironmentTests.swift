import Foundation
import Testing

@testable import awslint

private let rulesAboutTheEnvironment = [
  "env-keys-shadow-profile", "aws-profile-not-defined", "aws-profile-empty",
  "profile-variable-conflict", "region-variable-conflict", "config-path-variable-unusable",
]

private func sandbox() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[profile prod]\nregion = eu-west-1\n")
  try sandbox.write("credentials", "")
  try sandbox.write(
    "env", "# a shell\nAWS_PROFILE=prd\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n")
  return sandbox
}

extension Sandbox {
  /// The ids of the rules about the environment that report something, sorted.
  fileprivate func rules(_ arguments: String...) throws -> [String] {
    let outcome = try run(arguments + ["--format=concise", "--isolated", "config"])
    return outcome.output.split(separator: "\n").flatMap { line in
      rulesAboutTheEnvironment.filter { line.contains("[\($0)]") }
    }.sorted()
  }
}

@Test func `the environment is judged only where it is given`() throws {
  let sandbox = try sandbox()
  #expect(
    try sandbox.rules("--env-file=env") == ["aws-profile-not-defined", "env-keys-shadow-profile"])
  sandbox.environment = ["AWS_PROFILE": "", "AWS_REGION": "eu-west-1"]
  #expect(try sandbox.rules() == [])
  #expect(try sandbox.rules("--host=ec2") == [])
  #expect(try sandbox.rules("--host=auto") == ["aws-profile-empty", "region-variable-conflict"])
}

@Test func `a file of variables takes the place of the process, for the host and the files too`()
  throws
{
  let sandbox = try sandbox()
  sandbox.environment = ["AWS_PROFILE": "", "AWS_LAMBDA_FUNCTION_NAME": "f"]
  #expect(
    try sandbox.rules("--env-file=env", "--host=auto")
      == ["aws-profile-not-defined", "env-keys-shadow-profile"])
  try sandbox.write("other", "AWS_PROFILE=prod\nAWS_CONFIG_FILE=\(sandbox.url("config").path())\n")
  let outcome = try sandbox.run(["--env-file=other", "--host=auto"])
  #expect(!outcome.output.contains("lambda") && outcome.errors.contains("HOME"))
  try sandbox.write(
    "other",
    "AWS_PROFILE=prd\nAWS_CONFIG_FILE=\(sandbox.url("config").path())\n"
      + "AWS_SHARED_CREDENTIALS_FILE=\(sandbox.url("credentials").path())\n")
  #expect(
    try sandbox.run(["--env-file=other"]).output.contains(
      "the environment asks for profile `prd`, which is not defined; did you mean `prod`?"))
}

@Test func `an options file that looks for the host gives the environment`() throws {
  let sandbox = try sandbox()
  sandbox.environment = ["AWS_PROFILE": "prd"]
  try sandbox.write(".awslint.yaml", "host: auto\n")
  let outcome = try sandbox.run(["--format=concise", "config"])
  #expect(outcome.output.contains("[aws-profile-not-defined]"))
}

@Test func `rules why takes the environment, too`() throws {
  let sandbox = try sandbox()
  let command = ["rules", "why", "aws-profile-not-defined", "config"]
  #expect(try !sandbox.run(command).output.contains("reported"))
  #expect(try sandbox.run(command + ["--env-file=env"]).output.contains(": reported"))
}

@Test func `a line that is no variable is refused with its number, and nothing of it is shown`()
  throws
{
  let sandbox = try sandbox()
  try sandbox.write("env", "A=b\nwJalrXUtnFEMI\n")
  let outcome = try sandbox.run(["--env-file=env", "config"])
  #expect(outcome.status == 2)
  #expect(outcome.errors == "awslint: line 2 of `env` is no variable: write NAME=value\n")
}
