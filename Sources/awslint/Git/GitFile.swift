import Rules
import Synchronization

/// What git knows of a file, read from its own files when somebody asks; git is not run.
final class GitFile: VersionControl {
  private let path: String
  private let repository = Mutex<GitRepository??>(nil)
  private let tracking = Mutex<Bool??>(nil)

  init(_ path: String) { self.path = path }

  var isInRepository: Bool? { found != nil }

  /// Whether the index names the file, or nothing keeps `git add` from taking it.
  var isTracked: Bool? {
    tracking.withLock { known in
      if let known { return known }
      let answer = found.map { repository in
        repository.keeps(absolute) || !repository.ignores(absolute)
      }
      known = .some(answer ?? false)
      return answer ?? false
    }
  }

  private var found: GitRepository? {
    repository.withLock { known in
      if let known { return known }
      let answer = GitRepository(around: absolute)
      known = .some(answer)
      return answer
    }
  }

  /// The path without links in its folders, as git sees it.
  private var absolute: String {
    (FileSystem.resolved(path.folder) ?? path.folder).appending(path: path.baseName)
  }
}
