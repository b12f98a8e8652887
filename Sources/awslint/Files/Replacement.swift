import Glibc

/// New contents of a file, which wait beside it until they are moved into its place.
struct Replacement {
  private let path: String
  /// The file itself when the path is a symbolic link, so that the link stays.
  private let target: String
  private let temporary: String
  private var isDone = false

  /// Writes the contents to a file of its own in the same folder, with the owner and the mode of
  /// the one that it will replace, or another mode.
  init(
    of path: String, by contents: [UInt8], keeping status: FileStatus?, mode newMode: UInt32? = nil
  ) throws(Failure) {
    self.path = path
    target = FileSystem.resolved(path) ?? path
    if let status, status.links > 1 {
      throw Self.failure(
        path, "it has \(status.links) names (hard links), which a new file would part")
    }
    if status != nil, unsafe access(target, W_OK) != 0 {
      throw Self.failure(path, Terminal.errorText(errno))
    }
    let mode: mode_t = status == nil ? 0o666 : 0o600
    do throws(SystemError) {
      let file = try Self.create(in: target.folder, mode: mode)
      temporary = file.path
      do throws(SystemError) {
        defer { close(file.descriptor) }
        try Self.fill(file.descriptor, contents, keeping: status, mode: newMode)
      } catch {
        unsafe unlink(temporary)
        throw error
      }
    } catch {
      let reason = Terminal.errorText(error.number)
      throw status == nil
        ? Failure("cannot write `\(path)`: \(reason)") : Self.failure(path, reason)
    }
  }

  /// Renames the new file over the old one and makes that last.
  mutating func moveIntoPlace() throws(SystemError) {
    guard unsafe rename(temporary, target) == 0 else { throw SystemError(number: errno) }
    isDone = true
    let folder = unsafe open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Removes the new file unless it is in its place.
  func discard() {
    if !isDone { unsafe unlink(temporary) }
  }

  static func failure(_ path: String, _ reason: String) -> Failure {
    Failure("cannot write `\(path)`: \(reason); it is left as it was")
  }

  private static func create(
    in folder: String, mode: mode_t
  ) throws(SystemError) -> (path: String, descriptor: Int32) {
    for attempt in 0..<100 {
      let path = folder.appending(path: ".awslint-\(getpid())-\(attempt)")
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
      let descriptor = unsafe open(path, flags, mode)
      if descriptor >= 0 { return (path, descriptor) }
      guard errno == EEXIST else { throw SystemError(number: errno) }
    }
    throw SystemError(number: EEXIST)
  }

  private static func fill(
    _ descriptor: Int32, _ contents: [UInt8], keeping status: FileStatus?, mode: UInt32?
  ) throws(SystemError) {
    let error = Terminal.write(contents, to: descriptor)
    guard error == 0 else { throw SystemError(number: error) }
    if let status {
      var own = stat()
      guard unsafe fstat(descriptor, &own) == 0 else { throw SystemError(number: errno) }
      if own.st_uid != status.owner || own.st_gid != status.group {
        guard fchown(descriptor, status.owner, status.group) == 0 else {
          throw SystemError(number: errno)
        }
      }
      guard fchmod(descriptor, mode ?? status.mode) == 0 else { throw SystemError(number: errno) }
    }
    // Some file systems know no fsync.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError(number: errno) }
  }
}
