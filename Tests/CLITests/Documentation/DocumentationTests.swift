import Foundation
import Rules
import Testing

@testable import awslint

/// What is generated in docs; `./dev docs` makes it anew.
@Suite struct DocumentationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs")

  private var isUpdate: Bool { ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" }

  private func expect(_ path: String, is text: String) throws {
    let file = Self.folder.appending(path: path)
    if isUpdate { try Data(text.utf8).write(to: file) }
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(written == text, "docs/\(path) is stale: run ./dev docs")
  }

  @Test func `the book of rules says what rules.yaml says`() throws {
    let table = Self.folder.appending(path: "../Tests/Fixtures/catalogue/without-rule.tsv")
    let absent = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.components(separatedBy: "\t") }
    let book = RuleBook(
      try RuleFile.builtIn().explanations(), absent: absent.map { ($0[0], $0[1]) })
    let pages = Self.folder.appending(path: "rules")
    if isUpdate {
      try? FileManager.default.removeItem(at: pages)
      try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    }
    for file in book.files { try expect(file.path, is: file.text) }
    let names = try FileManager.default.contentsOfDirectory(atPath: pages.path())
    let wanted = book.files.compactMap { $0.path.split(separator: "/").dropFirst().first }
    #expect(Set(names) == Set(wanted.map(String.init)), "run ./dev docs")
  }

  @Test func `the description of the language has its real tables`() throws {
    let path = "rule-language.md"
    let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    try expect(path, is: LanguageTables.filled(text))
  }

  @Test func `the example in the description of the language works`() throws {
    let file = Self.folder.appending(path: "rule-language.md")
    let parts = try String(contentsOf: file, encoding: .utf8).split(separator: "```")
    let rules = try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst(5)
    let report = try ExampleReport(of: try RuleFile(parsing: Array(rules.utf8)))
    #expect(report.passed == 2 && report.failures.isEmpty)
    let sandbox = try Sandbox()
    let broken = String(rules).replacing("profile.name", with: "profile.nmae")
    try sandbox.write("team.yaml", broken)
    let printed = try #require(parts.first { $0.hasPrefix("text\n") }).dropFirst(5)
    let lines = try sandbox.run(["rules", "test", "team.yaml"]).errors.split(separator: "\n")
    #expect(
      lines.map { $0.drop { $0 == " " } }
        == printed.split(separator: "\n").map { $0.drop { $0 == " " } })
  }
}
