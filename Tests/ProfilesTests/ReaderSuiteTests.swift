import Foundation
import Profiles
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "the shared folder is not there"))
struct ReaderSuiteTests {
  struct Expectation {
    let outcome: String
    let reader: Reader
    let share: Double
  }

  private static let expectations = [
    Expectation(outcome: "botocore", reader: .botocore, share: 1),
    Expectation(outcome: "go", reader: .goV2, share: 0.98),
    Expectation(outcome: "js", reader: .jsV3, share: 0.98),
    Expectation(outcome: "c", reader: .swift, share: 0.98),
    Expectation(outcome: "ruby", reader: .ruby, share: 0.98),
    Expectation(outcome: "soto", reader: .soto, share: 0.98),
    Expectation(outcome: "php", reader: .php, share: 0.98),
  ]

  @Test func `every reader holds what its parser was seen to hold`() throws {
    let cases = try Shared.objects("suites/readers/cases.jsonl")
    #expect(cases.count == 150)
    for expectation in Self.expectations {
      var misses: [String] = []
      for object in cases {
        let outcomes = object["outcomes"] as? [String: [String: Any]] ?? [:]
        guard let outcome = outcomes[expectation.outcome] else { continue }
        let difference = RecordedOutcome.difference(
          outcome, ReadCase(object), expectation.reader)
        if let difference { misses.append("\(object["id"] ?? ""): \(difference)") }
      }
      let share = 1 - Double(misses.count) / Double(cases.count)
      let name = expectation.reader.name
      print("readers: \(name) \(cases.count - misses.count) of \(cases.count)")
      for miss in misses { print("  \(miss)") }
      #expect(share >= expectation.share, "\(name): \(misses.count) misses")
    }
  }
}

/// A recorded outcome of one of seven parsers, against what this package makes of the case.
enum RecordedOutcome {
  /// What differs, or nil.
  static func difference(
    _ outcome: [String: Any], _ readCase: ReadCase, _ reader: Reader
  ) -> String? {
    if outcome["merged"] as? Bool == true {
      return difference(maps: outcome, readCase.report(by: reader))
    }
    for (role, bytes) in [("config", readCase.config), ("credentials", readCase.credentials)] {
      guard let part = outcome[role] as? [String: Any] else { continue }
      let alone = ReadCase(
        name: role, config: role == "config" ? bytes : nil,
        credentials: role == "config" ? nil : bytes)
      if let difference = difference(maps: part, alone.report(by: reader)) {
        return "\(role): \(difference)"
      }
    }
    return nil
  }

  private static func difference(maps outcome: [String: Any], _ report: ReadReport) -> String? {
    let isLost = !(outcome["fatal"] is NSNull)
    if isLost != !report.fatal.isEmpty {
      return isLost
        ? "only the parser fails: \(outcome["fatal"] ?? "")"
        : "only here it fails: \(report.fatal[0].code) line \(report.fatal[0].line)"
    }
    if let files = outcome["lost_files"] as? [String] {
      // botocore stops at the first file that it cannot read.
      let lost = Set(report.fatal.map(\.path)).sorted()
      if files != lost, files != [report.fatal[0].path] { return "lost \(files), here \(lost)" }
    }
    for key in ["profiles", "sso_sessions", "services", "other"] {
      let theirs = outcome[key] ?? [:]
      let ours = report.maps[key] ?? [:]
      if !isEqual(theirs, ours) { return "\(key): \(render(theirs)), here \(render(ours))" }
    }
    let errors = outcome["profile_errors"] as? [String: [String]] ?? [:]
    let ours = Dictionary(
      report.profileErrors.map { ($0.profile, $0.reasons) }, uniquingKeysWith: { $1 })
    return errors == ours ? nil : "errors: \(errors), here \(ours)"
  }
}
