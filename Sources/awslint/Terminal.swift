import Glibc

/// Standard output and standard error.
enum Terminal {
  /// Makes a reader that went away an error of the write, not a signal; likewise a limit on sizes.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes to standard output; a reader that has gone away is not an error.
  static func print(_ text: String) throws(Failure) { try print(Array(text.utf8)) }

  static func print(_ bytes: [UInt8]) throws(Failure) {
    let error = write(bytes, to: STDOUT_FILENO)
    guard error != 0, error != EPIPE else { return }
    throw Failure("cannot write to standard output: \(errorText(error))")
  }

  /// Writes a line to standard error, where nothing can be done about an error.
  static func complain(_ message: String) { note("awslint: " + message) }

  static func note(_ message: String) {
    _ = write(Array((message.safelyShown + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes a report to standard error.
  static func report(_ bytes: [UInt8]) { _ = write(bytes, to: STDERR_FILENO) }

  /// Whether a person reads standard output.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width in columns that a table may take: of `COLUMNS`, of the terminal, or else 80.
  static func columns(in environment: Environment) -> Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
      return max(columns, 40)
    }
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? max(Int(size.ws_col), 40) : 80
  }

  /// The words of the system for an error number.
  static func errorText(_ number: Int32) -> String {
    let text = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Writes all bytes and returns 0, or the number of the error.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return 0
  }
}
