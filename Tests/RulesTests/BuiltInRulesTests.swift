import Foundation
import TestSupport
import Testing
import YAML

@testable import Rules

@Suite struct BuiltInRulesTests {
  @Test func `every name and type in the rules is right`() throws {
    let file = Shared.repository.appending(path: "rules.yaml")
    do {
      #expect(!(try RuleFile(parsing: Array(try Data(contentsOf: file))).rules.isEmpty))
    } catch let error as RuleError {
      Issue.record("rules.yaml:\(error.place.line):\(error.place.column): \(error.message)")
    }
  }

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

  @Test func `the program has the rules of the file`() throws {
    let written = try Data(contentsOf: Shared.repository.appending(path: "rules.yaml"))
    let ids = try RuleFile(parsing: Array(written)).rules.map(\.id)
    #expect(try RuleFile.builtIn().rules.map(\.id) == ids)
  }

  @Test func `what finds a rule is what its file says`() throws {
    let rules = try RuleFile.builtIn().rules
    for (entry, rule) in zip(RuleSet.builtIn.entries, rules) {
      #expect(entry.id == rule.id && entry.subject == rule.subject)
      #expect(entry.filter == rule.filter, "\(rule.id)")
    }
  }
}
