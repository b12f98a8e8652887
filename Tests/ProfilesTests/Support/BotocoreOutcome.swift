import Foundation
import Profiles

/// What botocore made of a case, against what this package makes of it.
enum BotocoreOutcome {
  /// What differs, or nil.
  static func difference(_ outcome: [String: Any], _ report: ReadReport) -> String? {
    for key in ["profiles", "sso_sessions", "services", "other"] {
      let theirs = outcome[key] ?? [:]
      let ours = report.maps[key] ?? [:]
      if !isEqual(theirs, ours) {
        return "\(key): botocore \(render(theirs)), here \(render(ours))"
      }
    }
    guard let fatal = outcome["fatal"] as? [String: Any] else {
      return report.fatal.first.map { "here alone the file is lost: \($0.code)" }
    }
    guard let first = report.fatal.first else { return "botocore alone: \(render(fatal))" }
    let file = fatal["file"] as? String
    let line = line(in: fatal["cause"] as? String ?? "")
    let isSame =
      first.path == file && (line == nil || line == first.line)
      && isPossible(fatal["cause_class"] as? String ?? "", first.code)
    return isSame ? nil : "botocore \(render(fatal)), here \(first)"
  }

  /// The line that a message of Python's parser names first.
  private static func line(in cause: String) -> Int? {
    cause.firstMatch(of: /\[line +(\d+)\]|, line: (\d+)/).flatMap {
      Int($0.output.1 ?? $0.output.2 ?? "")
    }
  }

  private static func isPossible(_ cause: String, _ code: String) -> Bool {
    switch cause {
    case "DuplicateSectionError": code == "duplicate-section"
    case "DuplicateOptionError": code == "duplicate-key"
    case "UnicodeDecodeError": code == "wrong-encoding"
    case "ValueError": code == "nested-line-without-delimiter" || code == "indented-section-header"
    case "MissingSectionHeaderError":
      ["utf8-bom", "property-before-section", "malformed-section-header", "line-without-delimiter"]
        .contains(code)
    case "ParsingError":
      ["missing-key", "malformed-section-header", "line-without-delimiter"].contains(code)
    default: false
    }
  }
}
