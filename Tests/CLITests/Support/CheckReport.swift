import Foundation

/// The JSON of a check, as a program that reads it sees it.
struct CheckReport: Decodable {
  struct Finding: Decodable {
    let rule: String
    let severity: String
    let message: String
    let profile: String?
    let start: Position
    let end: Position
    let related: [Related]
    let fix: Fix?
    let help: String?
  }

  struct Position: Decodable { let line: Int, column: Int, offset: Int }
  struct Related: Decodable { let message: String, path: String, start: Position }
  struct Fix: Decodable { let title: String, safety: String }

  let diagnostics: [Finding]
}

extension Outcome {
  /// The report on standard output, which is JSON.
  var report: CheckReport {
    get throws { try JSONDecoder().decode(CheckReport.self, from: Data(output.utf8)) }
  }
}
