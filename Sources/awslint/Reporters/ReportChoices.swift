import Rules

/// The forms of a report.
enum ReportFormat: String, CaseIterable, Sendable {
  case text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson

  /// Whether the form can show counts per rule.
  var countsRules: Bool {
    switch self {
    case .text, .concise, .json, .jsonl: true
    case .sarif, .github, .gitlab, .junit, .checkstyle, .rdjson: false
    }
  }
}

/// When a report is coloured.
enum ColorChoice: String, CaseIterable, Sendable { case auto, always, never }

/// The lowest severity that makes the exit status 1.
enum FailureThreshold: Hashable, Sendable {
  case severity(Severity)
  case never

  static let choices = ["error", "warning", "info", "never"]

  init(_ choice: String) {
    self = Severity(rawValue: choice).map(FailureThreshold.severity) ?? .never
  }

  func isReached(by severity: Severity) -> Bool {
    switch self {
    case .severity(let lowest): severity >= lowest
    case .never: false
    }
  }
}
