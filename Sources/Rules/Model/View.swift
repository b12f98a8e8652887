import Profiles

/// What a group of targets that read alike makes of the files, and how profiles refer to each other.
final class View: Sendable {
  /// The names of the targets.
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

  init(_ group: [Reader], isOutside: Bool, files: [SourceFile], keys: inout KeyTable) {
    readers = group.map(\.name)
    self.isOutside = isOutside
    configuration = Configuration(reader: group[0], files: files, keys: &keys)
    let graph = ReferenceGraph(configuration, keys: &keys)
    references = graph.references
    outgoing = graph.outgoing
    cycles = graph.cycles
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
