import Profiles

/// A line about each profile.
struct PlanTable {
  let summaries: [PlanSummary]
  let style: Style

  private static let titles = [
    "PROFILE", "OUTCOME", "METHOD", "ROLE OR ACCOUNT", "REGION", "PROBLEM",
  ]

  func write(to text: inout String) {
    let rows = [Self.titles] + summaries.map(cells)
    var widths = Array(repeating: 0, count: Self.titles.count)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], width(cell)) }
    }
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let start = widths[..<column].reduce(0, +) + 2 * column
        line += String(repeating: " ", count: start - width(line)) + cell
      }
      text += line + "\n"
    }
  }

  /// The columns of a text; most texts are plain.
  private func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + $1.displayWidth }
  }

  private func cells(_ summary: PlanSummary) -> [String] {
    [
      summary.profile.safelyShown, summary.outcome.rawValue, summary.method ?? "",
      shown(summary.target), shown(summary.region), summary.error?.code.rawValue ?? "",
    ]
  }

  private func shown(_ text: String?) -> String {
    text.map { Redactor.masked($0).safelyShown } ?? ""
  }
}
