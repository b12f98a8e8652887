import Foundation
import Testing

@testable import awslint

/// Targets with versions, on the command line and in the options file.
@Suite struct TargetTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "config", "[default]\nsso_session = a\n[sso-session a]\nsso_region = eu-west-1\n")
    return sandbox
  }

  /// A program that stands in for the AWS CLI, and notes that it was asked.
  private func install(_ line: String, in sandbox: Sandbox) throws {
    let program = try sandbox.write("bin/aws", "#!/bin/sh\necho asked >> $HOME/asked\n\(line)\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.path())
    sandbox.environment["PATH"] = sandbox.url("bin").path() + ":/usr/bin:/bin"
  }

  private let check = ["check", "--format", "concise", "--select", "setting-unsupported-by-target"]

  @Test(arguments: [
    ("echo aws-cli/2.8.13 Python/3.9.11 Linux/6.1", "aws-cli-v2@2.8.13"),
    ("echo aws-cli/2.8.13 Python/3.9.11 Linux/6.1 >&2", "aws-cli-v2@2.8.13"),
  ]) func `the AWS CLI says its version when it is asked for`(_ line: String, _ title: String)
    throws
  {
    let sandbox = try sandbox()
    try install(line, in: sandbox)
    let outcome = try sandbox.run(check + ["--target", "aws-cli@installed", "config", "config"])
    #expect(outcome.output.contains("\(title) cannot read sso_session"), "\(outcome)")
    #expect(try sandbox.read("home/asked") == "asked\n")
    try sandbox.write(".awslint.yaml", "targets: [aws-cli@installed]\n")
    #expect(try sandbox.run(check + ["config"]).output == outcome.output)
  }

  @Test func `nothing is asked when the word is not used`() throws {
    let sandbox = try sandbox()
    try install("echo aws-cli/1.0", in: sandbox)
    for targets in [[], ["--target", "aws-cli@1.11.180"], ["--target", "all"]] {
      _ = try sandbox.run(["check", "config"] + targets)
    }
    #expect(!FileManager.default.fileExists(atPath: sandbox.url("home/asked").path()))
  }

  @Test(arguments: ["exit 1", "echo hello", "exec sleep 0"])
  func `an AWS CLI that says no version is an error with a remedy`(_ line: String) throws {
    let sandbox = try sandbox()
    try install(line, in: sandbox)
    let outcome = try sandbox.run(check + ["--target", "aws-cli@installed", "config"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("name "), "\(outcome.errors)")
    #expect(outcome.errors.contains("aws-cli@2"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("botocore@x", "`x` is no version"), ("botocore@installed", "only the AWS CLI can be asked"),
    ("aws-cli@3.0", "there is no version 3"), ("botocre@1.2", "did you mean `botocore`?"),
    ("aws-cli-v2@1.2", "write `aws-cli@1.2`"),
  ]) func `a version that cannot be is refused`(_ target: String, _ reason: String) throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.run(check + ["--target", target, "config"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    try sandbox.write(".awslint.yaml", "targets:\n  - \(target)\n")
    let fromFile = try sandbox.run(check + ["config"])
    #expect(fromFile.status == 2)
    #expect(fromFile.errors.contains(".awslint.yaml:2:5"), "\(fromFile.errors)")
  }
}
