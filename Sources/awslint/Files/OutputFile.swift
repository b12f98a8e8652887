import Glibc

/// A file that a report is written to.
enum OutputFile {
  /// Writes a file whole or not at all; a pipe or a device is written to as it is.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let status = try? FileSystem.status(of: path)
    if let status, status.kind != .file { return try writeThrough(bytes, to: path) }
    var replacement = try Replacement(of: path, by: bytes, keeping: status)
    do throws(SystemError) {
      try replacement.moveIntoPlace()
    } catch {
      replacement.discard()
      throw failure(path, error.number)
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    let error = Terminal.write(bytes, to: descriptor)
    guard error == 0 || error == EPIPE else { throw failure(path, error) }
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    Failure("cannot write `\(path)`: \(Terminal.errorText(number))")
  }
}
