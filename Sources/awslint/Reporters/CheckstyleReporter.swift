import INI
import Rules

/// The report in the XML of Checkstyle, by file; columns are UTF-16 units, as those of its readers.
struct CheckstyleReporter: Reporter {
  let folder: WorkingFolder

  func write(_ report: Report, to text: inout String) {
    let files = report.parts.flatMap { part in
      let findings = part.findings.filter { !$0.isSuppressed }
      return part.files.indices.filter { !part.files[$0].isContext }.map { index in
        XML(
          "file", [("name", folder.shown(part.files[index].path))],
          findings.filter { $0.diagnostic.location.file == index }.map(error))
      }
    }
    XML("checkstyle", [("version", "4.3")], files).writeDocument(to: &text)
  }

  private func error(_ finding: Finding) -> XML {
    let start = finding.file.document.place(of: Int(finding.range.start), in: .utf16)
    return XML(
      "error",
      [
        ("line", "\(start.line)"), ("column", "\(start.column)"),
        ("severity", finding.diagnostic.severity.rawValue), ("message", finding.message),
        ("source", "awslint.\(finding.diagnostic.rule)"),
      ])
  }
}
