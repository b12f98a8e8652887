import Foundation
import Profiles
import TestSupport

/// What came of a set-up, in the words of the oracle.
struct ResolveOutcome: Equatable, CustomStringConvertible {
  var kind: String
  var method: String?
  var type: String?
  var message: String?
  /// Where STS is called, a line for each role.
  var calls: [String]?

  var description: String {
    "\(kind) \(method ?? "-") \(type ?? "-"): \(message ?? "-") \(calls ?? [])"
  }
}

extension ResolveOutcome {
  /// What the real botocore said.
  init(_ object: [String: Any]) {
    kind = object["kind"] as? String ?? "?"
    method = object["method"] as? String
    type = (object["error_class"] as? String)?.split(separator: ".").last.map(String.init)
    message = object["message"] as? String
    if kind == "resolves" {
      calls = (object["calls"] as? [String] ?? []).filter { $0.hasPrefix("AssumeRole") }.map {
        let words = $0.split(separator: " ")
        let role = $0.firstMatch(of: /"RoleArn": "([^"]*)"/)?.output.1.removingPercentEncoding
        return "\(words[1]) \(role?.replacing("+", with: " ") ?? "")"
      }
    }
  }

  /// What a plan says.
  init(_ plan: CredentialPlan, by planner: Planner) {
    kind = plan.outcome.rawValue
    method = plan.method
    type = plan.error.flatMap(planner.type)
    message = plan.error.map { planner.message(of: $0, in: plan) }
    if plan.outcome == .resolves {
      calls = plan.chain.compactMap { hop in
        hop.endpoint.map { "\($0.url) \(hop["role_arn"] ?? "")" }
      }
    }
  }
}

extension Oracle {
  /// What botocore makes of cases, in their order.
  func resolutions(_ cases: [ResolveCase]) throws -> [ResolveOutcome] {
    var input = Data()
    for resolveCase in cases {
      input += try JSONSerialization.data(withJSONObject: resolveCase.json)
      input.append(UInt8(ascii: "\n"))
    }
    let driver = Shared.repository.appending(path: "Tests/Tools/resolve_many.py")
    let output = try Self.run(python, [driver.path(), script], input: input).output
    return try output.split(separator: UInt8(ascii: "\n")).map {
      ResolveOutcome(try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:])
    }
  }
}
