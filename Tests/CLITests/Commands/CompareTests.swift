import Foundation
import Testing

@testable import awslint

/// The table that people paste into issues.
@Suite struct CompareTests {
  private func table(_ columns: Int, _ arguments: String...) throws -> String {
    let sandbox = try Sandbox()
    try sandbox.copy(Golden("compare"), to: "files")
    sandbox.environment["COLUMNS"] = String(columns)
    let outcome = try sandbox.run(["read", "--compare", "files/config"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test(arguments: [80, 200]) func `readers stand side by side where they differ`(
    _ columns: Int
  ) throws {
    let table = try table(columns)
    try Golden("compare").expect(table, as: "expected-\(columns)")
    for line in table.split(separator: "\n") { #expect(line.displayWidth <= columns) }
    #expect(!table.contains("wJalrXUtnFEMI"), "a secret is shown")
  }

  @Test func `readers that agree are one line`() throws {
    let table = try table(80, "--reader", "botocore,aws-cli-v1")
    #expect(table == "files/config: all 2 readers agree on every line\n")
  }
}
