import Foundation
import Testing

@testable import awslint

private let first = "[default]\nregion = eu-west-1 # a\noutput = json # b\ns3 =\n  x = 1 # c\n"
private let second = "[profile dev]\nregion = eu-west-1 # a\nregion = eu-west-2 # a\n"

/// The names of all findings in a file, by their rule.
private func fingerprints(_ path: String, _ text: String) throws -> [String] {
  let sandbox = try Sandbox()
  try sandbox.write(path, text)
  let outcome = try sandbox.run(["--no-context", "--format", "sarif", path])
  let log = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
  let run = try #require((log?["runs"] as? [[String: Any]])?.first)
  return try #require(run["results"] as? [[String: Any]]).map { result in
    let prints = try #require(result["partialFingerprints"] as? [String: String])
    return "\(try #require(result["ruleId"] as? String)) \(try #require(prints["awslint/v1"]))"
  }
}

@Test func `findings keep their fingerprints when lines and files move`() throws {
  let expected = try fingerprints("config", first + second)
  #expect(expected.count >= 5)
  #expect(Set(expected).count == expected.count)
  for (path, text) in [
    ("config", "# one\n\n# two\n" + first + "\n\n# three\n" + second), ("config", second + first),
    ("other/place/config", first + second),
    ("config", (first + second).replacing("\n", with: "\r\n")),
    ("config", first.replacing("eu-west-1", with: "us-east-1") + second),
  ] {
    #expect(try fingerprints(path, text).sorted() == expected.sorted(), "\(path): \(text)")
  }
}

@Test func `files of one name in two folders have issues of their own in GitLab`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a/.aws/config", second)
  try sandbox.write("b/.aws/config", second)
  let outcome = try sandbox.run(["--format", "gitlab", "."])
  let issues = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  let prints = (issues as? [[String: Any]] ?? []).compactMap { $0["fingerprint"] as? String }
  #expect(prints.count >= 4)
  #expect(Set(prints).count == prints.count)
}

@Test func `a fingerprint is FNV-1a of 128 bits`() {
  #expect(Fingerprints.digest("") == "6c62272e07bb014262b821756295c58d")
  #expect(Fingerprints.digest("a") == "d228cb696f1a8caf78912b704e4a8964")
}
