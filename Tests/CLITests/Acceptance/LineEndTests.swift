import Foundation
import Testing

/// How the lines of a file end, and what stands before the first one.
struct LineEnds: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var mark = ""
  let end: String
  var last: String?

  func joined(_ lines: [String]) -> String {
    mark + lines.joined(separator: end) + (last ?? end)
  }

  static let all = [
    LineEnds(testDescription: "LF", end: "\n"), LineEnds(testDescription: "CRLF", end: "\r\n"),
    LineEnds(testDescription: "CR", end: "\r"),
    LineEnds(testDescription: "LF-open", end: "\n", last: ""),
    LineEnds(testDescription: "CRLF-open", end: "\r\n", last: ""),
    LineEnds(testDescription: "BOM", mark: "\u{FEFF}", end: "\n"),
    LineEnds(testDescription: "BOM-CRLF", mark: "\u{FEFF}", end: "\r\n"),
  ]
}

@Suite struct LineEndTests {
  static let broken = [
    "# kept", "[default]", "region = eu-west-1 # Dublin", "output = \"json\"", "",
    "[profile role]", "role_arn = arn:aws:iam::123456789012:role/r",
  ]
  static let mended = [
    "# kept", "[default]", "# Dublin", "region = eu-west-1", "output = json", "",
    "[profile role]", "role_arn = arn:aws:iam::123456789012:role/r",
    "credential_source = Ec2InstanceMetadata",
  ]
  static let arguments = ["fix", "--unsafe-fixes", "--host", "ec2", "config"]

  @Test(arguments: LineEnds.all)
  func `a repair keeps line ends, and adds one only behind a line that had none`(
    _ ends: LineEnds
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.write("config", ends.joined(Self.broken))
    let outcome = try sandbox.run(Self.arguments)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let fixed = Array(try Data(contentsOf: sandbox.url("config")))
    let wanted = LineEnds(testDescription: "", end: ends.end, last: ends.last).joined(Self.mended)
    #expect(fixed == Array(wanted.utf8))
    #expect(try sandbox.run(Self.arguments).output == "")
    #expect(try Data(contentsOf: sandbox.url("config")) == Data(fixed))
  }

  @Test(arguments: LineEnds.all)
  func `findings are on the same lines whatever ends them`(_ ends: LineEnds) throws {
    let sandbox = try Sandbox()
    try sandbox.write("config", ends.joined(Self.broken))
    let findings = try sandbox.run(["--format=json", "config"]).report.diagnostics
    let places = findings.filter { $0.rule != "utf8-bom" }
      .map { "\($0.start.line):\($0.start.column) \($0.rule)" }
    #expect(
      places == [
        "3:20 inline-comment-in-value", "4:10 quoted-value", "6:1 role-arn-without-source",
      ])
  }
}
