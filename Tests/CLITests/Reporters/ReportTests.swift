import Foundation
import INI
import Profiles
import Testing

@testable import Rules
@testable import awslint

private let golden = Golden("role-without-source")

private func sample() throws -> Sample {
  Sample([
    ("/home/me/.aws/config", .config, try golden.input("config")),
    ("/home/me/.aws/credentials", .credentials, try golden.input("credentials")),
  ])
}

private func findings(_ sample: Sample) -> [Diagnostic] {
  let header = sample.place("[profile dst-role]")
  let behindRole = sample.place("mfa_serial")
  let comment = sample.place(" # Dublin")
  let keys = sample.place("aws_access_key_id = AKIAIOSFODNN7EXAMPLE", file: 1)
  return [
    Diagnostic(
      rule: "role-arn-without-source", severity: .error, category: .correctness,
      message: "profile `dst-role` has a role but nobody to assume it", location: header,
      label: "needs source_profile or credential_source", profile: "dst-role",
      readers: ["aws-cli-v2", "botocore"],
      related: [
        .init(message: "this role", location: sample.place("role_arn")),
        .init(message: "these keys could assume it", location: keys),
      ],
      fix: Fix(
        title: "set credential_source = Ec2InstanceMetadata (DMI says Amazon EC2)", safety: .unsafe,
        edits: [
          sample.inserting("credential_source = Ec2InstanceMetadata\n", before: behindRole)
        ]),
      alternatives: [
        Fix(
          title: "source_profile = default", safety: .manual,
          edits: [sample.inserting("source_profile = default\n", before: behindRole)])
      ],
      help: [
        "aws-cli-v2, botocore: stop with \"Partial credentials found in assume-role, missing: source_profile or credential_source\""
      ]),
    Diagnostic(
      rule: "inline-comment-in-value", severity: .warning, category: .suspicious,
      message: "the comment is part of the value", location: comment,
      label: "read as \"eu-west-1 # Dublin\"", readers: ["botocore"],
      related: [.init(message: "another region", location: sample.place("region"))],
      fix: Fix(
        title: "move it to a line of its own", safety: .safe,
        edits: [FileEdit(file: 0, edit: Edit(replacing: comment.range, with: ""))])),
    Diagnostic(
      rule: "secrets-in-config-file", severity: .info, category: .security,
      message: "an access key is stored", location: keys,
      related: [.init(message: "", location: sample.place("wJalr", file: 1))],
      fix: Fix(
        title: "let a process hand it out", safety: .manual,
        edits: [
          sample.inserting("credential_process = vault\naws_session_token = abc\n", before: keys)
        ])),
  ]
}

@Test func `a report for people shows where, what, why and what to do`() throws {
  let sample = try sample()
  try golden.expect(sample.text(findings(sample)), as: "text")
  try golden.expect(
    sample.text(findings(sample), style: Style(isColoured: true)), as: "text-coloured")
}

@Test func `reports for programs`() throws {
  let sample = try sample()
  let report = sample.report(findings(sample))
  try golden.expect(report.written(by: ConciseReporter()), as: "concise")
  try golden.expect(report.written(by: JSONReporter(showsStatistics: false)), as: "json")
  try golden.expect(report.written(by: JSONLinesReporter(showsStatistics: false)), as: "jsonl")
  try golden.expect(report.written(by: StatisticsReporter(style: .plain)), as: "statistics")
  try golden.expect(report.written(by: JSONReporter(showsStatistics: true)), as: "statistics.json")
}

@Test func `a report after repairs says what was done and what remains`() throws {
  let sample = try sample()
  let applied = [
    FixOutcome.Applied(rule: "key-indented", title: "indentation removed", line: 4, file: 0),
    FixOutcome.Applied(rule: "inline-comment-in-value", title: "comment moved", line: 19, file: 0),
  ]
  let part = Report.Part(
    files: sample.files, diagnostics: [findings(sample)[2]], applied: applied,
    unsettled: ["one-rule", "another"])
  let report = Report(parts: [part], isRepair: true)
  let reporter = TextReporter(
    width: 80, style: .plain, environment: Environment(["HOME": "/home/me"]), isInteractive: false)
  try golden.expect(report.written(by: reporter), as: "repair")
  try golden.expect(report.written(by: JSONReporter(showsStatistics: false)), as: "repair.json")
}

@Test func `no report holds a secret`() throws {
  let sample = try sample()
  let report = sample.report(findings(sample))
  let texts = [
    sample.text(findings(sample)), report.written(by: ConciseReporter()),
    report.written(by: JSONReporter(showsStatistics: false)),
  ]
  for text in texts {
    #expect(!text.contains("wJalr") && !text.contains("AKIAIOSF") && !text.contains("token = abc"))
  }
}

@Test func `nothing wrong is a quiet line on a terminal and nothing elsewhere`() throws {
  var report = try sample().report([])
  report.profiles = 14
  func text(_ report: Report, isInteractive: Bool) -> String {
    report.written(
      by: TextReporter(
        width: 80, style: .plain, environment: Environment(["HOME": "/home/me"]),
        isInteractive: isInteractive))
  }
  #expect(text(report, isInteractive: true) == "~/.aws: 2 files, 14 profiles, nothing to report\n")
  #expect(text(report, isInteractive: false) == "")
  report.unheard = [.style: 2, .migration: 1]
  #expect(
    text(report, isInteractive: true).split(separator: "\n").last
      == "3 more in migration and style, which are off: --select migration,style")
}

@Test func `a terminal hears how much the categories say that are off`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[default]\nregion = eu-west-1\n[profile a]\noutput = json\n")
  let line = "script -qec '$awslint check --isolated --no-context config' /dev/null"
  let outcome = try sandbox.shell("command -v script > /dev/null || exit 9; \(line)")
  guard outcome.status != 9 else { return }
  let wanted = try sandbox.run([
    "check", "--isolated", "--no-context", "--select", "migration,style,pedantic", "--format",
    "concise", "config",
  ])
  let count = wanted.output.split(separator: "\n").count
  #expect(count > 0)
  #expect(outcome.output.contains("\(count) more in "), "\(outcome.output)")
}
