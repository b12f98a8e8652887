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

  /// The references of a configuration; what they have in common with those of another view is taken from it.
  ///
  /// - Complexity: O(*n*) in the number of settings.
  init(_ configuration: Configuration, keys: inout KeyTable, like first: View?) {
    self.configuration = configuration
    let meanings = Self.meanings(&keys)
    let profiles = configuration.profiles
    outgoing.reserveCapacity(profiles.count)
    sources.reserveCapacity(profiles.count)
    references.reserveCapacity(first?.references.count ?? profiles.count / 2)
    // Most profiles stand in the same order, so that few names have to be looked up.
    var next = 0
    for index in profiles.indices {
      var known: ArraySlice<Reference> = []
      if profiles[index].isPlain, let first,
        let twin = first.twin(of: profiles[index], expected: next)
      {
        known = first.references[first.outgoing[twin]]
        next = twin + 1
      }
      add(profiles[index], index, meanings, known)
    }
    cycles = findCycles()
  }

  /// Adds the references of a profile; those that are known are the same, but for where they lead.
  private mutating func add(
    _ profile: Profile, _ index: Int, _ meanings: [Meaning], _ known: ArraySlice<Reference>
  ) {
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
        let place = known.startIndex + references.count - first
        guard
          let target = place < known.endIndex ? known[place].target : text(of: setting)
        else { continue }
        if kind == .sourceProfile { source = source ?? references.count }
        references.append(
          Reference(
            kind: kind, from: index, target: target, setting: setting,
            to: destination(kind, target)))
      }
    }
    outgoing.append(first..<references.count)
    sources.append(Int32(truncatingIfNeeded: isRole && !hasCredentials ? source ?? -1 : -1))
  }

  private func text(of setting: MergedSetting) -> String? {
    if case .text(let text) = configuration.value(of: setting) { text } else { nil }
  }

  private func destination(_ kind: Reference.Kind, _ target: String) -> Int? {
    switch kind {
    case .sourceProfile: configuration.profile(named: target)
    case .ssoSession: configuration.ssoSession(named: target)
    case .services: configuration.services(named: target)
    }
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

  /// The rings of at least two profiles that no member's static keys cut.
  ///
  /// Every profile has one source at most, so each walk meets a ring once.
  private func findCycles() -> [[Int]] {
    var walk: [Int32] = Array(repeating: -1, count: configuration.profiles.count)
    var found: [[Int]] = []
    var path: [Int] = []
    for start in sources.indices where walk[start] < 0 && sources[start] >= 0 {
      path.removeAll(keepingCapacity: true)
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
