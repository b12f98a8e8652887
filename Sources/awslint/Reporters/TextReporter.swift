import INI
import Rules

/// The report for people: source lines, marks and what to do.
struct TextReporter: Reporter {
  let width: Int
  let style: Style
  let environment: Environment
  /// Whether a person waits for a word when nothing is wrong.
  let isInteractive: Bool

  func write(_ report: Report, to text: inout String) {
    if let host = report.host {
      let evidence = host.evidence.listed(by: "and")
      text += "this host: \(host.host.rawValue)" + (evidence.isEmpty ? "" : " (\(evidence))")
      text += "\n\n"
    }
    if report.isRepair { writeRepairs(report, to: &text) }
    var isFirst = true
    for part in report.parts {
      let finding = FindingText(part: part, targets: report.targets, reporter: self)
      for diagnostic in part.diagnostics {
        for line in finding.lines(diagnostic, explains: isFirst) { text += line + "\n" }
        text += "\n"
        isFirst = false
      }
    }
    writeSummary(report, to: &text)
    let silent = Rules.Category.allCases.filter { report.unheard[$0] != nil }.map(\.rawValue)
    guard !silent.isEmpty else { return }
    let count = report.unheard.values.reduce(0, +)
    text +=
      "\(count) more in \(silent.listed(by: "and")), which \(silent.count == 1 ? "is" : "are")"
    text += " off: --select \(silent.joined(separator: ","))\n"
  }

  /// A path as a person reads it.
  func shown(_ path: String) -> String { environment.abbreviating(path).safelyShown }

  private func writeSummary(_ report: Report, to text: inout String) {
    let diagnostics = report.diagnostics
    guard !diagnostics.isEmpty else {
      if isInteractive, !report.parts.isEmpty { text += quietLine(report) + "\n" }
      return
    }
    let severities: [Severity] = [.error, .warning, .info]
    let counts = severities.filter { report.count($0) > 0 }.map {
      report.count($0).of($0.rawValue, plural: $0 == .info ? "infos" : nil)
    }
    let files = report.parts.reduce(0) { $0 + Set($1.diagnostics.map(\.location.file)).count }
    var summary = diagnostics.count.of("problem") + " (" + counts.joined(separator: ", ") + ")"
    summary += (report.isRepair ? " left in " : " in ") + files.of("file")
    let fixable = fixable(report)
    guard !fixable.isEmpty else { return text += summary + "\n" }
    let fits = (summary + fixable).displayWidth + 2 <= width
    text += summary + (fits ? ", " : "\n") + fixable + "\n"
  }

  private func fixable(_ report: Report) -> String {
    let (safe, unsafe) = (report.fixable(.safe), report.fixable(.unsafe))
    guard unsafe > 0 else { return safe > 0 ? "\(safe) fixable with --fix" : "" }
    return safe > 0
      ? "\(safe) fixable with --fix, \(unsafe) more with --unsafe-fixes"
      : "\(unsafe) fixable with --fix --unsafe-fixes"
  }

  private func quietLine(_ report: Report) -> String {
    let files = report.parts.flatMap(\.files).filter { !$0.isContext }
    let folders = Set(files.map(\.path.folder))
    let place = files.count == 1 ? files[0].path : folders.count == 1 ? folders.first : nil
    let counts = [
      files.count == 1 ? nil : files.count.of("file"), report.profiles.map { $0.of("profile") },
      "nothing to report",
    ]
    return (place.map { shown($0) + ": " } ?? "") + counts.compactMap { $0 }.joined(separator: ", ")
  }

  private func writeRepairs(_ report: Report, to text: inout String) {
    let before = text.count
    for part in report.parts {
      for (index, file) in part.files.enumerated() {
        let applied = part.applied.filter { $0.file == index }
        guard !applied.isEmpty else { continue }
        text += "\(shown(file.path)): \(applied.count.of("fix", plural: "fixes"))\n"
        let rules = applied.map(\.rule.displayWidth).max() ?? 0
        let lines = applied.map { "line \($0.line)" }
        let places = lines.map(\.count).max() ?? 0
        for (fix, line) in zip(applied, lines) {
          let title = Redactor.masked(fix.title).safelyShown
          text += "  \(fix.rule.padded(to: rules))  \(line.padded(to: places))  \(title)\n"
        }
      }
      if !part.unsettled.isEmpty {
        let rules = part.unsettled.listed(by: "and")
        let paths = part.files.filter { !$0.isContext }.map { shown($0.path) }.listed(by: "and")
        text += "\(paths): nothing fixed, because the fixes of \(rules) keep undoing each other\n"
      }
    }
    if text.count > before { text += "\n" }
  }
}

extension Int {
  /// The number and what it counts: `2 files`.
  func of(_ noun: String, plural: String? = nil) -> String {
    "\(self) " + (self == 1 ? noun : plural ?? noun + "s")
  }
}

extension String {
  /// The text with spaces behind it up to a number of columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(width - displayWidth, 0))
  }
}
