import Foundation
import INI
import Testing

@testable import awslint

private func difference(_ old: String, _ new: String) -> String {
  var output: [UInt8] = []
  let diff = UnifiedDiff(
    path: "config", old: Document(parsing: Array(old.utf8)),
    new: Document(parsing: Array(new.utf8)))
  _ = diff.write(to: &output, style: .plain, isSafe: false)
  return String(decoding: output, as: UTF8.self)
}

@Test func `a difference is what diff -u prints`() {
  #expect(
    difference("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\nE\nf\n")
      == "--- config\n+++ config\n@@ -2,5 +2,5 @@\n b\n c\n d\n-e\n+E\n f\n")
  #expect(difference("a\n", "a\n") == "")
  #expect(
    difference("", "x\ny") == "--- config\n+++ config\n@@ -0,0 +1,2 @@\n+x\n+y\n"
      + "\\ No newline at end of file\n")
}

@Test func `patch makes the new text of the old one`() throws {
  let sandbox = try Sandbox()
  var generator = SystemRandomNumberGenerator()
  func text() -> String {
    let lines = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      ["a", "b", "", " c\r", "é\u{1B}"].randomElement(using: &generator) ?? ""
    }
    return lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
  }
  for _ in 0..<40 {
    let (old, new) = (text(), text())
    try sandbox.write("config", old)
    try sandbox.write("change", difference(old, new))
    let outcome = try sandbox.shell("if test -s change; then patch --binary -s -p0 < change; fi")
    #expect(outcome.status == 0, "\(outcome.output)")
    let isGone =
      new.isEmpty && !FileManager.default.fileExists(atPath: sandbox.url("config").path())
    let result = isGone ? "" : try sandbox.read("config")
    #expect(result == new)
  }
}

@Test func `a text that changes everywhere is one region`() {
  let old = (0..<3000).map { "old \($0)\n" }.joined()
  let new = (0..<3000).map { "new \($0)\n" }.joined()
  let text = difference(old, new)
  #expect(text.split(separator: "\n").count == 3 + 6000)
}

@Test func `secrets are masked in a difference`() {
  var output: [UInt8] = []
  let diff = UnifiedDiff(
    path: "config", old: Document(parsing: Array("token = \"abc\"\nregion = x\n".utf8)),
    new: Document(parsing: Array("token = abc\nregion = x\n".utf8)))
  #expect(diff.write(to: &output, style: .plain, isSafe: false))
  #expect(
    String(decoding: output, as: UTF8.self)
      == "--- config\n+++ config\n@@ -1,2 +1,2 @@\n-token = *****\n+token = ***\n region = x\n")
}
