import INI
import Rules

/// A finding as reports for programs show it: with its file, its name over time and masked words.
struct Finding {
  let diagnostic: Diagnostic
  let files: [LoadedFile]
  /// Whether a comment in the file silences it.
  let isSuppressed: Bool
  let fingerprint: String

  var file: LoadedFile { files[diagnostic.location.file] }
  var range: ByteRange { diagnostic.location.range }
  var message: String { Redactor.masked(diagnostic.message) }

  /// What the readers do, and what mends it: sentences behind the message.
  var advice: [String] {
    let fix = diagnostic.fix.map { fix in
      switch fix.safety {
      case .safe: "fix: \(fix.title) (awslint --fix)"
      case .unsafe: "fix: \(fix.title) (awslint --fix --unsafe-fixes)"
      case .manual: "suggestion: \(fix.title)"
      }
    }
    return (diagnostic.help + [fix].compactMap { $0 }).map { Redactor.masked($0) }
  }
}

extension Report.Part {
  /// The findings in the order of their places, those that comments silence among them.
  var findings: [Finding] {
    let all = diagnostics.map { ($0, false) } + suppressed.map { ($0, true) }
    let sorted = all.sorted { a, b in
      let (a, b) = (a.0, b.0)
      return (a.location.file, a.location.range.start, a.rule, a.location.range.end)
        < (b.location.file, b.location.range.start, b.rule, b.location.range.end)
    }
    var fingerprints = Fingerprints(files)
    return sorted.map { diagnostic, isSuppressed in
      Finding(
        diagnostic: diagnostic, files: files, isSuppressed: isSuppressed,
        fingerprint: fingerprints.next(diagnostic))
    }
  }
}

extension Report {
  /// The findings that are reported.
  var findings: [Finding] { parts.flatMap(\.findings).filter { !$0.isSuppressed } }

  /// The files that were judged.
  var judgedFiles: [LoadedFile] { parts.flatMap(\.files).filter { !$0.isContext } }
}
