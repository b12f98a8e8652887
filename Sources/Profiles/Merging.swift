/// How the sections of two files become one configuration.
public struct Merging: Hashable, Sendable {
  var sameName = SameName.merged
  var defaults = Defaults.prefixedWins
  var loss = Loss.file
  var files = Files.keyByKey
  /// Whether the maps of nested blocks are merged too.
  var mergesBlocks = false
  /// Whether a section of another type goes to the profile of its name, if there is one.
  var mixesTypes = false
  /// Whether half a key pair makes the choice of a profile an error.
  var refusesHalfKeyPairs = false

  /// What happens to several sections of one file that have the same name.
  enum SameName: Hashable, Sendable {
    /// Key by key, the last one over the others.
    case merged
    /// The last one counts, whole.
    case lastReplaces
    case firstCounts
    /// The last one counts, but for keys that the reader also keeps apart.
    case lastReplacesExcept([String])
  }

  /// What `[default]` and `[profile default]` in one file make.
  enum Defaults: Hashable, Sendable {
    case prefixedWins
    case unprefixedWins
    /// They are like any two sections of the same name.
    case sameName
  }

  /// What a refused file takes with it.
  enum Loss: Hashable, Sendable {
    case file
    /// No file is used.
    case everything
  }

  /// What a profile has that is in both files.
  enum Files: Hashable, Sendable {
    /// Every key of the credentials file over the config file.
    case keyByKey
    /// These keys of the credentials file alone, and its key pair if both halves are there.
    case listed([String])
    /// What is in the credentials file alone.
    case credentialsHide
  }

  /// The keys that the merging names.
  var listedKeys: [String] {
    if case .listed(let keys) = files { return keys }
    if case .lastReplacesExcept(let keys) = sameName { return keys }
    return []
  }
}
