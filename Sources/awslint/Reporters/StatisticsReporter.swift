import Rules

/// How often each rule was reported, as a table.
struct StatisticsReporter: Reporter {
  let style: Style

  func write(_ report: Report, to text: inout String) {
    let rows = report.statistics
    let digits = rows.first.map { "\($0.count)".count } ?? 0
    let rules = rows.map(\.rule.displayWidth).max() ?? 0
    for row in rows {
      let count = "\(row.count)"
      let severity = style(row.severity.rawValue.padded(to: 7), row.severity.paint)
      let fixable = row.fixable > 0 ? "  \(row.fixable) fixable" : ""
      let rule = fixable.isEmpty ? row.rule : row.rule.padded(to: rules)
      text += String(repeating: " ", count: digits - count.count + 1)
      text += "\(count)  \(severity)  \(rule)\(fixable)\n"
    }
  }
}
