/// Work that could not be done: one lower-case sentence that names the place and the remedy.
struct Failure: Error, Hashable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// What the program leaves to its caller.
enum ExitStatus: Int32, Sendable {
  case clean = 0
  case findings = 1
  case failure = 2
}
