import Rules
import Testing
import YAML

/// A rule file with one change that breaks it, and what is said of it where.
struct Breakage: CustomTestStringConvertible {
  let old: String
  /// What stands there instead, with « and » around the place of the error.
  let new: String
  let message: String

  init(_ old: String, _ new: String, _ message: String) {
    (self.old, self.new, self.message) = (old, new, message)
  }

  var testDescription: String { message }

  static let file = """
    awslint-rules: 1
    define:
      sets: {sources: [source_profile, credential_source]}
      tables: {words: {ec2: {value: Ec2InstanceMetadata}}}
    rules:
      - id: team-role
        title: roles have a source
        category: correctness
        severity: error
        since: "0.1"
        for: profile
        where: {key: role_arn}
        let:
          guess: {nearest: {to: profile.name, among: workspace.profiles.name}}
          word: {lookup: {table: words, key: profile.name}}
        when:
          all:
            - lacks: {set: sources}
            - none: {of: profile.out, as: r, where: {field: r.key, is: services}}
        message: "\\"{{ profile.name }}\\" is alone{{ guess | prefix: \\"; or \\" }}{{ word.value }}"
        at: header(role_arn)
        why: nobody can assume it
        fixes:
          - title: add a source
            safety: unsafe
            edits:
              - insert: {key: source_profile, value: default, after: setting(role_arn)}
        examples:
          - bad: {config: "[profile a]\\nrole_arn = x\\n"}
          - good: {config: "[profile a]\\n"}

    """

  private var marked: String { Self.file.replacing(old, with: new, maxReplacements: 1) }

  var bytes: [UInt8] { Array(marked.filter { $0 != "«" && $0 != "»" }.utf8) }

  /// The place between the marks.
  var place: Place? {
    for (index, line) in marked.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let parts = line.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
      guard parts.count == 3 else { continue }
      let start = parts[0].count + 1
      return Place(
        line: index + 1, column: start, endLine: index + 1, endColumn: start + parts[1].count)
    }
    return nil
  }
}

@Suite struct BrokenRuleTests {
  @Test func `the file that is broken here is whole`() throws {
    #expect(try RuleFile(parsing: Array(Breakage.file.utf8)).rules.count == 1)
  }

