import Foundation
import Testing

@testable import awslint

/// Files that hold keys: who can read them, and whether a version control keeps them.
@Suite struct KeyFileTests {
  private static let keys = """
    [default]
    aws_access_key_id = AKIAQ3EGGGHPM4JQKRZX
    aws_secret_access_key = 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

    """

  private func sandbox(_ path: String = ".aws/credentials", _ text: String = keys) throws -> Sandbox
  {
    let sandbox = try Sandbox()
    try sandbox.write(path, text)
    _ = try sandbox.shell("chmod 644 \(path)")
    return sandbox
  }

  private func rules(_ sandbox: Sandbox, _ arguments: [String] = []) throws -> [String] {
    let outcome = try sandbox.run(
      ["check", "--isolated", "--format", "concise", ".aws"] + arguments)
    return outcome.output.split(separator: "\n").map { String($0.split(separator: " ")[1]) }
      .sorted()
  }

  private func mode(_ sandbox: Sandbox) throws -> String {
    String(try FileSystem.status(of: sandbox.url(".aws/credentials").path()).mode, radix: 8)
  }

  @Test func `a file of keys that others can read is closed`() throws {
    let sandbox = try sandbox()
    let open = "warning[file-permissions-too-open]"
    #expect(try rules(sandbox) == ["info[long-lived-static-keys]", open])
    let difference = try sandbox.run(["check", "--isolated", "--diff", ".aws"])
    #expect(difference.output == "mode of .aws/credentials: 0644 -> 0600\n")
    #expect(difference.status == 1)
    #expect(try mode(sandbox) == "644")
    #expect(try rules(sandbox, ["--fix"]) == ["info[long-lived-static-keys]"])
    #expect(try mode(sandbox) == "600")
    #expect(try sandbox.read(".aws/credentials") == Self.keys)
    #expect(try sandbox.run(["check", "--isolated", "--diff", ".aws"]).output.isEmpty)
  }

  @Test func `mode and text are repaired together`() throws {
    let sandbox = try sandbox(
      ".aws/credentials", Self.keys.replacing("[default]", with: "[profile a]"))
    _ = try sandbox.run(["fix", "--isolated", ".aws"])
    #expect(try mode(sandbox) == "600")
    #expect(try sandbox.read(".aws/credentials") == Self.keys.replacing("default", with: "a"))
  }

  @Test func `a file without keys stays open`() throws {
    let role = "[dst-role]\nrole_arn = arn:aws:iam::123456789012:role/some-role\n"
    let sandbox = try sandbox(".aws/credentials", role)
    #expect(try rules(sandbox) == ["error[role-arn-without-source]"])
    #expect(try rules(sandbox, ["--fix", "--unsafe-fixes", "--host", "ec2"]) == [])
    let fixed = role + "credential_source = Ec2InstanceMetadata\n"
    #expect(try sandbox.read(".aws/credentials") == fixed)
    #expect(try mode(sandbox) == "644")
    #expect(try rules(sandbox) == [])
  }

  @Test func `keys of documentation are nobody's`() throws {
    let text = Self.keys.replacing("AKIAQ3EGGGHPM4JQKRZX", with: "AKIAIOSFODNN7EXAMPLE")
    #expect(try rules(try sandbox(".aws/credentials", text)) == [])
  }

  @Test func `in a work tree the mode is not judged, but whether git keeps the file`() throws {
    let sandbox = try sandbox()
    try FileManager.default.createDirectory(
      at: sandbox.url(".git"), withIntermediateDirectories: true)
    let (old, kept) = ("info[long-lived-static-keys]", "error[secret-in-tracked-file]")
    #expect(try rules(sandbox) == [kept, old])
    try sandbox.write(".gitignore", "credentials\n")
    #expect(try rules(sandbox) == [old])
    #expect(try rules(sandbox, ["--fix"]) == [old])
    #expect(try mode(sandbox) == "644")
  }

  @Test func `git is not run`() throws {
    let sandbox = try sandbox()
    for name in ["git", "chmod"] {
      let program = try sandbox.write("bin/\(name)", "#!/bin/sh\necho > $HOME/asked\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program.path())
    }
    _ = try sandbox.shell("mkdir .git")
    sandbox.environment["PATH"] = sandbox.url("bin").path()
    _ = try sandbox.run(["fix", "--isolated", ".aws"])
    #expect(!FileManager.default.fileExists(atPath: sandbox.url("home/asked").path()))
  }

  @Test func `keys past the day that stands beside them have expired`() throws {
    for (day, isReported) in [("2020-01-01T00:00:00Z", true), ("2999-01-01T00:00:00Z", false)] {
      let sandbox = try sandbox(
        ".aws/credentials", "[a]\naws_access_key_id = ASIAIOSFODNN7EXAMPLE\nexpiration = \(day)\n")
      let found = try rules(sandbox, ["--select", "temporary-credentials-likely-expired"])
      #expect(found.isEmpty != isReported)
    }
  }
}
