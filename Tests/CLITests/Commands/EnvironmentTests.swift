import Foundation
import Testing

@testable import awslint

/// Rules hear of the environment where somebody says which one it is.
@Suite struct CheckEnvironmentTests {
  private static let variables = [
    "AWS_PROFILE": "nowhere", "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
  ]

  private func rules(_ arguments: [String], _ environment: [String: String] = [:]) throws
    -> [String]
  {
    let sandbox = try Sandbox()
    sandbox.environment = environment
    for name in ["config", "credentials"] { try sandbox.write(".aws/\(name)", "[default]\n") }
    let lines = Self.variables.map { "\($0)=\($1)\n" }.joined()
    try sandbox.write("empty", "")
    try sandbox.write("variables", "# of the server\n" + lines)
    let select = "env-keys-shadow-profile,aws-profile-not-defined"
    let outcome = try sandbox.run(
      ["check", "--isolated", "--format", "concise", "--select", select, ".aws"] + arguments)
    #expect(outcome.status < 2, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").compactMap {
      $0.split(whereSeparator: { "[]".contains($0) }).dropFirst().first.map(String.init)
    }.sorted()
  }

  private let both = ["aws-profile-not-defined", "env-keys-shadow-profile"]

  @Test func `a file of variables is heard, and not the process`() throws {
    #expect(try rules(["--env-file", "variables"]) == both)
    #expect(try rules(["--env-file", "empty"], Self.variables) == [])
  }

  @Test func `the process is heard on this machine alone`() throws {
    #expect(try rules(["--host", "auto"], Self.variables) == both)
    #expect(try rules(["--host", "ec2"], Self.variables) == [])
    #expect(try rules([], Self.variables) == [])
  }
}
