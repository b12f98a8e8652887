import Glibc

/// Why a file could not be read or written.
struct FileError: Error {
  let path: String
  let code: Int32

  var message: String { unsafe "\(path): error: \(String(cString: strerror(code)))" }
}

/// The two things that a build step does with files.
enum Files {
  static func bytes(of path: String) throws(FileError) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { throw FileError(path: path, code: errno) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk: [UInt8] = Array(repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    guard unsafe ferror(file) == 0 else { throw FileError(path: path, code: errno) }
    return bytes
  }

  static func write(_ text: String, to path: String) throws(FileError) {
    guard let file = unsafe fopen(path, "wb") else { throw FileError(path: path, code: errno) }
    let bytes = Array(text.utf8)
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, count == bytes.count else {
      throw FileError(path: path, code: errno)
    }
  }

  static func writeError(_ message: String) {
    let bytes = Array("\(message)\n".utf8)
    _ = unsafe Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
