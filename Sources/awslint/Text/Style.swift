import Rules

/// Colours for a terminal, or none.
struct Style: Sendable {
  enum Paint: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case info = "1;36"
    case emphasis = "1"
    case frame = "34"
    case added = "32"
    case removed = "31"
    case hunk = "36"
  }

  let isColoured: Bool

  static let plain = Style(isColoured: false)

  func callAsFunction(_ text: String, _ paint: Paint) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Decides by the option, then by what users set for all programs, then by who reads.
  init(_ choice: ColorChoice, isTerminal: Bool, in environment: Environment) {
    switch choice {
    case .always: isColoured = true
    case .never: isColoured = false
    case .auto:
      let force = environment["CLICOLOR_FORCE"]
      if environment["NO_COLOR"] != nil {
        isColoured = false
      } else if let force, force != "0" {
        isColoured = true
      } else {
        isColoured = isTerminal && environment["TERM"] != "dumb"
      }
    }
  }

  init(isColoured: Bool) { self.isColoured = isColoured }
}

extension Severity {
  var paint: Style.Paint {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
