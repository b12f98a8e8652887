import Profiles
import Synchronization

/// What a group of targets that read alike makes of the files, and how profiles refer to each other.
final class View: Sendable {
  /// The targets; what each does with profiles can differ.
  let targets: [Reader]
  /// Their names, with the versions that were named.
  let readers: [String]
  /// Whether these are readers outside the targets, which are heard for information only.
  let isOutside: Bool
  let configuration: Configuration
  /// In the order of the profiles they start from.
  let references: [Reference]
  /// For each profile, its references in ``references``.
  let outgoing: [Range<Int>]
  /// Rings of profiles, by the references that form them.
  let cycles: [[Int]]
  /// For each profile the references to it by `source_profile`, made when a rule first asks.
  private let sourced = Mutex<[[Int]]?>(nil)

  init(
    _ group: [Reader], isOutside: Bool, files: [SourceFile], plain: [PlainSections],
    keys: inout KeyTable, like first: View?
  ) {
    targets = group
    readers = group.map(\.title)
    self.isOutside = isOutside
    configuration = Configuration(reader: group[0], files: files, keys: &keys, plain: plain)
    let graph = ReferenceGraph(configuration, keys: &keys, like: first)
    references = graph.references
    outgoing = graph.outgoing
    cycles = graph.cycles
  }

  /// The profile that is the same plain section as one of another view, first tried at an index.
  func twin(of other: Profile, expected: Int) -> Int? {
    let profiles = configuration.profiles
    if expected < profiles.count, profiles[expected].isSamePlain(as: other) { return expected }
    guard let index = configuration.profile(named: other.name),
      profiles[index].isSamePlain(as: other)
    else { return nil }
    return index
  }

  /// The references to a profile by `source_profile`.
  func incoming(_ profile: Int) -> [Int] {
    sourced.withLock { table in
      if let table { return table[profile] }
      var fresh: [[Int]] = Array(repeating: [], count: configuration.profiles.count)
      for (index, reference) in references.enumerated() where reference.kind == .sourceProfile {
        if let to = reference.to { fresh[to].append(index) }
      }
      table = fresh
      return fresh[profile]
    }
  }

  /// The targets, grouped by equal ways of reading, in their order.
  static func groups(of targets: [Reader]) -> [[Reader]] {
    var groups: [[Reader]] = []
    for target in targets {
      let index = groups.firstIndex {
        $0[0].dialect == target.dialect && $0[0].merging == target.merging
      }
      if let index { groups[index].append(target) } else { groups.append([target]) }
    }
    return groups
  }
}

/// A setting that names a profile or another section.
struct Reference: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case sourceProfile = "source_profile"
    case ssoSession = "sso_session"
    case services
  }

  let kind: Kind
  /// An index into the profiles of the configuration.
  let from: Int
  /// The name as the reader holds it.
  let target: String
  let setting: MergedSetting
  /// An index into the profiles, sso-sessions or services; nil where none has the name.
  let to: Int?
}