  static let breakages: [Breakage] = [
    Breakage(
      "{{ profile.name }}", "{{ «profile.nmae» }}",
      "`profile.nmae` is not a field of `profile`: did you mean `name`?"),
    Breakage("guess |", "«guss» |", "unknown name `guss`: did you mean `guess`?"),
    Breakage("prefix:", "«prefx»:", "`prefx` is no filter: did you mean `prefix`?"),
    Breakage(
      "guess | prefix: \\\"; or \\\"", "guess | «join»: \\\"x\\\"",
      "`join` is for lists, and this is a text: drop the filter"),
    Breakage(
      "profile.name }}", "profile.name | «quote»: x }}",
      "`quote` takes no text: drop what follows the colon"),
    Breakage(
      "word.value", "«word.name»",
      "`word.name` is not a field of a row of `words`: it has value"),
    Breakage(
      "word.value", "«profile.out»",
      "`profile.out` is a list of references, which has no name: name a field: key, from, target, "
        + "setting, exists, to"),
    Breakage(
      "to: profile.name", "to: «guess»",
      "`guess` is not defined yet: move it up in `let`"),
    Breakage(
      "to: profile.name", "to: «word»",
      "`word` is not defined yet: move it up in `let`"),
    Breakage(
      "table: words", "table: «wrds»",
      "there is no table `wrds`: did you mean `words`?"),
    Breakage("set: sources", "set: «sorces»", "there is no set `sorces`: did you mean `sources`?"),
    Breakage(
      "{key: role_arn}", "{«code»: role_arn}",
      "`code` is no key of `where` for rules on `profile`: it has key, known"),
    Breakage(
      "r.key, is: services", "r.key, is: «service»",
      "`r.key` is never `service`: did you mean `services`?"),
    Breakage(
      "r.key, is: services", "r.exists, is: «services»",
      "`r.exists` is never `services`: it is `true` or `false`"),
    Breakage(
      "r.key, is: services", "«r.from», matches: '^a'",
      "`r.from` is a profile, and `matches` is for texts: name a text"),
    Breakage(
      "r.key, is: services", "r.key, matches: 'a«(?=»b)'",
      "the pattern is refused: look-around is not supported"),
    Breakage(
      "of: profile.out", "of: «profile.name»", "`profile.name` is a text: name a list"),
    Breakage(
      "profile.out, as: r", "«profile.out», as: set",
      "`set` is taken by the language: choose another name with `as`"),
    Breakage(
      "header(role_arn)", "«headr(role_arn)»", "`headr` is no place: did you mean `header`?"),
    Breakage(
      "at: header(role_arn)", "at: «guess».place",
      "`place` is no place in a text: it belongs to event"),
    Breakage(
      "at: header(role_arn)", "at: «match»",
      "nothing is matched here: add a `matches` test to `when`"),
    Breakage(
      "after: setting(", "after: «word».setting(",
      "`word` is a row of `words`, which has no place: name a thing"),
    Breakage(
      "- lacks: {set: sources}", "- any: «[]»",
      "an empty list of conditions: add one, or drop the key"),
    Breakage(
      "for: profile", "for: «profil»", "`profil` is not known here: did you mean `profile`?"),
    Breakage(
      "for: profile", "readers: [«botcore»]\n    for: profile",
      "`botcore` is no reader: did you mean `botocore`?"),
    Breakage(
      "why: nobody", "confidence: «hihg»\n    why: nobody",
      "`hihg` is not known here: did you mean `high`?"),
    Breakage(
      "- good: {config", "- good: {«confg»", "unknown key `confg`: did you mean `config`?"),
    Breakage(
      "- good: {", "- targets: [«botcore»]\n        good: {",
      "`botcore` is no reader: did you mean `botocore`?"),
    Breakage(
      "- lacks: {set: sources}", "- reader: {any: {«botcore»: \"<1.8\"}}",
      "`botcore` is no reader: did you mean `botocore`?"),
    Breakage(
      "- lacks: {set: sources}", "- reader: {any: {botocore: «1.8»}}",
      "`1.8` is no range of versions: write such as \"<1.8.0\""),
    Breakage(
      "- lacks: {set: sources}", "- reader: {older-than: «profile.name»}",
      "`profile.name` is a text: name a row, such as `setting.since`"),
    Breakage(
      "- lacks: {set: sources}", "- reader: {older-than: {table: «words», key: ec3}}",
      "there is no row `ec3` in `words`: add it"),
    Breakage(
      "{{ profile.name }}", "{{ «reader.name» }}",
      "`reader` means nobody here: ask `{reader: …}` in `when` first"),
    Breakage(
      "for: profile", "readers: [«botocore@1.2»]\n    for: profile",
      "`botocore@1.2` has a version: ask for it in `when`, with `reader: {any: …}`"),
    Breakage(
      "{{ profile.name }}", "{{ «param.limit» }}",
      "there is no parameter `limit`: add it to `params`"),
    Breakage(
      "let:", "params: {limit: {type: «nmber», default: 1, meaning: x}}\n    let:",
      "`nmber` is not known here: did you mean `number`?"),
    Breakage(
      "let:", "params: {limit: {type: number, default: «many», meaning: x}}\n    let:",
      "`many` is no whole number: write digits alone"),
    Breakage(
      "- good: {", "- params: {«limit»: 1}\n        good: {",
      "`limit` is no parameter of `team-role`: it has none"),
    Breakage(
      "insert: {key: source_profile, value: default, after: setting(role_arn)}",
      "chmod: {to: «x600»}", "only a rule for files can change permissions: use `for: file`"),
    Breakage(
      "define:", "needs-awslint: «9.1»\ndefine:",
      "this file needs awslint >=9.1, and this is \(RuleFile.programVersion): install such a version"
    ),
    Breakage(
      "define:", "needs-awslint: «new»\nnews: x\ndefine:",
      "`new` is no version of awslint: write such as \">=0.1\""),
  ]

  @Test(arguments: breakages) func `a mistake is named, with its exact place and a remedy`(
    _ breakage: Breakage
  ) {
    let error = #expect(throws: RuleError.self) { try RuleFile(parsing: breakage.bytes) }
    #expect(error?.message == breakage.message)
    #expect(error?.parts.remedy != "")
    #expect(error?.place == breakage.place)
  }

  @Test func `quantifiers are nested two deep at most`() {
    let inner = "where: {some: {of: p.out, as: q, where: {some: {of: q.to.out, as: s}}}}}"
    let text = Breakage.file.replacing(
      "- lacks: {set: sources}", with: "- some: {of: workspace.profiles, as: p, \(inner)")
    let error = #expect(throws: RuleError.self) { try RuleFile(parsing: Array(text.utf8)) }
    #expect(
      error?.message == "quantifiers are nested more than 2 deep: name the inner list in `let`")
  }

  @Test func `a block scalar has exact places too`() {
    let text = Breakage.file.replacing(
      "why: nobody can assume it",
      with: "why: it\n    help:\n      - >-\n        see\n        {{ profile.nmae }}")
    let error = #expect(throws: RuleError.self) { try RuleFile(parsing: Array(text.utf8)) }
    #expect(error?.place == Place(line: 26, column: 12, endLine: 26, endColumn: 24))
  }
}
