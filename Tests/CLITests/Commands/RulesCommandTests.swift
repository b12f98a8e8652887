import Foundation
import Testing

@testable import awslint

@Test func `rules are listed as text and as JSON`() throws {
  let sandbox = try Sandbox()
  #expect(try sandbox.run(["rules"]).output.contains(" role-arn-without-source"))
  let outcome = try sandbox.run(["rules", "list", "--format=json"])
  let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  let rules = try #require((object as? [String: Any])?["rules"] as? [[String: Any]])
  let keys = ["id", "category", "severity", "title", "fix", "readers", "since"]
  #expect(rules.allSatisfy { Set($0.keys) == Set(keys) })
}

@Test func `rules test proves the examples of a file`() throws {
  let sandbox = try Sandbox()
  try sandbox.copy(Golden("check"), to: "work")
  let good = try sandbox.run(["rules", "test", "work/team.yaml"])
  #expect(good.status == 0)
  #expect(good.output == "4 passed, 0 failed\n")
  _ = try sandbox.shell("sed 's/source_profile = b/region = b/' work/team.yaml > bad.yaml")
  let bad = try sandbox.run(["rules", "test", "bad.yaml"])
  #expect(bad.status == 1)
  #expect(bad.output.hasPrefix("error[team-role]: example 2 of `team-role` reports 1 problem"))
  #expect(bad.output.hasSuffix("\n3 passed, 1 failed\n"))
  #expect(try sandbox.run(["rules", "test", "none.yaml"]).status == 2)
  #expect(try sandbox.run(["rules", "test"]).status == 2)
}

@Test func `an unknown action of rules has a suggestion`() throws {
  let outcome = try Sandbox().run(["rules", "lsit"])
  #expect(outcome.status == 2)
  #expect(outcome.errors == "awslint: `rules` cannot `lsit`: did you mean `list`?\n")
}
