import Glibc
import INI

/// Reading files and folders.
enum FileSystem {
  /// What a path leads to, symbolic links followed.
  static func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw SystemError(number: errno) }
    return FileStatus(status)
  }

  /// Reads a regular file to its end; other kinds are refused before they can block.
  static func read(_ path: String) throws(Failure) -> FileContents {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw cannotRead(path, errno) }
    defer { close(descriptor) }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else { throw cannotRead(path, errno) }
    let status = FileStatus(information)
    if case .other(let kind) = status.kind {
      throw Failure("cannot read `\(path)`: it is \(kind); pipe its text into `awslint -` instead")
    }
    return FileContents(
      bytes: try bytes(of: descriptor, expecting: status.size, path), status: status)
  }

  /// Reads standard input to its end.
  static func readStandardInput() throws(Failure) -> [UInt8] {
    try bytes(of: STDIN_FILENO, expecting: 0, "standard input")
  }

  /// A symbolic link's target, all links followed.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  static func cannotRead(_ path: String, _ number: Int32) -> Failure {
    if number == ENOENT { return absent(path) }
    return Failure("cannot read `\(path)`: \(Terminal.errorText(number))")
  }

  static func absent(_ path: String) -> Failure { Failure("`\(path)` does not exist") }

  private static func bytes(
    of descriptor: Int32, expecting size: Int, _ path: String
  ) throws(Failure) -> [UInt8] {
    let limit = Document.maximumSize
    guard size <= limit else { throw tooLarge(path) }
    var result: [UInt8] = []
    result.reserveCapacity(size + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw cannotRead(path, errno) }
      if count == 0 { return result }
      result += chunk[..<count]
      guard result.count <= limit else { throw tooLarge(path) }
    }
  }

  private static func tooLarge(_ path: String) -> Failure {
    Failure("cannot read `\(path)`: it is larger than 4 GiB, so it is no AWS shared file")
  }
}

extension SystemError {
  /// Whether there is nothing at the path.
  var isAbsence: Bool { number == ENOENT || number == ENOTDIR }
}

extension FileStatus {
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .other("a pipe")
      case S_IFSOCK: .other("a socket")
      default: .other("a device")
      }
    identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    size = Int(status.st_size)
    modifiedSeconds = status.st_mtim.tv_sec
    modifiedNanoseconds = status.st_mtim.tv_nsec
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    links = Int(status.st_nlink)
  }
}
