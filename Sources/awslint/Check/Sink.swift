/// Where a report goes.
enum Sink: Sendable {
  case standardOutput, standardError
  case file(String)

  var isTerminal: Bool {
    switch self {
    case .standardOutput: Terminal.isInteractive
    case .standardError, .file: false
    }
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    switch self {
    case .standardOutput: try Terminal.print(bytes)
    case .standardError: Terminal.report(bytes)
    case .file(let path): try OutputFile.write(bytes, to: path)
    }
  }
}
