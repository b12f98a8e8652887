import INI
import Rules

/// The report as one JSON document.
struct JSONReporter: Reporter {
  let showsStatistics: Bool

  func write(_ report: Report, to text: inout String) {
    var members: [(String, JSON)] = [("version", .number(1))]
    let files = report.parts.flatMap(\.files).filter { !$0.isContext }
    members.append(("files", .array(files.map(\.json))))
    if let host = report.host { members.append(("host", host.json)) }
    if showsStatistics {
      members.append(("statistics", .array(report.statistics.map(\.json))))
    } else {
      let all = report.parts.flatMap { part in part.diagnostics.map { $0.json(in: part.files) } }
      members.append(("diagnostics", .array(all)))
    }
    if report.isRepair {
      let applied = report.parts.flatMap { part in part.applied.map { $0.json(in: part.files) } }
      members.append(("fixed", .array(applied)))
      members.append(("unsettled", JSON(report.parts.flatMap(\.unsettled))))
    }
    members.append(("summary", report.summary))
    JSON.object(members).write(to: &text, breaking: 2)
    text += "\n"
  }
}

/// One JSON document a line and finding.
struct JSONLinesReporter: Reporter {
  let showsStatistics: Bool

  func write(_ report: Report, to text: inout String) {
    guard !showsStatistics else {
      for count in report.statistics { write(count.json, to: &text) }
      return
    }
    for part in report.parts {
      for diagnostic in part.diagnostics { write(diagnostic.json(in: part.files), to: &text) }
    }
  }

  private func write(_ json: JSON, to text: inout String) {
    json.write(to: &text)
    text += "\n"
  }
}

extension Report {
  fileprivate var summary: JSON {
    let severities: [Severity] = [.error, .warning, .info]
    return .object(
      severities.map { ($0.rawValue, .number(count($0))) } + [
        ("fixable", .number(fixable(.safe))), ("suppressed", .number(suppressed)),
      ])
  }
}
