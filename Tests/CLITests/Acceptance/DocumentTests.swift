import Foundation
import TestSupport
import Testing

/// A document of the repository, and the blocks of code in it.
struct MarkdownFile {
  let text: String

  init(_ path: String) throws {
    text = try String(
      contentsOf: Shared.repository.appending(path: path), encoding: .utf8)
  }

  /// The contents of the blocks of a language, in their order.
  func blocks(of language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  /// Where links lead that are no addresses.
  var links: [String] {
    text.components(separatedBy: "](").dropFirst()
      .compactMap { $0.components(separatedBy: ")").first }
      .filter { !$0.contains("://") && !$0.hasPrefix("#") }
  }
}

@Suite struct DocumentTests {
  @Test func `the README shows what awslint prints for its broken file`() throws {
    let readme = try MarkdownFile("README.md")
    let sandbox = try Sandbox()
    try sandbox.write("credentials", try #require(readme.blocks(of: "ini").first))
    #expect(try sandbox.run(["credentials"]).output == readme.blocks(of: "text").first)
    let repair = ["--unsafe-fixes", "--host", "ec2", "credentials"]
    #expect(try sandbox.run(["--diff"] + repair).output == readme.blocks(of: "diff").first)
    #expect(try sandbox.run(["fix"] + repair).status == 0)
  }

  @Test func `the comment in the README silences what it says`() throws {
    let sandbox = try Sandbox()
    let block = try #require(try MarkdownFile("README.md").blocks(of: "ini").last)
    try sandbox.write("config", "[default]\n" + block)
    #expect(try sandbox.run(["config"]).status == 0)
    try sandbox.write("config", "[default]\n" + block.replacing("awslint: ", with: ""))
    #expect(try sandbox.run(["config"]).output.contains("[inline-comment-in-value]"))
  }

  @Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
  func `a document is short and its links lead somewhere`(_ path: String) throws {
    let document = try MarkdownFile(path)
    #expect(document.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
    for link in document.links {
      let target = Shared.repository.appending(path: link).path()
      #expect(FileManager.default.fileExists(atPath: target), "\(link)")
    }
  }

  @Test func `every test that ARCHITECTURE.md names exists`() throws {
    let document = try MarkdownFile("ARCHITECTURE.md")
    let tests = Shared.repository.appending(path: "Tests")
    let sources = try FileManager.default.subpathsOfDirectory(atPath: tests.path())
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: tests.appending(path: $0), encoding: .utf8) }
      .joined()
    let named = document.text.components(separatedBy: "*Test:* ").dropFirst()
      .compactMap { $0.components(separatedBy: "\n").first }
    #expect(named.count >= 8)
    for name in named { #expect(sources.contains("func `\(name)`("), "\(name)") }
  }

  @Test func `the sample shows a dozen rules at work`() throws {
    let sandbox = try Sandbox()
    let sample = Shared.repository.appending(path: "Sample").path()
    let findings = try sandbox.run(["--format=json", sample]).report.diagnostics
    #expect(Set(findings.map(\.rule)).count >= 12)
  }
}
