import Profiles

/// The references between the profiles of one configuration, and the rings among them.
struct ReferenceGraph {
  private(set) var references: [Reference] = []
  private(set) var outgoing: [Range<Int>] = []
  private(set) var cycles: [[Int]] = []
  private let configuration: Configuration
  /// For each profile, the reference that a role takes its credentials through; negative where there is none.
  private var sources: [Int32] = []

  /// What a key says about references.
  private enum Meaning {
    case nothing
    case reference(Reference.Kind)
    /// The profile is a role.
    case role
    /// The profile's credentials come from elsewhere.
    case credentials
  }

  /// - Complexity: O(*n*) in the number of settings.
  init(_ configuration: Configuration, keys: inout KeyTable) {
    self.configuration = configuration
    let meanings = Self.meanings(&keys)
    let sessions = Self.indices(configuration.ssoSessions)
    let services = Self.indices(configuration.services)
    outgoing.reserveCapacity(configuration.profiles.count)
    sources.reserveCapacity(configuration.profiles.count)
    for (index, profile) in configuration.profiles.enumerated() {
      let first = references.count
      var source: Int?
      var isRole = false
      var hasCredentials = false
      for setting in profile.settings {
        switch meanings[Int(setting.setting.key.id)] {
        case .nothing: continue
        case .role: isRole = true
        case .credentials: hasCredentials = true
        case .reference(let kind):
          guard case .text(let target) = configuration.value(of: setting) else { continue }
          let to =
            switch kind {
            case .sourceProfile: configuration.profile(named: target)
            case .ssoSession: sessions[target]
            case .services: services[target]
            }
          if kind == .sourceProfile { source = source ?? references.count }
          references.append(
            Reference(kind: kind, from: index, target: target, setting: setting, to: to))
        }
      }
      outgoing.append(first..<references.count)
      sources.append(Int32(truncatingIfNeeded: isRole && !hasCredentials ? source ?? -1 : -1))
    }
    cycles = findCycles()
  }

  /// For each key, by its id, what it says.
  private static func meanings(_ keys: inout KeyTable) -> [Meaning] {
    let role = keys.key("role_arn")
    let credentials = ["web_identity_token_file", "aws_access_key_id", "aws_secret_access_key"]
      .map { keys.key($0) }
    var meanings: [Meaning] = Array(repeating: .nothing, count: keys.count)
    for kind in Reference.Kind.allCases {
      if let key = keys.known(kind.rawValue) { meanings[Int(key.id)] = .reference(kind) }
    }
    meanings[Int(role.id)] = .role
    for key in credentials { meanings[Int(key.id)] = .credentials }
    return meanings
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
      while walk[profile] < 0, let edge = source(of: profile), let to = references[edge].to {
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

  private func source(of profile: Int) -> Int? {
    sources[profile] < 0 ? nil : Int(sources[profile])
  }
}
