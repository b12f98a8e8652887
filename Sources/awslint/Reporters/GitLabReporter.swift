import Rules

/// The report as a Code Quality artifact of GitLab.
struct GitLabReporter: Reporter {
  let folder: WorkingFolder

  func write(_ report: Report, to text: inout String) {
    JSON.array(report.findings.map(json)).write(to: &text, breaking: 2)
    text += "\n"
  }

  private func json(_ finding: Finding) -> JSON {
    let path = folder.shown(finding.file.path)
    let document = finding.file.document
    let (start, end) = document.places(of: finding.range, in: .scalars)
    func position(_ place: LineColumn) -> JSON {
      .object([("line", .number(place.line)), ("column", .number(place.column))])
    }
    return .object([
      ("type", .string("issue")), ("check_name", .string(finding.diagnostic.rule)),
      ("description", .string(finding.message)),
      // GitLab drops what has the fingerprint of something else: files of one name differ by path.
      ("fingerprint", .string(Fingerprints.digest(path + "\n" + finding.fingerprint))),
      ("severity", .string(finding.diagnostic.severity.degree)),
      (
        "location",
        .object([
          ("path", .string(path)),
          (
            "lines",
            .object([
              ("begin", .number(start.line)),
              ("end", .number(document.lastLine(of: finding.range))),
            ])
          ),
          ("positions", .object([("begin", position(start)), ("end", position(end))])),
        ])
      ),
    ])
  }
}

extension Severity {
  /// The word of GitLab, which also knows critical and blocker.
  fileprivate var degree: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
