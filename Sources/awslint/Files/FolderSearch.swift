/// The search for AWS files in a folder that was named on the command line.
struct FolderSearch {
  private(set) var paths: [String] = []
  /// Folders below that could not be looked into.
  private(set) var unreadable: [String] = []

  private static let names = ["config", "credentials"]
  private static let folders: Set<String> = [".aws", "aws", "dot_aws"]
  private static let skipped: Set<String> = [
    ".git", ".hg", ".svn", ".build", ".terraform", ".venv", "__pycache__", "node_modules", "venv",
  ]

  /// Looks directly inside the folder, and in all `.aws`, `aws` and `dot_aws` at any depth.
  ///
  /// Links to folders are followed only under those names, and not further.
  static func search(_ folder: String) throws(SystemError) -> FolderSearch {
    var search = FolderSearch()
    let entries = try Folder.entries(of: folder)
    search.take(entries, of: folder)
    search.descend(into: entries, of: folder)
    return search
  }

  private mutating func descend(into entries: [Folder.Entry], of folder: String) {
    for entry in entries {
      let path = folder.appending(path: entry.name)
      let holdsFiles = Self.folders.contains(entry.name)
      guard entry.isFolder || (holdsFiles && entry.mayBeLink), !Self.skipped.contains(entry.name)
      else { continue }
      do throws(SystemError) {
        let inside = try Folder.entries(of: path)
        if holdsFiles { take(inside, of: path) }
        if entry.isFolder { descend(into: inside, of: path) }
      } catch {
        if entry.isFolder { unreadable.append(path) }
      }
    }
  }

  /// Takes the files of the right names; folders, pipes and dangling links are none.
  private mutating func take(_ entries: [Folder.Entry], of folder: String) {
    for entry in entries where Self.names.contains(entry.name) && !entry.isFolder {
      let path = folder.appending(path: entry.name)
      guard let status = try? FileSystem.status(of: path), status.kind == .file else { continue }
      paths.append(path)
    }
  }
}
