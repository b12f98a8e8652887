import Rules

/// The report as workflow commands of GitHub Actions, which become annotations of the lines.
struct GitHubReporter: Reporter {
  let folder: WorkingFolder

  func write(_ report: Report, to text: inout String) {
    for finding in report.findings {
      let (start, end) = finding.file.document.places(of: finding.range, in: .scalars)
      let last = finding.file.document.lastLine(of: finding.range)
      var properties = [
        ("file", folder.shown(finding.file.path)), ("line", "\(start.line)"),
        ("endLine", "\(last)"), ("col", "\(start.column)"),
      ]
      // GitHub takes an end column on the line of the start only.
      if end.line == start.line { properties.append(("endColumn", "\(end.column)")) }
      properties.append(("title", "awslint (\(finding.diagnostic.rule))"))
      let list = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }
      let message = ([finding.message] + finding.advice).joined(separator: "\n")
      text += "::\(finding.diagnostic.severity.command) \(list.joined(separator: ","))::"
      text += Self.escaped(message, isProperty: false) + "\n"
    }
  }

  /// The text as the runner undoes it: properties also end at colons and commas.
  static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Severity {
  /// The word of the runner.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
