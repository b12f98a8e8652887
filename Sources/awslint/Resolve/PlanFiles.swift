import Profiles

/// Looks at token caches and the like; nothing is written and only regular files are opened.
struct PlanFiles: FileFacts {
  func fact(of path: String) -> FileFact {
    do throws(SystemError) {
      guard try FileSystem.status(of: path).kind == .file else { return .absent }
    } catch {
      return error.isAbsence ? .absent : .unreadable
    }
    guard let contents = try? FileSystem.read(path) else { return .unreadable }
    return .contents(contents.bytes)
  }
}
