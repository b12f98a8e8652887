import Glibc

/// The folder in which the program runs, which the paths of reports for programs are relative to.
struct WorkingFolder: Sendable {
  /// An absolute path without a slash at its end.
  let path: String

  static var process: WorkingFolder {
    WorkingFolder(FileSystem.resolved(".") ?? "/")
  }

  init(_ path: String) { self.path = path == "/" ? "" : path }

  /// A path relative to the folder, or an absolute one where the file is outside.
  func shown(_ path: String) -> String { relative(path) ?? absolute(path) }

  /// A path relative to the folder, without `.` and `..`; nil for a file outside.
  func relative(_ path: String) -> String? {
    let path = absolute(path)
    if let inside = inside(path) { return inside }
    return FileSystem.resolved(path.folder).flatMap { inside($0.appending(path: path.baseName)) }
  }

  func absolute(_ path: String) -> String {
    let joined = path.hasPrefix("/") ? path : self.path + "/" + path
    guard joined.split(separator: "/").contains(".."),
      let folder = FileSystem.resolved(joined.folder)
    else { return joined.normalized }
    return folder.appending(path: joined.baseName)
  }

  private func inside(_ path: String) -> String? {
    guard path.hasPrefix(self.path + "/") else { return nil }
    return String(path.dropFirst(self.path.count + 1))
  }
}
