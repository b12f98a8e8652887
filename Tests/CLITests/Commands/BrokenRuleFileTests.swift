import Foundation
import Testing

@testable import awslint

/// A rule file that is broken in one way, and what is printed of it.
private struct BrokenFile: CustomTestStringConvertible {
  let name: String
  let text: String
  /// The beginning of the report, up to the remedy.
  let report: String

  var testDescription: String { name }

  private static let whole = """
    awslint-rules: 1
    rules:
      - id: team-role
        title: roles have a source
        category: correctness
        severity: error
        since: "0.1"
        for: profile
        when: {field: profile.name, matches: '^a'}
        message: "{{ profile.name }} has none"
        at: header
        why: nobody can assume it
        examples:
          - bad: {config: "[profile a]"}
          - good: {config: "[profile b]"}

    """

  private static func changed(_ old: String, _ new: String) -> String {
    whole.replacing(old, with: new, maxReplacements: 1)
  }

  static let all: [BrokenFile] = [
    BrokenFile(
      name: "bad YAML", text: changed("\"{{ profile.name }} has", "{{ profile.name }} has"),
      report: """
        error[rule-file]: a key must be text
          --> team.yaml:10:15
           |
        10 |     message: {{ profile.name }} has none"
           |               ^ quote what begins with `{` or `[`
        """),
    BrokenFile(
      name: "unknown key", text: changed("severity:", "severty:"),
      report: """
        error[rule-file]: unknown key `severty`
          --> team.yaml:6:5
          |
        6 |     severty: error
          |     ^^^^^^^ did you mean `severity`?
        """),
    BrokenFile(
      name: "bad field path", text: changed("{{ profile.name", "{{ profile.nmae"),
      report: """
        error[rule-file]: `profile.nmae` is not a field of `profile`
          --> team.yaml:10:18
           |
        10 |     message: "{{ profile.nmae }} has none"
           |                  ^^^^^^^^^^^^ did you mean `name`?
        """),
    BrokenFile(
      name: "bad pattern", text: changed("'^a'", "'^a(?!b)'"),
      report: """
        error[rule-file]: the pattern is refused
          --> team.yaml:9:45
          |
        9 |     when: {field: profile.name, matches: '^a(?!b)'}
          |                                             ^^^
          |                                             look-around is not supported
        """),
    BrokenFile(
      name: "duplicate id",
      text: whole + whole.split(separator: "\n").dropFirst(2).joined(separator: "\n"),
      report: """
        error[rule-file]: rule `team-role` is already on line 3
          --> team.yaml:16:9
           |
         3 |   - id: team-role
           |         --------- the first one
        ...
        16 |   - id: team-role
           |         ^^^^^^^^^ rename one of the two
        """),
    BrokenFile(
      name: "missing example", text: changed("      - good: {config: \"[profile b]\"}\n", ""),
      report: """
        error[rule-file]: rule `team-role` has no `good` example
          --> team.yaml:3:9
          |
        3 |   - id: team-role
          |         ^^^^^^^^^ add one to `examples`
        """),
    BrokenFile(
      name: "wrong type", text: changed("title: roles have a source", "title: [roles]"),
      report: """
        error[rule-file]: no text here
          --> team.yaml:4:12
          |
        4 |     title: [roles]
          |            ^^^^^^^ write it without brackets and hyphens
        """),
    BrokenFile(
      name: "too deep", text: "awslint-rules: 1\ndefine: " + String(repeating: "[", count: 17),
      report: """
        error[rule-file]: nested more than 16 levels deep
          --> team.yaml:2:24
          |
        2 | define: [[[[[[[[[[[[[[[[[
          |                        ^ flatten it
        """),
    BrokenFile(
      name: "too large", text: "awslint-rules: 1\n" + String(repeating: "#", count: 1 << 20),
      report: """
        error[rule-file]: larger than 1048576 bytes
          --> team.yaml:1:1
          |
        1 | awslint-rules: 1
          | ^ split the file
        """),
  ]
}

@Test(arguments: BrokenFile.all)
private func `a broken rule file is one message with its place and a remedy`(
  _ file: BrokenFile
) throws {
  let sandbox = try Sandbox()
  try sandbox.write("team.yaml", file.text)
  try sandbox.write("config", "[default]\n")
  for command in [["check", "--rules", "team.yaml", "config"], ["rules", "test", "team.yaml"]] {
    let outcome = try sandbox.run(command)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    let lines = outcome.errors.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines == file.report.split(separator: "\n").map { $0.drop { $0 == " " } })
  }
}
