import Foundation
import Testing

@testable import awslint

private let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"

private func sandbox() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[profile prod]\nregion = eu-west-1\n")
  try sandbox.write("credentials", "[other]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n")
  try sandbox.write(
    "env",
    "AWS_PROFILE=prd\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=\(secret)\n")
  return sandbox
}

private func rules(_ sandbox: Sandbox, _ arguments: [String]) throws -> Set<String> {
  let outcome = try sandbox.run(["check", "config", "--format=jsonl", "--isolated"] + arguments)
  let found = try outcome.output.split(separator: "\n").map {
    try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
  }
  #expect(!outcome.output.contains(secret))
  return Set(found.compactMap { $0?["rule"] as? String })
}

private let aboutTheEnvironment: Set = ["env-keys-shadow-profile", "aws-profile-not-defined"]

@Test func `rules about the environment fire where one is given`() throws {
  #expect(try rules(sandbox(), ["--env-file=env"]).isSuperset(of: aboutTheEnvironment))
}

@Test func `rules about the environment fire on this machine where it is looked at`() throws {
  let sandbox = try sandbox()
  sandbox.environment = ["AWS_PROFILE": "prd", "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE"]
  #expect(try rules(sandbox, ["--host=auto"]).isSuperset(of: aboutTheEnvironment))
  #expect(try rules(sandbox, []).isDisjoint(with: aboutTheEnvironment))
  #expect(try rules(sandbox, ["--host=ec2"]).isDisjoint(with: aboutTheEnvironment))
}

@Test func `a file of variables takes the place of those of the process`() throws {
  let sandbox = try sandbox()
  sandbox.environment = ["AWS_PROFILE": ""]
  #expect(try rules(sandbox, ["--host=auto"]).contains("aws-profile-empty"))
  #expect(try !rules(sandbox, ["--host=auto", "--env-file=env"]).contains("aws-profile-empty"))
}

@Test func `the given variables say where the files are`() throws {
  let sandbox = try sandbox()
  try sandbox.write(
    "env", "AWS_CONFIG_FILE=config\nAWS_SHARED_CREDENTIALS_FILE=credentials\nAWS_PROFILE=prd\n")
  let outcome = try sandbox.run(["check", "--env-file=env", "--format=concise", "--isolated"])
  #expect(outcome.output.contains("aws-profile-not-defined"), "\(outcome.errors)")
}

@Test(arguments: ["absent", "broken"])
func `a file of variables that cannot be read is status 2`(_ name: String) throws {
  let sandbox = try sandbox()
  try sandbox.write("broken", "export\n")
  let outcome = try sandbox.run(["check", "config", "--env-file=\(name)"])
  #expect(outcome.status == 2)
  #expect(outcome.errors.contains(name))
}
