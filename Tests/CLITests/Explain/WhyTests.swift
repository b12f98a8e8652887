import Foundation
import Testing

@testable import awslint

@Suite struct WhyTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "config",
      """
      [profile a]
      role_arn = arn:aws:iam::123456789012:role/x
      [profile b]
      role_arn = arn:aws:iam::123456789012:role/x
      source_profile = a
      [profile c]
      aws_access_key_id = AKIAIOSFODNN7EXAMPLE

      """)
    return sandbox
  }

  @Test func `each thing is printed with the leaf that decided`() throws {
    let outcome = try sandbox().run(["rules", "why", "role-arn-without-source", "config"])
    #expect(outcome.status == 0)
    let keys = "`source_profile`, `credential_source` or `web_identity_token_file`"
    #expect(
      outcome.output == """
        config:1:1: profile `a` (aws-cli-v2, botocore): reported
          yes      has no \(keys)  <-- this decided
        config:3:1: profile `b` (aws-cli-v2, botocore): not reported
          no       has no \(keys)  <-- this decided
        1 other profile: not looked at, because of where: key is `role_arn`

        """)
  }

  @Test func `what is not known is unknown, not no`() throws {
    let sandbox = try sandbox()
    try sandbox.write(
      "team.yaml",
      """
      awslint-rules: 1
      rules:
        - id: team-host
          title: no keys on EC2
          category: security
          severity: warning
          since: "1"
          for: profile
          when: {all: [{env: {host: ec2}}, {has: aws_access_key_id}]}
          message: keys
          at: header
          why: they are not needed
          examples:
            - bad: {config: "[profile a]\\naws_access_key_id = x"}
              env: {host: ec2}
            - good: {config: "[profile a]"}

      """)
    let command = ["rules", "why", "--rules", "team.yaml", "team-host", "config"]
    let unknown = try sandbox.run(command).output
    #expect(unknown.contains("  unknown    the host is ec2  <-- this decided\n"))
    #expect(
      try sandbox.run(command + ["--host=ec2"]).output.contains(
        "`c` (aws-cli-v2, botocore): reported"))
  }

  @Test func `secrets are masked`() throws {
    let sandbox = try sandbox()
    try sandbox.write("s", "[profile a]\naws_session_token = <your secret>\n")
    let outcome = try sandbox.run(["rules", "why", "placeholder-value", "s", "config"])
    #expect(!outcome.output.contains("AKIAIOSFODNN7EXAMPLE"))
    #expect(!outcome.output.contains("<your secret>"))
    #expect(outcome.output.contains("****"))
  }

  @Test func `the same as JSON`() throws {
    let outcome = try sandbox().run(
      ["rules", "why", "role-arn-without-source", "config", "--format=json"])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let parts = (object as? [String: Any])?["configurations"] as? [[String: Any]]
    let things = try #require(parts?.first?["things"] as? [[String: Any]])
    #expect(things.map { $0["reported"] as? Bool } == [true, false])
    #expect(parts?.first?["excluded"] as? Int == 1)
  }

  @Test func `an unknown rule is status 2 with a suggestion`() throws {
    let outcome = try sandbox().run(["rules", "why", "duplicate-keys", "config"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "awslint: there is no rule `duplicate-keys`: did you mean `duplicate-key`?\n")
    #expect(try sandbox().run(["rules", "why"]).status == 2)
  }
}
