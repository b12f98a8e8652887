extension Environment {
  /// The variables that `--env-file` gives, or else those of the process.
  static func given(
    by arguments: Arguments, or process: Environment
  ) throws(Failure) -> Environment {
    try arguments.value(.envFile).map(EnvironmentFile.read).map(Environment.init) ?? process
  }
}

/// Variables from a file of `NAME=value` lines; blank lines and comments are skipped.
enum EnvironmentFile {
  static func read(_ path: String) throws(Failure) -> [String: String] {
    let bytes = path == "-" ? try FileSystem.readStandardInput() : try FileSystem.read(path).bytes
    var values: [String: String] = [:]
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }), first != 0x23 else {
        continue
      }
      guard let equals = line.firstIndex(of: 0x3D), equals > line.startIndex else {
        throw Failure("line \(number + 1) of `\(path)` is no variable: write NAME=value")
      }
      let value = String(decoding: line[(equals + 1)...], as: UTF8.self)
      values[String(decoding: line[..<equals], as: UTF8.self)] = value
    }
    return values
  }
}
