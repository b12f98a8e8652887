import Profiles

/// The profiles of one view that are the same as in the first one, so that judging them again says nothing new.
///
/// A profile is the same if its settings are, line by line, and if what they refer to is the same too.
struct ViewTwins {
  private let twins: [Int32]

  /// - Complexity: O(*n*) in the number of settings.
  init(of view: View, in first: View) {
    let own = view.configuration.profiles
    let others = first.configuration.profiles
    // Most profiles stand in the same order, so that few names have to be looked up.
    var next = 0
    let same = own.indices.map { profile -> Int32 in
      if next >= others.count || others[next].name != own[profile].name {
        guard let index = first.configuration.profile(named: own[profile].name) else { return -1 }
        next = index
      }
      defer { next += 1 }
      return Self.isSame(own, profile, view, others, next, first) ? Int32(next) : -1
    }
    twins = same.indices.map { index in
      guard same[index] >= 0 else { return -1 }
      let outgoing = view.outgoing[index]
      let others = first.outgoing[Int(same[index])]
      guard outgoing.count == others.count else { return -1 }
      for (own, other) in zip(outgoing, others)
      where !Self.isSame(view.references[own], view, first.references[other], first, same) {
        return -1
      }
      return same[index]
    }
  }

  /// The index of the profile in the first view that it is the same as, or nil.
  subscript(profile: Int) -> Int? { twins[profile] < 0 ? nil : Int(twins[profile]) }

  private static func isSame(
    _ own: Reference, _ view: View, _ other: Reference, _ first: View, _ same: [Int32]
  ) -> Bool {
    guard own.kind == other.kind, own.target == other.target else { return false }
    guard let to = own.to, let goal = other.to else { return own.to == other.to }
    return switch own.kind {
    case .sourceProfile: same[to] == Int32(goal)
    case .ssoSession:
      isSame(view.configuration.ssoSessions[to], view, first.configuration.ssoSessions[goal], first)
    case .services:
      isSame(view.configuration.services[to], view, first.configuration.services[goal], first)
    }
  }

  /// The same by indices, which leaves plain profiles where they are.
  private static func isSame(
    _ profiles: [Profile], _ profile: Int, _ view: View, _ others: [Profile], _ other: Int,
    _ first: View
  ) -> Bool {
    if profiles[profile].isPlain, others[other].isPlain {
      return profiles[profile].isSamePlain(as: others[other])
    }
    return isSame(profiles[profile], view, others[other], first)
  }

  /// Whether a profile of one view has the settings of one of another, line by line.
  static func isSame(_ own: Profile, _ view: View, _ other: Profile, _ first: View) -> Bool {
    guard own.settings.count == other.settings.count else { return false }
    return zip(own.settings, other.settings).allSatisfy { a, b in
      guard a.file == b.file, a.setting.key == b.setting.key, a.setting.line == b.setting.line
      else { return false }
      if case .slice(let own) = a.setting.value, case .slice(let other) = b.setting.value {
        return own == other
      }
      return view.configuration.value(of: a) == first.configuration.value(of: b)
    }
  }
}
