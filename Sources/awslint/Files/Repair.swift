import Glibc

/// Files and their new contents, which are replaced together.
struct Repair {
  struct Change {
    let path: String
    /// The file as it was read.
    let original: FileContents
    let contents: [UInt8]
    /// Other permission bits for the file, if it is to have some.
    var mode: UInt16?

    /// The mode that the file is to have.
    fileprivate var newMode: UInt32 {
      mode.map { original.status.mode & ~0o777 | UInt32($0) } ?? original.status.mode
    }
  }

  /// Replaces all files, or none when something is in the way of any of them.
  ///
  /// Signals wait meanwhile, so that nothing is left lying about. A file that grows goes first: when
  /// settings move to another file, a crash in between leaves them in both, not in neither.
  static func carryOut(_ changes: [Change]) throws(Failure) {
    let changes = changes.sorted {
      $0.contents.count - $0.original.bytes.count > $1.contents.count - $1.original.bytes.count
    }
    let blocked = SignalMask.blockingTermination()
    defer { blocked.restore() }
    let rewritten = changes.filter { $0.contents != $0.original.bytes }
    var replacements: [Replacement] = []
    defer { for replacement in replacements { replacement.discard() } }
    for change in rewritten {
      replacements.append(
        try Replacement(
          of: change.path, by: change.contents, keeping: change.original.status,
          mode: change.newMode))
    }
    for change in changes { try refuseIfChanged(change) }
    // Nothing else of these changes, so that they keep their other names.
    for change in changes where change.contents == change.original.bytes {
      guard unsafe chmod(change.path, change.newMode) == 0 else {
        throw Replacement.failure(change.path, Terminal.errorText(errno))
      }
    }
    for (index, change) in rewritten.enumerated() {
      do throws(SystemError) {
        try replacements[index].moveIntoPlace()
      } catch {
        throw Replacement.failure(change.path, Terminal.errorText(error.number))
      }
    }
  }

  /// Refuses when somebody else wrote to the file since it was read.
  private static func refuseIfChanged(_ change: Change) throws(Failure) {
    let now = try? FileSystem.read(change.path)
    guard let now, now.status.isUnchanged(since: change.original.status),
      now.bytes == change.original.bytes
    else {
      throw Replacement.failure(
        change.path, "it was changed since awslint read it, so run awslint again")
    }
  }
}

/// The signals that are held back, to be let through again.
private struct SignalMask {
  private var earlier = sigset_t()

  static func blockingTermination() -> SignalMask {
    var mask = SignalMask()
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { unsafe sigaddset(&signals, signal) }
    unsafe sigprocmask(SIG_BLOCK, &signals, &mask.earlier)
    return mask
  }

  func restore() {
    var earlier = earlier
    unsafe sigprocmask(SIG_SETMASK, &earlier, nil)
  }
}
