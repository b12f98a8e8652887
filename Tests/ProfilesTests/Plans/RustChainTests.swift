import Foundation
import INI
import Profiles
import TestSupport
import Testing

/// The suite that the Rust SDK and others resolve profile chains by.
@Suite(.enabled(if: Shared.isThere, "the shared folder is not there"))
struct RustChainTests {
  /// The errors of the suite, and the codes for the same.
  private static let codes: [(text: String, code: PlanError.Code)] = [
    ("must contain `source_profile`", .noSource),
    ("missing aws_secret_access_key", .partialCredentials),
    ("missing aws_access_key_id", .partialCredentials),
    ("did not contain credential information", .sourceWithoutCredentials),
    ("could not find source profile", .sourceMissing), ("infinite loop", .loop),
    ("`role_arn` was missing", .webIdentityWithoutRole),
    ("if `sso_account_id` is set", .ssoIncomplete),
  ]

  @Test func `rust resolves the chains of the suite`() throws {
    let suite = try Shared.objects("suites/spec-parser/assume-role-tests.json")
    #expect(suite.count >= 14)
    for object in suite {
      let docs = object["docs"] as? String ?? ""
      let input = object["input"] as? [String: Any] ?? [:]
      let output = object["output"] as? [String: Any] ?? [:]
      let plan = plan(input)
      if let text = output["Error"] as? String {
        let code = Self.codes.first { text.contains($0.text) }?.code
        #expect(plan.outcome == .error, "\(docs)")
        #expect(plan.error?.code == code, "\(docs)")
        continue
      }
      let chain = output["ProfileChain"] as? [[String: [String: String]]] ?? []
      #expect(plan.outcome == .resolves, "\(docs): \(String(describing: plan.error))")
      #expect(plan.chain.map(kind) == chain.map { $0.keys.first ?? "" }, "\(docs)")
      for (hop, expected) in zip(plan.chain, chain) {
        for (name, value) in expected.values.first ?? [:] where name != "secret_access_key" {
          #expect(hop[spelled(name)] == value, "\(docs): \(name)")
        }
      }
    }
  }

  private func plan(_ input: [String: Any]) -> CredentialPlan {
    func sections(_ key: String, _ prefix: String) -> String {
      (input[key] as? [String: [String: String]] ?? [:]).map { name, settings in
        "[\(prefix) \(name)]\n" + settings.map { "\($0) = \($1)\n" }.joined()
      }.joined()
    }
    let text = sections("profiles", "profile") + sections("sso_sessions", "sso-session")
    var keys = KeyTable()
    let file = SourceFile(
      path: "config", role: .config, document: Document(parsing: Array(text.utf8)))
    let configuration = Configuration(
      reader: Reader.named("rust") ?? .botocore, files: [file], keys: &keys, losses: .honoured)
    var planner = Planner(configuration, keys: keys, in: Surroundings())
    return planner.plan(input["selected_profile"] as? String)
  }

  private func kind(_ hop: Hop) -> String {
    switch hop.kind {
    case .keys: "AccessKey"
    case .assumeRole: "AssumeRole"
    case .webIdentity: "WebIdentityToken"
    case .sso: "Sso"
    case .process: "CredentialProcess"
    case .login: "Login"
    case .environment, .container, .instance: "NamedSource"
    case .ec2CredentialsFile, .botoConfig: "?"
    }
  }

  private func spelled(_ name: String) -> String {
    switch name {
    case "access_key_id", "account_id": "aws_" + name
    default: name
    }
  }
}
