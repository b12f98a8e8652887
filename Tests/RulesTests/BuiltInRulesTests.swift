import Foundation
import Rules
import TestSupport
import Testing
import YAML

@Suite struct BuiltInRulesTests {
  private static let file = Result {
    try RuleFile(
      parsing: Array(try Data(contentsOf: Shared.repository.appending(path: "rules.yaml"))))
  }

  @Test func `every example of every rule holds`() throws {
    let report = try ExampleReport(of: try Self.file.get())
    for failure in report.failures {
      Issue.record("rules.yaml:\(failure.place.line): \(failure.message)")
    }
    #expect(report.passed > 0)
  }

  @Test func `no leaf of a condition can be taken away unnoticed`() throws {
    for mutation in try Mutation.all(of: try Self.file.get()) where !mutation.isNoticed {
      Issue.record("\(mutation.rule): no example needs `\(mutation.leaf)`")
    }
  }

  @Test func `the program has the rules of the file`() throws {
    #expect(try RuleFile.builtIn().rules.map(\.id) == Self.file.get().rules.map(\.id))
  }
}
