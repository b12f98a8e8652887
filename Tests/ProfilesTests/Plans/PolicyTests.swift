import Foundation
import INI
import Profiles
import Testing

/// How readers differ on the same profile, entry by entry of what is known of them.
struct PolicyCase: CustomTestStringConvertible {
  let what: String
  let config: String
  /// By reader the steps, or the code of the error, `none` or `unknown`.
  let expected: [String: String]

  var testDescription: String { what }

  func outcome(_ reader: Reader) -> String {
    let source = SourceFile(
      path: "config", role: .config, document: Document(parsing: Array(config.utf8)))
    var keys = KeyTable()
    let configuration = Configuration(
      reader: reader, files: [source], keys: &keys, losses: .honoured)
    var planner = Planner(configuration, keys: keys, in: Surroundings())
    let plan = planner.plan("a")
    switch plan.outcome {
    case .resolves:
      return plan.chain.map { "\($0.kind.rawValue) \($0.profile ?? "-")" }.joined(separator: ", ")
    case .error: return plan.error?.code.rawValue ?? "?"
    case .none, .unknown: return plan.outcome.rawValue
    }
  }
}

private let keys = "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n"
private let role = "role_arn = arn:aws:iam::123456789012:role/r\n"
private let staticA = "static a"
private let roleOverB = "static b, assume-role a"

private let cases = [
  PolicyCase(
    what: "both sources",
    config:
      "[profile a]\n\(role)source_profile = b\ncredential_source = EcsContainer\n[profile b]\n\(keys)",
    expected: [
      "botocore": "source-profile-and-credential-source", "go-v2": "credentials-ambiguous",
      "java-v2": "source-profile-and-credential-source", "js-v3": "none",
      "rust": "source-profile-and-credential-source", "swift": roleOverB,
      "kotlin": "source-profile-and-credential-source",
    ]),
  PolicyCase(
    what: "a role with keys and no source", config: "[profile a]\n\(role)\(keys)",
    expected: [
      "botocore": "role-arn-without-source", "go-v2": "static a, assume-role a",
      "java-v2": staticA, "js-v3": staticA, "rust": "role-arn-without-source", "swift": staticA,
      "kotlin": staticA,
    ]),
  PolicyCase(
    what: "keys beside a role with source_profile",
    config: "[profile a]\n\(role)source_profile = b\n\(keys)[profile b]\n\(keys)",
    expected: [
      "botocore": roleOverB, "go-v2": roleOverB, "java-v2": roleOverB, "js-v3": roleOverB,
      "rust": roleOverB, "swift": roleOverB, "kotlin": staticA,
    ]),
  PolicyCase(
    what: "keys beside a role with credential_source",
    config: "[profile a]\n\(role)credential_source = Ec2InstanceMetadata\n\(keys)",
    expected: [
      "botocore": "iam-role -, assume-role a", "go-v2": "static a, assume-role a",
      "java-v2": "iam-role -, assume-role a", "js-v3": "iam-role -, assume-role a",
      "rust": "iam-role -, assume-role a", "swift": staticA, "kotlin": staticA,
    ]),
  PolicyCase(
    what: "keys and a role in a later hop",
    config:
      "[profile a]\n\(role)source_profile = b\n[profile b]\n\(role)\(keys)source_profile = c\n[profile c]\n\(keys)",
    expected: [
      "botocore": roleOverB, "go-v2": "static b, assume-role b, assume-role a",
      "java-v2": "static c, assume-role b, assume-role a", "js-v3": roleOverB, "rust": roleOverB,
      "swift": roleOverB, "kotlin": roleOverB,
    ]),
  PolicyCase(
    what: "a profile that is its own source",
    config: "[profile a]\n\(role)source_profile = a\n\(keys)",
    expected: [
      "botocore": "static a, assume-role a", "go-v2": "static a, assume-role a",
      "java-v2": "source-profile-self", "js-v3": "static a, assume-role a",
      "rust": "static a, assume-role a", "swift": "static a, assume-role a", "kotlin": staticA,
    ]),
  PolicyCase(
    what: "a ring that keys end",
    config:
      "[profile a]\n\(role)source_profile = b\n\(keys)[profile b]\n\(role)source_profile = a\n",
    expected: ["go-v2": "static a, assume-role b, assume-role a"]),
  PolicyCase(
    what: "a role alone, and a source that is one",
    config: "[profile a]\n\(role)source_profile = b\n[profile b]\n\(role)",
    expected: ["go-v2": "source-profile-without-credentials", "rust": "role-arn-without-source"]),
  PolicyCase(
    what: "a role alone on a machine",
    config: "[profile a]\n\(role)", expected: ["go-v2": "iam-role -, assume-role a"]),
  PolicyCase(
    what: "a source in small letters",
    config: "[profile a]\n\(role)credential_source = ec2instancemetadata\n",
    expected: [
      "botocore": "credential-source-invalid", "go-v2": "credential-source-invalid",
      "java-v2": "unknown", "js-v3": "credential-source-invalid",
      "rust": "iam-role -, assume-role a", "kotlin": "credential-source-invalid",
    ]),
  PolicyCase(
    what: "a code for MFA",
    config: "[profile a]\n\(role)mfa_serial = 123456789\nsource_profile = b\n[profile b]\n\(keys)",
    expected: [
      "botocore": roleOverB, "go-v2": "mfa-needs-code", "java-v2": roleOverB,
      "js-v3": "mfa-needs-code", "rust": roleOverB, "swift": roleOverB, "kotlin": roleOverB,
    ]),
  PolicyCase(
    what: "the same portal in profile and session",
    config:
      "[profile a]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\nsso_region = x\n[sso-session s]\nsso_region = x\nsso_start_url = y\n",
    expected: [
      "go-v2": "sso a", "java-v2": "unknown", "js-v3": "sso a",
      "rust": "sso-session-inconsistent", "swift": "unknown", "kotlin": "sso a",
    ]),
  PolicyCase(
    what: "sessions whose names look alike",
    config:
      "[profile a]\nsso_session = \u{E9}\nsso_account_id = 1\nsso_role_name = r\n[sso-session \u{E9}]\nsso_region = x\nsso_start_url = y\n[sso-session e\u{301}]\nsso_region = x\n",
    expected: ["botocore": "sso a", "go-v2": "sso a"]),
  PolicyCase(
    what: "SSO beside keys",
    config:
      "[profile a]\n\(keys)sso_account_id = 1\nsso_role_name = r\nsso_region = x\nsso_start_url = y\n",
    expected: [
      "go-v2": staticA, "java-v2": "sso a", "js-v3": staticA, "rust": "sso a", "swift": staticA,
      "kotlin": staticA,
    ]),
  PolicyCase(
    what: "a process beside keys", config: "[profile a]\n\(keys)credential_process = p\n",
    expected: [
      "botocore": "custom-process a", "go-v2": staticA, "java-v2": "custom-process a",
      "js-v3": staticA, "rust": "custom-process a", "swift": staticA, "kotlin": staticA,
    ]),
  PolicyCase(
    what: "half a key pair", config: "[profile a]\naws_access_key_id = x\n",
    expected: [
      "botocore": "partial-credentials", "go-v2": "partial-credentials",
      "rust": "partial-credentials",
    ]),
]

