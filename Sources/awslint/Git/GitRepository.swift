/// A work tree of git: the folder with `.git`, and where git keeps its own files.
struct GitRepository: Sendable {
  /// The root of the work tree.
  let root: String
  /// The folder that holds the index.
  private let folder: String

  /// The repository that a file lies in, looking upward; nil where there is none.
  init?(around path: String) {
    var root = path.folder
    while (try? FileSystem.status(of: root.appending(path: ".git"))) == nil {
      guard root != "/", root != "." else { return nil }
      root = root.folder
    }
    self.root = root
    let git = root.appending(path: ".git")
    // In further work trees and submodules it is a file that says `gitdir: PATH`.
    if let text = Self.text(of: git), let line = text.split(separator: "\n").first,
      line.hasPrefix("gitdir: ")
    {
      let target = String(line.dropFirst("gitdir: ".count))
      folder = target.hasPrefix("/") ? target : root.appending(path: target)
    } else {
      folder = git
    }
  }

  /// Whether the index names a file.
  func keeps(_ path: String) -> Bool {
    guard let name = name(of: path),
      let contents = try? FileSystem.read(folder.appending(path: "index"))
    else { return false }
    return GitIndex.names(name, in: contents.bytes)
  }

  /// Whether the rules of the repository tell git to pass over a file.
  func ignores(_ path: String) -> Bool {
    guard let name = name(of: path) else { return false }
    var rules = GitIgnore()
    rules.add(Self.text(of: folder.appending(path: "info/exclude")) ?? "", below: "")
    let parts = name.split(separator: "/").map(String.init)
    for depth in parts.indices {
      let prefix = parts[..<depth].joined(separator: "/")
      let file = (prefix.isEmpty ? root : root.appending(path: prefix))
        .appending(path: ".gitignore")
      rules.add(Self.text(of: file) ?? "", below: prefix)
    }
    return rules.ignores(name)
  }

  /// The path from the root of the work tree.
  private func name(of path: String) -> String? {
    let start = root == "/" ? root : root + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }

  private static func text(of path: String) -> String? {
    (try? FileSystem.status(of: path))?.kind == .file
      ? (try? FileSystem.read(path)).map { String(decoding: $0.bytes, as: UTF8.self) } : nil
  }
}
