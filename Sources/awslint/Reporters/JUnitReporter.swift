import INI
import Rules

/// The report in the XML of JUnit: a suite for each file, a case for each finding.
///
/// Errors and warnings are failures, infos are not. A file without findings is one case that passes.
struct JUnitReporter: Reporter {
  let folder: WorkingFolder

  func write(_ report: Report, to text: inout String) {
    let suites = report.parts.flatMap { part in
      let findings = part.findings.filter { !$0.isSuppressed }
      return part.files.indices.filter { !part.files[$0].isContext }.map { index in
        suite(part.files[index], findings.filter { $0.diagnostic.location.file == index })
      }
    }
    let findings = report.findings
    let cases = suites.reduce(0) { $0 + $1.children.count }
    XML(
      "testsuites",
      [("name", "awslint")] + counts(cases: cases, failures: findings.count(where: \.isFailure)),
      suites
    ).writeDocument(to: &text)
  }

  private func suite(_ file: LoadedFile, _ findings: [Finding]) -> XML {
    let path = folder.shown(file.path)
    let passed = XML("testcase", [("name", "awslint"), ("classname", path), ("time", "0")])
    let cases = findings.isEmpty ? [passed] : findings.map { testCase($0, path) }
    return XML(
      "testsuite",
      [("name", path)] + counts(cases: cases.count, failures: findings.count(where: \.isFailure)),
      cases)
  }

  private func testCase(_ finding: Finding, _ path: String) -> XML {
    let start = finding.file.document.position(of: Int(finding.range.start))
    let place = "\(path):\(start.line):\(start.column)"
    let details = ([place + ": " + finding.message] + finding.advice).joined(separator: "\n")
    let outcome =
      finding.isFailure
      ? XML(
        "failure",
        [("message", finding.message), ("type", finding.diagnostic.severity.rawValue)],
        text: details)
      : XML("system-out", text: details)
    return XML(
      "testcase",
      [
        ("name", "\(finding.diagnostic.rule):\(start.line):\(start.column)"), ("classname", path),
        ("file", path), ("line", "\(start.line)"), ("time", "0"),
      ], [outcome])
  }

  private func counts(cases: Int, failures: Int) -> [(String, String)] {
    [("tests", "\(cases)"), ("failures", "\(failures)"), ("errors", "0"), ("time", "0")]
  }
}

extension Finding {
  fileprivate var isFailure: Bool { diagnostic.severity > .info }
}
