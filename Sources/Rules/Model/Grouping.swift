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
  /// A setting by which members differ: only the first of each value counts.
  let apart: String?

  /// The groups in the order of their first members.
  /// - Complexity: O(*n*) in the number of profiles.
  func groups(in workspace: Workspace, view: Int) -> [[Item]] {
    let compared = keys.compactMap { workspace.keys.known($0) }
    guard compared.count == keys.count else { return [] }
    let apart = apart.map { workspace.keys.known($0) }
    var groups: [[Item]] = []
    var indices: [String: Int] = [:]
    var seen: Set<String> = []
    let configuration = workspace.views[view].configuration
    func add(_ owner: Profile, _ item: Item) {
      guard let values = Self.joinedValues(of: compared, in: owner, configuration) else { return }
      if let apart {
        guard let value = apart.flatMap({ Self.value(of: $0, in: owner, configuration) }),
          seen.insert(values + value).inserted
        else { return }
      }
      if let group = indices[values] {
        groups[group].append(item)
      } else {
        indices[values] = groups.count
        groups.append([item])
      }
    }
    if members != .profile {
      let sessions = configuration.ssoSessions
      for index in sessions.indices where Self.holds(compared, sessions[index].settings) {
        add(sessions[index], .ssoSession(view, index))
      }
    }
    if members != .ssoSession {
      let profiles = configuration.profiles
      for index in profiles.indices where Self.holds(compared, profiles[index].settings) {
        add(profiles[index], .profile(view, index))
      }
    }
    return groups
  }

  /// Whether all keys are there, which most things lack.
  private static func holds(_ keys: [Key], _ settings: [MergedSetting]) -> Bool {
    for key in keys {
      var index = 0
      while index < settings.count, settings[index].setting.key != key { index += 1 }
      if index == settings.count { return false }
    }
    return true
  }

  /// The values as one text, each behind its length; nil where one is missing.
  private static func joinedValues(
    of keys: [Key], in owner: Profile, _ configuration: Configuration
  ) -> String? {
    var values = ""
    for key in keys {
      guard let value = value(of: key, in: owner, configuration) else { return nil }
      values += "\(value.utf8.count):"
      values += value
    }
    return values
  }

  private static func value(
    of key: Key, in owner: Profile, _ configuration: Configuration
  ) -> String? {
    guard let setting = owner.setting(key), case .text(let text) = configuration.value(of: setting)
    else { return nil }
    return text
  }
}
