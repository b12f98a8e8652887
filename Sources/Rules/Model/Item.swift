/// A thing that a rule can look at, by indices into the workspace.
enum Item: Hashable, Sendable {
  case workspace
  case file(Int)
  /// File, section of its outline.
  case section(Int, Int)
  /// File, setting of its outline.
  case setting(Int, Int)
  /// File, line.
  case comment(Int, Int)
  /// View, profile of its configuration.
  case profile(Int, Int)
  /// View, named section of its configuration.
  case ssoSession(Int, Int)
  case services(Int, Int)
  /// View, reference between profiles and sections.
  case reference(Int, Int)
  case cycle(Int, Int)
  /// View, things that have something in common.
  case group(Int, GroupMembers)
  /// View, file, event of its reading.
  case event(Int, Int, Int)
  /// View, reader of it, profile of its configuration.
  case resolution(Int, Int, Int)
  /// The first view that has the profile, and the profile there.
  case divergence(Int, Int)
  /// File, suppression of it.
  case suppression(Int, Int)

  /// The view of what iterates per target, or nil for what is written.
  var view: Int? {
    switch self {
    case .profile(let view, _), .ssoSession(let view, _), .services(let view, _),
      .reference(let view, _), .cycle(let view, _), .event(let view, _, _),
      .group(let view, _), .resolution(let view, _, _), .divergence(let view, _):
      view
    case .workspace, .file, .section, .setting, .comment, .suppression: nil
    }
  }
}

/// What a rule iterates over.
enum Subject: String, Sendable, CaseIterable {
  case file, section, setting, comment, profile, reference, cycle, event, suppression, group
  /// What comes of a profile for a target, and a profile of which targets make different things.
  case resolution, divergence
  /// The environment, once, where it is known.
  case environment
}

/// The members of a group, on the heap so that other items stay small.
final class GroupMembers: Hashable, Sendable {
  let items: [Item]

  init(_ items: [Item]) { self.items = items }

  static func == (a: GroupMembers, b: GroupMembers) -> Bool { a.items == b.items }
  func hash(into hasher: inout Hasher) { hasher.combine(items) }
}

extension Item {
  /// Whether other views can have the same thing, by its settings.
  var isShared: Bool {
    switch self {
    case .profile, .reference: true
    default: false
    }
  }
}

extension Item {
  /// The profile that a resolution or a divergence is about.
  var profile: Item? {
    switch self {
    case .resolution(let view, _, let profile), .divergence(let view, let profile):
      .profile(view, profile)
    default: nil
    }
  }
}
