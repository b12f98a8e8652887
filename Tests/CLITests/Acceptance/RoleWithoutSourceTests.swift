import Foundation
import Testing

/// The file of a well-known article: a role, and nothing that could assume it.
enum RoleFile: String, CaseIterable, CustomTestStringConvertible {
  case config, credentials

  static let role = "role_arn = arn:aws:iam::123456789012:role/some-role"

  var header: String { self == .config ? "[profile dst-role]" : "[dst-role]" }
  var text: String { "\(header)\n\(Self.role)\n" }
  var testDescription: String { rawValue }

  func outcome(by oracle: ResolveOracle, of text: String) throws -> [String: Any] {
    try oracle.outcome(
      profile: "dst-role", config: self == .config ? text : nil,
      credentials: self == .credentials ? text : nil)
  }
}

@Suite struct RoleWithoutSourceTests {
  static let sources = [
    "ec2": "Ec2InstanceMetadata", "ecs": "EcsContainer", "codebuild": "EcsContainer",
    "lambda": "Environment", "ci": "Environment",
  ]

  @Test(arguments: RoleFile.allCases)
  func `a role without a source is one error on its header`(_ file: RoleFile) throws {
    let sandbox = try Sandbox()
    try sandbox.write(file.rawValue, file.text)
    let outcome = try sandbox.run(["check", "--format", "json", file.rawValue])
    #expect(outcome.status == 1)
    let findings = try outcome.report.diagnostics
    #expect(findings.map(\.rule) == ["role-arn-without-source"])
    let finding = try #require(findings.first)
    #expect(finding.severity == "error" && finding.profile == "dst-role")
    #expect(finding.start.offset == 0 && finding.end.offset == file.header.utf8.count)
    #expect(finding.related.first?.start.line == 2)
    #expect(finding.message.contains("missing: source_profile or credential_source"))
  }

  @Test(arguments: RoleFile.allCases, sources.keys.sorted())
  func `a host that provides credentials becomes the source, on one new line`(
    _ file: RoleFile, _ host: String
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.write(file.rawValue, file.text)
    let arguments = ["check", "--fix", "--unsafe-fixes", "--host", host, file.rawValue]
    let outcome = try sandbox.run(arguments)
    #expect(outcome.status == 0, "\(outcome.output)")
    let fixed = try sandbox.read(file.rawValue)
    #expect(fixed == file.text + "credential_source = \(Self.sources[host] ?? "")\n")
    let again = try sandbox.run(arguments)
    #expect(again.status == 0 && again.output == "")
    #expect(try sandbox.read(file.rawValue) == fixed)
  }

  @Test(arguments: RoleFile.allCases, ["eks", "workstation", "unknown"])
  func `elsewhere nothing is changed and the choices are explained`(
    _ file: RoleFile, _ host: String
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.write(file.rawValue, file.text)
    let outcome = try sandbox.run([
      "fix", "--unsafe-fixes", "--host", host, "--format", "json", file.rawValue,
    ])
    #expect(outcome.status == 1)
    #expect(try sandbox.read(file.rawValue) == file.text)
    let finding = try #require(try outcome.report.diagnostics.first)
    #expect(finding.fix == nil)
    let help = try #require(finding.help)
    let choices =
      switch host {
      case "eks": ["web_identity_token_file = /var/run/secrets/eks.amazonaws.com/"]
      case "workstation": ["source_profile = NAME"]
      default:
        Set(Self.sources.values).sorted().map { "credential_source = \($0)" }
          + ["source_profile = NAME"]
      }
    for choice in choices { #expect(help.contains(choice)) }
  }

  @Test func `a safe repair leaves the choice of a source to a person`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("config", RoleFile.config.text)
    #expect(try sandbox.run(["fix", "--host", "ec2", "config"]).status == 1)
    #expect(try sandbox.read("config") == RoleFile.config.text)
  }

  @Test(
    .enabled(if: ResolveOracle.shared != nil, "no Python with botocore is there to ask"),
    arguments: RoleFile.allCases)
  func `botocore stops before the repair and assumes the role after it`(
    _ file: RoleFile
  ) throws {
    let oracle = try #require(ResolveOracle.shared)
    let sandbox = try Sandbox()
    try sandbox.write(file.rawValue, file.text)
    let before = try file.outcome(by: oracle, of: file.text)
    #expect(before["error_class"] as? String == "botocore.exceptions.PartialCredentialsError")
    _ = try sandbox.run(["fix", "--unsafe-fixes", "--host", "ec2", file.rawValue])
    let after = try file.outcome(by: oracle, of: sandbox.read(file.rawValue))
    #expect(after["kind"] as? String == "resolves")
    #expect(after["method"] as? String == "assume-role")
    #expect(after["access_key"] as? String == "ASIASTS")
  }
}
