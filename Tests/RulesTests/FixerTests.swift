import INI
import Profiles
import Testing

@testable import Rules

/// A rule of a test: what it finds on settings, and what it does about it.
private func rule(_ id: String, key: String, when: String, fix: String, _ safety: String) -> String
{
  """
    - id: \(id)
      title: t
      category: correctness
      severity: error
      since: "0.1"
      for: setting
      where: {key: \(key)}
      when: \(when)
      message: "\(id)"
      at: value
      why: w
      fixes:
        - title: f
          safety: \(safety)
          edits: [\(fix)]
      examples: [{bad: {config: x}}, {good: {config: x}}]

  """
}

private func replacing(_ id: String, _ old: String, by new: String, _ safety: String = "safe")
  -> String
{
  rule(
    id, key: "region", when: "{field: setting.value, is: \(old)}",
    fix: "{replace-value: {of: setting, with: \(new)}}", safety)
}

private func fixing(
  _ text: String, _ rules: String..., allowingUnsafe: Bool = false
) throws -> (text: String, outcome: FixOutcome) {
  let file = "awslint-rules: 1\npack: test\nrules:\n" + rules.joined()
  let linter = Linter(
    options: LintOptions(targets: ["aws-cli-v2", "botocore"].compactMap(Reader.named)),
    rules: RuleSet(try RuleFile(parsing: Array(file.utf8))))
  let source = SourceFile(
    path: "config", role: .config, document: Document(parsing: Array(text.utf8)))
  let outcome = linter.fixing(
    [LintInput(source: source, isContext: false)], allowingUnsafe: allowingUnsafe)
  return (String(decoding: outcome.contents[0], as: UTF8.self), outcome)
}

@Suite struct FixerTests {
  @Test func `fixes that overlap are made one pass after the other`() throws {
    let (text, outcome) = try fixing(
      "[default]\nregion = a\n", replacing("a-to-b", "a", by: "b"),
      rule(
        "key", key: "region", when: "{field: setting.value, in: [a, b]}",
        fix: "{rename-key: {of: setting, to: output}}, {replace-value: {of: setting, with: c}}",
        "safe"))
    #expect(text == "[default]\noutput = c\n")
    #expect(outcome.applied.map(\.rule) == ["a-to-b", "key"])
    #expect(outcome.unsettled == [] && outcome.remaining == [])
  }

  @Test func `fixes that do not touch are made in one pass`() throws {
    let (text, outcome) = try fixing(
      "[default]\nregion = a\n[profile b]\nregion = a\n", replacing("a-to-b", "a", by: "b"))
    #expect(text == "[default]\nregion = b\n[profile b]\nregion = b\n")
    #expect(outcome.applied.map(\.line) == [2, 4])
  }

  @Test func `a fix that makes something as bad is dropped, others are made`() throws {
    let bad = "{field: setting.value, is: b}"
    let (text, outcome) = try fixing(
      "[default]\nregion = a\n[profile p]\nregion = c\n", replacing("a-to-b", "a", by: "b"),
      replacing("c-to-d", "c", by: "d"),
      rule(
        "b", key: "region", when: bad, fix: "{delete: {of: setting}}", "manual"))
    #expect(text == "[default]\nregion = a\n[profile p]\nregion = d\n")
    #expect(outcome.applied.map(\.rule) == ["c-to-d"])
    #expect(outcome.remaining.map(\.rule) == ["a-to-b"])
    #expect(outcome.unsettled == [])
  }

  /// Each rule makes what the other one finds, and both are known from the start.
  @Test func `rules that undo each other are named and change nothing`() throws {
    let before = "[default]\nregion = a\n[profile p]\nregion = b\n[profile q]\noutput = x\n"
    let (text, outcome) = try fixing(
      before,
      replacing("a-to-b", "a", by: "b"),
      replacing("b-to-a", "b", by: "a"))
    #expect(text == before)
    #expect(outcome.applied == [])
    #expect(outcome.unsettled == ["a-to-b", "b-to-a"])
    #expect(outcome.remaining.count == 2)
  }

  @Test func `unsafe fixes are made only when allowed, manual ones never`() throws {
    let text = "[default]\nregion = a\n[profile p]\nregion = c\n[profile q]\nregion = e\n"
    let rules = [
      replacing("safe", "a", by: "b"), replacing("unsafe", "c", by: "d", "unsafe"),
      replacing("manual", "e", by: "f", "manual"),
    ].joined()
    let safe = try fixing(text, rules)
    #expect(safe.outcome.applied.map(\.rule) == ["safe"])
    #expect(safe.outcome.remaining.map(\.rule) == ["unsafe", "manual"])
    let all = try fixing(text, rules, allowingUnsafe: true)
    #expect(all.outcome.applied.map(\.rule) == ["safe", "unsafe"])
    #expect(all.text.hasSuffix("region = e\n"))
  }
}
