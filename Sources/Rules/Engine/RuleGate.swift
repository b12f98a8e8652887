import Profiles

/// What of a rule's filter is left to ask where the word fits that the rule is found by.
///
/// A few bits, since every setting is asked about every rule on its key.
struct RuleGate {
  private let roles: UInt8
  private let kinds: UInt8
  let isPlain: Bool?
  let isNested: Bool?
  /// Whether nested settings are asked for their whole names.
  let hasNestedNames: Bool

  init(_ filter: RuleFilter) {
    roles = filter.file.reduce(0) { $0 | (FileRole(rawValue: $1)?.bit ?? Self.none) }
    kinds = filter.kind.reduce(0) { $0 | (SectionName.Kind(rawValue: $1)?.bit ?? Self.none) }
    isPlain = filter.isPlain
    isNested = filter.isNested
    hasNestedNames = !filter.isDated && (!filter.name.isEmpty || !filter.type.isEmpty)
  }

  /// The bit of a word that means nothing, so that a filter of such words admits nothing.
  private static let none: UInt8 = 0x80

  func admits(_ role: FileRole) -> Bool { roles == 0 || roles & role.bit != 0 }
  func admits(_ kind: SectionName.Kind) -> Bool { kinds == 0 || kinds & kind.bit != 0 }
}

extension FileRole {
  fileprivate var bit: UInt8 {
    switch self {
    case .config: 1
    case .credentials: 2
    }
  }
}

extension SectionName.Kind {
  /// Its place among all kinds.
  var ordinal: Int {
    switch self {
    case .default: 0
    case .profile: 1
    case .ssoSession: 2
    case .services: 3
    case .plugin: 4
    case .unknown: 5
    case .none: 6
    }
  }

  fileprivate var bit: UInt8 { 1 << UInt8(ordinal) }
}
