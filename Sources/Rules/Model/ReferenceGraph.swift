import Profiles

/// The references between the profiles of one configuration, and the rings among them.
struct ReferenceGraph {
  private(set) var references: [Reference] = []
  private(set) var outgoing: [Range<Int>] = []
  private(set) var cycles: [[Int]] = []
  private let configuration: Configuration
  private let roleKey, webIdentityKey: Key
  private let staticKeys: [Key]

  /// - Complexity: O(*n*) in the number of settings.
  init(_ configuration: Configuration, keys: inout KeyTable) {
    self.configuration = configuration
    roleKey = keys.key("role_arn")
    webIdentityKey = keys.key("web_identity_token_file")
    staticKeys = [keys.key("aws_access_key_id"), keys.key("aws_secret_access_key")]
    var kinds: [Reference.Kind?] = Array(repeating: nil, count: keys.count)
    for kind in Reference.Kind.allCases {
      if let key = keys.known(kind.rawValue) { kinds[Int(key.id)] = kind }
    }
    let sessions = Self.indices(configuration.ssoSessions)
    let services = Self.indices(configuration.services)
    outgoing.reserveCapacity(configuration.profiles.count)
    for (index, profile) in configuration.profiles.enumerated() {
      let first = references.count
      for setting in profile.settings {
        guard let kind = kinds[Int(setting.setting.key.id)],
          case .text(let target) = configuration.value(of: setting)
        else { continue }
        let to =
          switch kind {
          case .sourceProfile: configuration.profile(named: target)
          case .ssoSession: sessions[target]
          case .services: services[target]
          }
        references.append(
          Reference(kind: kind, from: index, target: target, setting: setting, to: to))
      }
      outgoing.append(first..<references.count)
    }
    cycles = findCycles()
  }

  private static func indices(_ sections: [Profile]) -> [String: Int] {
    Dictionary(sections.enumerated().map { ($1.name, $0) }) { $1 }
  }

  /// The rings of at least two profiles that no member's static keys cut.
  ///
  /// Every profile has one source at most, so each walk meets a ring once.
  private func findCycles() -> [[Int]] {
    var walk: [Int32] = Array(repeating: -1, count: configuration.profiles.count)
    var found: [[Int]] = []
    for start in configuration.profiles.indices where walk[start] < 0 {
      var path: [Int] = []
      var profile = start
      while walk[profile] < 0, let edge = sourceEdge(of: profile), let to = references[edge].to {
        walk[profile] = Int32(start)
        path.append(edge)
        profile = to
      }
      guard walk[profile] == Int32(start) else {
        if walk[profile] < 0 { walk[profile] = Int32(start) }
        continue
      }
      if let first = path.firstIndex(where: { references[$0].from == profile }) {
        let ring = Array(path[first...])
        if ring.count > 1 { found.append(ring) }
      }
    }
    return found
  }

  /// The reference that a role profile takes its credentials through.
  private func sourceEdge(of index: Int) -> Int? {
    let profile = configuration.profiles[index]
    guard profile.setting(roleKey) != nil, profile.setting(webIdentityKey) == nil,
      !staticKeys.contains(where: { profile.setting($0) != nil })
    else { return nil }
    return outgoing[index].first { references[$0].kind == .sourceProfile }
  }
}
