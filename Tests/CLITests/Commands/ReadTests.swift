import Foundation
import Testing

@testable import awslint

private let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"

private func sandbox() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.write(
    "c", "[default]\nregion = x\ns3 =\n  addressing_style = path\n[sso-session a]\nsso_region = y\n"
  )
  try sandbox.write(
    "k", "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = \(secret)\n")
  return sandbox
}

private func object(_ outcome: Outcome) throws -> NSDictionary {
  #expect(outcome.status == 0, "\(outcome.errors)")
  let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  return try #require(object as? NSDictionary)
}

@Test func `read prints what a reader holds of both files`() throws {
  let read = try object(
    sandbox().run(["read", "--reader", "botocore", "--config", "c", "--credentials", "k"]))
  #expect(
    read == [
      "reader": "botocore", "fatal": [], "ignored": [],
      "profiles": [
        "default": [
          "region": "x", "s3": ["addressing_style": "path"],
          "aws_access_key_id": "AKIAIOSFODNN7EXAMPLE", "aws_secret_access_key": secret,
        ]
      ],
      "sso_sessions": ["a": ["sso_region": "y"]], "services": [:], "other": [:],
    ])
}

@Test func `read masks secrets when asked`() throws {
  let outcome = try sandbox().run(["read", "--mask", "--config=c", "--credentials=k"])
  let profiles = try #require(try object(outcome)["profiles"] as? [String: [String: Any]])
  #expect(profiles["default"]?["aws_access_key_id"] as? String == "****************MPLE")
  #expect(
    profiles["default"]?["aws_secret_access_key"] as? String == String(repeating: "*", count: 40))
}

@Test func `a lost file is status 0 and an absent one is none`() throws {
  let sandbox = try sandbox()
  try sandbox.write("lost", "[default\n")
  let lost = try object(sandbox.run(["read", "--config", "lost", "--credentials", "none"]))
  #expect((lost["fatal"] as? [Any])?.isEmpty == false)
  #expect(try object(sandbox.run(["read"]))["profiles"] as? NSDictionary == [:])
}

@Test func `read takes the sibling only when it is named`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a/config", "[default]\nregion = x\n")
  try sandbox.write("a/credentials", "[other]\nregion = y\n")
  let alone = try object(sandbox.run(["read", "--config", "a/config"]))["profiles"]
  #expect(alone as? NSDictionary == ["default": ["region": "x"]])
  let both = try object(sandbox.run(["read", "a"]))["profiles"] as? NSDictionary
  #expect(both?.count == 2)
}

@Test func `several readers are an array`() throws {
  let outcome = try sandbox().run(["read", "--reader=all", "--config=c"])
  let array = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [NSDictionary]
  #expect(array?.count ?? 0 > 1)
}

@Test func `read refuses what is no single configuration`() throws {
  let sandbox = try sandbox()
  let outcome = try sandbox.run(["read", "c", "k"])
  #expect(outcome.status == 2)
  #expect(outcome.errors.contains("found `c` and `k`: name them with --config and --credentials"))
  #expect(try sandbox.run(["read", "--reader", "nobody", "c"]).status == 2)
}
