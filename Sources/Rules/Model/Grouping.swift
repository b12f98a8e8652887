import Profiles

/// Things that have equal values, which a rule judges together.
struct Grouping: Sendable {
  enum Members: String, Sendable, CaseIterable {
    case profile, ssoSession = "sso-session"
    /// What describes a portal: sso-sessions, and profiles of the older form.
    case portal
  }

  let members: Members
  /// The settings whose values are compared; what lacks one of them is in no group.
  let keys: [String]
  /// Whether the names without regard to case are compared instead.
  let comparesNames: Bool

  /// The groups in the order of their first members.
  /// - Complexity: O(*n*) in the number of profiles.
  func groups(in workspace: Workspace, view: Int) -> [[Item]] {
    var groups: [[Item]] = []
    var indices: [[String]: Int] = [:]
    let configuration = workspace.views[view].configuration
    let keys = keys.map { workspace.keys.known($0) }
    for (owner, item) in owners(in: configuration, view) {
      let values: [String?] =
        comparesNames
        ? [owner.name.lowercased()]
        : keys.map { key in
          guard let setting = key.flatMap(owner.setting),
            case .text(let text) = configuration.value(of: setting)
          else { return nil }
          return text
        }
      let known = values.compactMap { $0 }
      guard known.count == values.count else { continue }
      if let group = indices[known] {
        groups[group].append(item)
      } else {
        indices[known] = groups.count
        groups.append([item])
      }
    }
    return groups
  }

  private func owners(in configuration: Configuration, _ view: Int) -> [(Profile, Item)] {
    let profiles = configuration.profiles.enumerated().map { ($1, Item.profile(view, $0)) }
    let sessions = configuration.ssoSessions.enumerated().map { ($1, Item.ssoSession(view, $0)) }
    return switch members {
    case .profile: profiles
    case .ssoSession: sessions
    case .portal: sessions + profiles
    }
  }
}
