import Profiles

/// A file to be read: where, in which role, and what it is paired by.
struct Candidate: Hashable, Sendable {
  let path: String
  let role: FileRole
  var isContext = false
  var isStandardInput = false
  /// Files with equal keys and different roles form one configuration.
  let pairing: Pairing

  enum Pairing: Hashable, Sendable {
    /// By folder and name, with `config` for `credentials`.
    case name(String)
    /// Named as the two halves, by options or by the environment.
    case explicit
  }

  init(path: String, role: FileRole? = nil, pairing: Pairing? = nil) {
    let role = role ?? FileRole(ofFileNamed: path.baseName)
    self.path = path
    self.role = role
    let name = path.baseName.replacing("credentials", with: "config")
    self.pairing = pairing ?? .name(path.folder.normalized + "/" + name)
  }

  /// The path of the other half, or nil where the name has none.
  var sibling: String? {
    guard pairing != .explicit else { return nil }
    let name = path.baseName
    let other =
      switch role {
      case .config: name.replacing("config", with: "credentials")
      case .credentials: name.replacing("credentials", with: "config")
      }
    guard other != name, FileRole(ofFileNamed: other) != role else { return nil }
    return path.dropLast(name.count) + other
  }
}

extension FileRole {
  /// The role that a file's base name says.
  init(ofFileNamed name: String) {
    // What chezmoi writes before the name of a file that only its owner may read.
    let name = name.hasPrefix("private_") ? String(name.dropFirst("private_".count)) : name
    let isCredentials =
      name.hasPrefix("credentials") || name.hasSuffix(".credentials")
      || name.hasSuffix("-credentials")
    self = isCredentials ? .credentials : .config
  }
}

extension [Candidate] {
  /// The candidates as configurations of one or two, in the order of their first file.
  ///
  /// A configuration has one file of each role; a second one of a role begins another.
  var configurations: [[Candidate]] {
    var groups: [[Candidate]] = []
    for candidate in self {
      let partner = groups.firstIndex { group in
        group.count == 1 && group[0].pairing == candidate.pairing && group[0].role != candidate.role
      }
      guard let partner else {
        groups.append([candidate])
        continue
      }
      groups[partner].insert(candidate, at: candidate.role == .config ? 0 : 1)
    }
    return groups
  }
}
