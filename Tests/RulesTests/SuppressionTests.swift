import INI
import Profiles
import Rules
import Testing

@Suite struct SuppressionTests {
  private func result(_ text: String, select: [String] = []) -> LintResult {
    let source = SourceFile(
      path: "config", role: .config, document: Document(parsing: Array(text.utf8)))
    let targets = ["aws-cli-v2", "botocore"].compactMap(Reader.named)
    return Linter(options: LintOptions(targets: targets, select: select))
      .result(for: [LintInput(source: source, isContext: false)])
  }

  @Test func `a comment silences the next setting and no other`() {
    let result = result(
      """
      [default]
      # awslint: ignore[region-unknown-or-malformed] a private region
      region = mars-1
      [profile a]
      region = mars-1

      """)
    #expect(result.suppressed.map(\.rule) == ["region-unknown-or-malformed"])
    #expect(result.diagnostics.map(\.rule) == ["region-unknown-or-malformed"])
    #expect(result.diagnostics.map(\.profile) == ["a"])
  }

  @Test func `a comment above a header silences the header alone, or the section if it says so`() {
    let text = "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/x\nregion = mars-1\n"
    let header = result("# awslint: ignore[correctness]\n" + text)
    #expect(header.suppressed.map(\.rule) == ["role-arn-without-source"])
    #expect(header.diagnostics.map(\.rule) == ["region-unknown-or-malformed"])
    let section = result("# awslint: ignore-section[*]\n" + text)
    #expect(section.suppressed.count == 2 && section.diagnostics.isEmpty)
  }

  @Test func `a comment for the whole file may stand anywhere`() {
    let result = result("[default]\nregion = mars-1\n; awslint: ignore-file[region-*] ours\n")
    #expect(result.suppressed.count == 1 && result.diagnostics.isEmpty)
  }

  @Test func `what silences nothing is reported, unless its rule is not asked for`() {
    let text = "[default]\n# awslint: ignore[region-unknown-or-malformed]\nregion = us-east-1\n"
    #expect(result(text).diagnostics.map(\.rule) == ["unused-suppression"])
    #expect(result(text, select: ["unused-suppression", "role-*"]).diagnostics.isEmpty)
  }

  @Test func `an indented comment silences nothing`() {
    let result = result(
      "[default]\n  # awslint: ignore[region-unknown-or-malformed]\nregion = mars-1\n")
    #expect(result.diagnostics.map(\.rule) == ["region-unknown-or-malformed"])
  }
}
