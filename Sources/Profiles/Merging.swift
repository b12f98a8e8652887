/// How the sections of two files become one configuration.
public struct Merging: Hashable, Sendable {
  /// What happens to several sections of one file that have the same name.
  var sameName = SameName.lastReplaces
  var loss = Loss.everything

  enum SameName: Hashable, Sendable {
    /// The last one counts, whole.
    case lastReplaces
  }

  /// What a refused file takes with it.
  enum Loss: Hashable, Sendable {
    /// No file is used.
    case everything
  }
}
