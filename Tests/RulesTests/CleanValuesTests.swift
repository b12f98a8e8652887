import INI
import Profiles
import TestSupport
import Testing

@testable import Rules

/// What was clean once need not be asked again, and nothing is missed for it.
struct CleanValuesTests {
  /// Where settings are that a rule looks at: what is clean in one place need not be in another.
  private static let places = [
    "{file: config}", "{file: credentials}", "{kind: profile}", "{kind: sso-session}",
    "{nested: true}", "{nested: false}", "{name: s3.region}", "{key: [region, output]}",
    "{plain: true}", "{plain: false}", "{known: false}",
  ]
  private static let conditions = [
    "{field: setting.value, is: odd}", "{field: setting.raw-value, contains: d}",
    "{all: [{field: setting.value, ends-with: e}, {has: output}]}",
    "{all: [{has: output}, {field: setting.value, ends-with: e}]}",
  ]

  @Test(arguments: places) func `a value that was clean before hides no finding`(
    _ place: String
  ) throws {
    let seed = SeededRandom.announcedSeed(for: "clean values", default: 1)
    var random = SeededRandom(seed: seed)
    for condition in Self.conditions {
      let rules = try Self.rules(place, condition)
      var found = 0
      for number in 0..<20 {
        let inputs = FileRole.allCases.map { role in
          LintInput(
            source: SourceFile(
              path: role.rawValue, role: role, document: Document(parsing: Self.text(&random))),
            isContext: false)
        }
        let options = LintOptions(targets: [.botocore])
        let workspace = Workspace(inputs, options: options, isComplete: true)
        func findings(remembering capacity: Int) -> [Diagnostic] {
          var run = LintRun(workspace, rules: rules, options: options)
          run.clean = CleanValues(workspace.files, capacity: capacity)
          return run.result().diagnostics
        }
        let expected = findings(remembering: 0)
        found += expected.count
        // One slot is shared by all settings, of many each has its own.
        for capacity in [1, 4096] {
          #expect(
            findings(remembering: capacity) == expected,
            """
            \(place) \(condition) \(capacity), case \(number), seed \(seed)
            \(inputs.map { String(decoding: $0.source.document.bytes, as: UTF8.self) })
            """)
        }
      }
      #expect(found > 0, "\(place) \(condition)")
    }
  }

  @Test func `what a question about targets left settles nothing`() throws {
    let rules = try Self.rules(
      "{key: region}",
      """
      {all: [{any: [{reader: {older-than: row}}, {field: setting.value, is: odd}]},
            {some: {of: reader, as: r, where: {field: r.name, is: botocore}}}]}
      """,
      define: "define: {tables: {since: {old: {botocore: 1.0.0}, new: {botocore: 1.99.0}}}}\n",
      names: "let: {row: {lookup: {table: since, key: setting.section.bare-name}}}")
    let text = "[profile old]\nregion = odd\n[profile new]\nregion = odd\n"
    let source = SourceFile(
      path: "config", role: .config, document: Document(parsing: Array(text.utf8)))
    let linter = Linter(
      options: LintOptions(targets: [try #require(Reader.named("botocore@1.29.10"))]), rules: rules)
    let found = linter.diagnostics(for: [LintInput(source: source, isContext: false)])
    #expect(found.map(\.location.range.start) == [41])
  }

  private static func rules(
    _ place: String, _ condition: String, define: String = "", names: String = ""
  ) throws -> RuleSet {
    let text = """
      awslint-rules: 1
      pack: test
      \(define)rules:
        - id: odd-value
          title: a value is odd
          category: correctness
          severity: error
          since: "0.1"
          for: setting
          where: \(place)
          \(names)
          when: \(condition)
          message: "an odd value"
          at: setting
          why: a test says so
          examples: [{bad: {config: x}}, {good: {config: x}}]
      """
    return RuleSet(try RuleFile(parsing: Array(text.utf8)))
  }

  private static func text(_ random: inout SeededRandom) -> [UInt8] {
    let headers = ["[profile a]", "[profile b]", "[c]", "[sso-session s]", "s3 =", "s3 ="]
    let keys = ["region", "output", "nothing", "r\u{E9}gion", "  region", "  nothing"]
    let values = [
      "odd", "odd", "fine", "\"odd\"", "odd # text", "good", "old", "add", "", "even\u{A0}",
    ]
    var text = "[default]\n"
    for _ in 0..<30 {
      text +=
        random.chance(15)
        ? random.pick(headers) : random.pick(keys) + " = " + random.pick(values)
      text += "\n"
    }
    return Array(text.utf8)
  }
}
