import Foundation
import Testing

@testable import awslint

private let golden = Golden("formats")
private let rules = ["--rules", "team.yaml", "--select", "team-*"]
private let formats = ["sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"]

private func sandbox() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.copy(golden, to: "work")
  _ = try sandbox.shell("mv work/team.yaml work/.aws .")
  return sandbox
}

@Test(arguments: formats)
func `a format for other programs is as expected`(_ format: String) throws {
  let sandbox = try sandbox()
  let outcome = try sandbox.run(["--format", format, "."] + rules)
  #expect(outcome.status == 1)
  #expect(outcome.errors == "")
  let text = outcome.output.replacing(sandbox.folder.path(), with: "/FOLDER")
  try golden.expect(text, as: "expected." + format)
  #expect(!text.contains("wJalr") && !text.contains("AKIAIOSF"))
}

@Test(arguments: formats)
func `nothing wrong is status 0 and a report that says so`(_ format: String) throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[default]\nregion = eu-west-1\n")
  let outcome = try sandbox.run(["--format", format, "config"])
  #expect(outcome.status == 0)
  switch format {
  case "github": #expect(outcome.output == "")
  case "gitlab": #expect(outcome.output == "[]\n")
  default: #expect(outcome.output.contains(format == "rdjson" ? "\"diagnostics\": []" : "config"))
  }
}

@Test(
  .enabled(if: Tools.python != nil, "no Python with jsonschema: ./dev test installs it"),
  arguments: [
    ("sarif", "sarif"), ("gitlab", "$tools/gitlab-code-quality.json"),
    ("rdjson", "$tools/rdjson.json"),
  ])
func `JSON reports obey the schema of their format`(_ format: String, _ schema: String) throws {
  let sandbox = try sandbox()
  _ = try sandbox.run(["--format", "\(format)=report", "."] + rules)
  try sandbox.write("fine/config", "")
  _ = try sandbox.run(["--format", "\(format)=clean", "fine"])
  for report in ["report", "clean"] {
    let outcome = try sandbox.toolShell("\"$python\" $tools/valid.py \(schema) \(report)")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }
  let broken = try sandbox.toolShell(
    "sed s/message/massage/ report > bad; sed -i s/check_name/name/ bad; "
      + "\"$python\" $tools/valid.py \(schema) bad")
  #expect(broken.status == 1)
}

@Test(.enabled(if: Tools.python != nil, "no Python with sarif-tools: ./dev test installs it"))
func `sarif-tools counts what was found`() throws {
  let sandbox = try sandbox()
  _ = try sandbox.run(["--format", "sarif=report.sarif", "."] + rules)
  let outcome = try sandbox.toolShell("\"$python\" -m sarif summary report.sarif")
  #expect(outcome.status == 0, "\(outcome.errors)")
  // The second warning is the one that a comment silences.
  for line in ["error: 1", "warning: 2", "note: 1", " - team-role "] {
    #expect(outcome.output.contains(line), "\(outcome.output)")
  }
}

@Test(.enabled(if: Tools.python != nil, "no Python with junitparser: ./dev test installs it"))
func `junitparser counts failures, and any XML parser reads both reports`() throws {
  let sandbox = try sandbox()
  _ = try sandbox.run(["--format=junit=j.xml", "--format=checkstyle=c.xml", "."] + rules)
  let outcome = try sandbox.toolShell(
    """
    "$python" - <<'END'
    import junitparser, xml.etree.ElementTree as tree
    suites = junitparser.JUnitXml.fromfile("j.xml")
    print(suites.tests, suites.failures, [suite.name for suite in suites])
    print([type(case.result[0]).__name__ for suite in suites for case in suite if case.result])
    for file in tree.parse("c.xml").getroot():
        print(file.get("name"), [error.get("severity") for error in file])
    END
    """)
  #expect(
    outcome.output == """
      3 2 ['.aws/config', '.aws/credentials']
      ['Failure', 'Failure']
      .aws/config ['warning', 'error']
      .aws/credentials ['info']

      """, "\(outcome.errors)")
}
