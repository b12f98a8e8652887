/// Work that could not be done: one lower-case sentence that names the place and the remedy.
struct Failure: Error, Hashable {
  let message: String
  /// The message with source lines, where there are some to show.
  let report: String?

  init(_ message: String, report: String? = nil) {
    self.message = message
    self.report = report
  }
}

/// What the program leaves to its caller.
enum ExitStatus: Int32, Sendable {
  case clean = 0
  case findings = 1
  case failure = 2
}
