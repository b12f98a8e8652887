import Foundation
import Testing

@testable import awslint

@Suite struct ExplainTests {
  private func object(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Sandbox().run(arguments)
    #expect(outcome.status == 0)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func `a rule is explained with what awslint prints and the fixed form`() throws {
    let outcome = try Sandbox().run(["explain", "role-arn-without-source"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix("role-arn-without-source: a role has no source of credentials\n"))
    for text in [
      "correctness, error, fix: unsafe, since 0.1\n", "Reported with --host ec2:\n",
      "  error[role-arn-without-source]: ", "After --fix --unsafe-fixes:\n",
      "  credential_source = Ec2InstanceMetadata\n", "Not reported:\n", "What readers print:\n",
      "Sources:\n  - https://github.com/",
    ] { #expect(outcome.output.contains(text), "\(text)") }
  }

  @Test func `an unknown rule is status 2 with a suggestion`() throws {
    let outcome = try Sandbox().run(["explain", "role-arn-without-sorce"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "awslint: there is no rule `role-arn-without-sorce`: did you mean `role-arn-without-source`?\n"
    )
    #expect(try Sandbox().run(["explain"]).status == 2)
    #expect(try Sandbox().run(["explain", "--all", "--error", "x"]).status == 2)
  }

  @Test func `as JSON a rule has all that is known of it`() throws {
    let rule = try object(["explain", "source-profile-missing", "--format=json"])
    #expect(rule["id"] as? String == "source-profile-missing")
    #expect((rule["errors"] as? [String])?.isEmpty == false)
    let examples = try #require(rule["examples"] as? [[String: Any]])
    #expect(examples.first?["kind"] as? String == "bad")
    #expect((examples.first?["fixed"] as? [String: String])?["config"]?.contains("= base") == true)
    let all = try object(["explain", "--all", "--format=json"])
    let count = try #require(all["rules"] as? [[String: Any]]).count
    #expect(try #require(object(["rules", "--format=json"])["rules"] as? [Any]).count == count)
  }

  @Test func `rules of a file are explained like the built-in ones`() throws {
    let sandbox = try Sandbox()
    try sandbox.copy(Golden("check"), to: "work")
    let outcome = try sandbox.run(["explain", "--rules", "work/team.yaml", "team-role"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("team-role: roles have a source\n"))
  }

  @Test func `the book is written to a folder`() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.run(["explain", "--all", "--format=markdown", "--output", "book"])
    #expect(run.status == 0 && run.output == "")
    #expect(try sandbox.read("book/rules.md").contains("(rules/duplicate-key.md)"))
    #expect(try sandbox.names(in: "book/rules").contains("duplicate-key.md"))
  }

  /// What people paste, and a rule that must be found first or among the first.
  static let errors: [(text: String, rule: String)] = [
    (
      "botocore.exceptions.ProfileNotFound: The config profile (foo bar) could not be found",
      "config-section-missing-profile-prefix"
    ),
    ("The config profile (foo", "profile-name-with-space"),
    ("Unable to parse config file: C:\\Users\\me\\.aws\\config", "duplicate-key"),
    (
      "aws: [ERROR]: An error occurred (InvalidConfig): The source_profile “x” referenced in\n"
        + "  the profile “y z” does not exist.", "source-profile-missing"
    ),
    (
      "botocore.exceptions.InfiniteLoopConfigError: Infinite loop in credential configuration "
        + "detected. Attempting to load from profile p which has already been visited. Visited "
        + "profiles: ['p', 'q']", "source-profile-cycle"
    ),
    (
      "partial credentials found in assume-role, missing: source_profile", "role-arn-without-source"
    ),
    ("AttributeError: 'str' object has no attribute 'get'", "nested-block-not-indented"),
    (
      "Error: Provided region_name 'eu-west-1 # x' doesn't match a supported format.",
      "inline-comment-in-value"
    ),
  ]

  @Test(arguments: errors) func `an error text leads to its rule, whatever names are in it`(
    _ error: (text: String, rule: String)
  ) throws {
    let found = try object(["explain", "--error", error.text, "--format=json"])
    let rules = try #require(found["rules"] as? [[String: Any]])
    #expect(rules.contains { $0["id"] as? String == error.rule })
    #expect(rules.count < 12)
  }

  @Test func `an error that no rule documents is status 1`() throws {
    let outcome = try Sandbox().run(["explain", "--error", "the kettle is on fire"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
  }
}
