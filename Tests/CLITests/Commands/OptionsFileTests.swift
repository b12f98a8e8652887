import Foundation
import Testing

@testable import awslint

/// The nearest `.awslint.yaml` decides what the command line leaves open.
@Suite struct OptionsFileTests {
  private let config = "[default]\nregion = mars-1\n[profile a]\nregion = eu-west-1 # here\n"

  private func findings(
    _ options: String, _ arguments: [String] = [], file: String = "p/sub/x.config"
  ) throws -> Outcome {
    let sandbox = try Sandbox()
    try sandbox.write("p/.awslint.yaml", options)
    try sandbox.write(file, config)
    return try sandbox.run(["check", "--format", "concise", file] + arguments)
  }

  private func rules(_ outcome: Outcome) -> [String] {
    outcome.output.split(separator: "\n").map { line in
      String(line.split(separator: " ").dropFirst().prefix(1).joined())
    }
  }

  @Test func `severities, selections and targets come from the file`() throws {
    let info = try findings("severity: {region-unknown-or-malformed: info}\n")
    #expect(
      rules(info) == ["info[region-unknown-or-malformed]", "warning[inline-comment-in-value]"])
    let off = try findings("severity: {region-unknown-or-malformed: none}\n")
    #expect(rules(off) == ["warning[inline-comment-in-value]"])
    let selected = try findings("select: [region-*]\n")
    #expect(rules(selected) == ["error[region-unknown-or-malformed]"])
    let go = try findings("targets: [go-v2]\n")
    #expect(rules(go) == ["error[region-unknown-or-malformed]"])
  }

  @Test func `the command line comes before the file, and --isolated leaves it out`() throws {
    let options = "targets: [go-v2]\nignore: [region-*]\n"
    #expect(
      rules(try findings(options, ["--target", "botocore"])) == ["warning[inline-comment-in-value]"]
    )
    let isolated = try findings(options, ["--isolated"])
    #expect(rules(isolated).count == 2)
  }

  @Test func `an override holds for the paths that it names`() throws {
    let options = """
      overrides:
        - paths: ["sub/*.config"]
          ignore: [region-unknown-or-malformed]

      """
    #expect(rules(try findings(options)) == ["warning[inline-comment-in-value]"])
    #expect(rules(try findings(options, file: "p/x.config")).count == 2)
  }

  @Test func `parameters of rules come from the file, and from overrides after it`() throws {
    let general = "params: {region-unknown-or-malformed: {regions: [mars-1]}}\n"
    #expect(rules(try findings(general)) == ["warning[inline-comment-in-value]"])
    let allowed = "params:\n  region-not-allowed: {regions: [eu-west-1]}\n"
    #expect(rules(try findings(allowed)).contains("warning[region-not-allowed]"))
    let override = """
      overrides:
        - paths: ["*.config"]
          params: {region-not-allowed: {regions: [mars-1, eu-west-1]}}

      """
    #expect(!rules(try findings(allowed + override)).contains("warning[region-not-allowed]"))
    #expect(
      rules(try findings(allowed + override, file: "p/x.ini")).contains(
        "warning[region-not-allowed]"))
  }

  @Test(arguments: [
    ("params: 3\n", "1:9: no rules here"),
    ("params: {unknown-kex: {keys: []}}\n", "1:10: there is no rule `unknown-kex`: did you mean"),
    (
      "params: {unknown-key: {kyes: []}}\n",
      "1:24: `kyes` is no parameter of `unknown-key`: did you"
    ),
    ("params: {unknown-key: 3}\n", "1:23: no parameters here"),
    (
      "params:\n  duration-seconds-out-of-range:\n    maximum: 1h\n",
      "3:14: `1h` is no whole number"
    ),
    (
      "overrides:\n  - paths: [nowhere]\n    params: {unused-suppression: {a: b}}\n",
      "3:35: `a` is no parameter of `unused-suppression`"
    ),
    ("targtes: [botocore]\n", "1:1: unknown key `targtes`: did you mean `targets`?"),
    ("targets: [botocor]\n", "1:11: `botocor` is no reader: did you mean `botocore`?"),
    ("ignore:\n  - region-unknown-or-malformd\n", "2:5: `region-unknown-or-malformd` is no rule"),
    ("severity:\n  quoted-value: fatal\n", "2:17: `fatal` is not known here"),
    ("host: ec3\n", "1:7: `ec3` is not known here: did you mean `ec2` or `ecs`?"),
  ]) func `a mistake in the file is named with its place`(_ options: String, _ message: String)
    throws
  {
    let outcome = try findings(options)
    #expect(outcome.status == 2)
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    // The place, what is wrong in the first line, and the remedy under the carets.
    let parts = message.split(separator: ": ").map(String.init)
    #expect(lines.contains { $0.hasSuffix(":" + parts[0]) }, "\(outcome.errors)")
    for part in parts.dropFirst() {
      #expect(lines.contains { $0.contains(part) }, "\(outcome.errors)")
    }
  }
}