@Test(arguments: cases) func `each reader chooses credentials in its own way`(_ policy: PolicyCase)
{
  for (name, expected) in policy.expected {
    guard let reader = Reader.named(name) else { continue }
    let outcome = policy.outcome(reader)
    #expect(outcome == expected, "\(name)")
  }
}

@Test func `Go passes over a duration of a quarter of an hour`() throws {
  let source = SourceFile(
    path: "config", role: .config,
    document: Document(
      parsing: Array(
        "[profile a]\n\(role)source_profile = b\nduration_seconds = 900\n[profile b]\n\(keys)".utf8)
    ))
  for (name, isUnused) in [("go-v2", true), ("js-v3", false), ("rust", true), ("java-v2", false)] {
    var keys = KeyTable()
    let reader = try #require(Reader.named(name))
    let configuration = Configuration(reader: reader, files: [source], keys: &keys)
    var planner = Planner(configuration, keys: keys, in: Surroundings())
    #expect(
      planner.plan("a").unused.map(\.name) == (isUnused ? ["duration_seconds"] : []), "\(name)")
  }
}

@Test func `a setting of which nobody knows whether Java uses it is not called unused`() throws {
  let extras = "mfa_serial = 123456789\nexternal_id = x1\nduration_seconds = 3600\n"
  let source = SourceFile(
    path: "config", role: .config,
    document: Document(
      parsing: Array("[profile a]\n\(role)\(extras)source_profile = b\n[profile b]\n\(keys)".utf8)))
  let all = ["external_id", "mfa_serial", "duration_seconds"]
  for (name, unused) in [("java-v2", []), ("swift", all), ("botocore", [])] {
    var keys = KeyTable()
    let reader = try #require(Reader.named(name))
    let configuration = Configuration(reader: reader, files: [source], keys: &keys)
    var planner = Planner(configuration, keys: keys, in: Surroundings())
    #expect(planner.plan("a").unused.map(\.name) == unused, "\(name)")
  }
}
