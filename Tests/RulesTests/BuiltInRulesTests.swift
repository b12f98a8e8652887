import Rules
import Testing
import YAML

@Suite struct BuiltInRulesTests {
  @Test func `every example of every rule holds`() throws {
    let report = try ExampleReport(of: try RuleFile.builtIn())
    for failure in report.failures {
      Issue.record("rules.yaml:\(failure.place.line): \(failure.message)")
    }
    #expect(report.passed > 0)
  }

  @Test func `no leaf of a condition can be taken away unnoticed`() throws {
    for mutation in try Mutation.all(of: try RuleFile.builtIn()) where !mutation.isNoticed {
      Issue.record("\(mutation.rule): no example needs `\(mutation.leaf)`")
    }
  }
}
