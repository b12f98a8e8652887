import INI
import Rules

/// One line for each finding, for editors and `grep`.
struct ConciseReporter: Reporter {
  func write(_ report: Report, to text: inout String) {
    for part in report.parts {
      for diagnostic in part.diagnostics {
        let file = part.files[diagnostic.location.file]
        let start = file.document.position(of: Int(diagnostic.location.range.start))
        let message = Redactor.masked(diagnostic.message).safelyShown
        text += "\(file.path.safelyShown):\(start.line):\(start.column): "
        text += "\(diagnostic.severity.rawValue)[\(diagnostic.rule)] \(message)\n"
      }
    }
  }
}
