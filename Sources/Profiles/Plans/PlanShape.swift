/// What of a profile decides, besides its reader, how a plan for it goes.
///
/// Each reader gets the credentials of two profiles of one shape in the same way: with the same outcome and
/// through the same settings. Whose credentials these are can differ.
public struct PlanShape: Hashable, Sendable { fileprivate let number: Int32 }

/// Finds the shapes of profiles which some readers hold alike.
public struct PlanShapes: Sendable {
  private let configurations: [Configuration]
  private let first: Configuration
  private let keys: PlanKeys
  private let keyCount: Int
  /// For each profile of the first reader, whether all hold it alike and nothing but its shape counts.
  private var isPlain: [Bool]
  /// The shapes that were found; none for those that have none.
  private var shapes: SparseTable<PlanShape?>
  /// By the settings that plans look at, each with its file and what of its value counts.
  private var numbers: [[UInt8]: Int32] = [:]

  /// The shapes for the readers of some configurations of the same files.
  /// - Complexity: O(*n*) in the number of settings.
  public init(_ configurations: [Configuration], keys: KeyTable) {
    self.configurations = configurations
    first = configurations[0]
    self.keys = PlanKeys(keys)
    keyCount = keys.count
    shapes = SparseTable(count: first.profiles.count)
    // Who is asked for the empty name looks into another profile.
    isPlain = first.profiles.map { !$0.name.isEmpty }
    for configuration in configurations { compare(with: configuration) }
  }

  /// The shape of a profile of the first reader, or nil for one that is planned in a way of its own.
  ///
  /// That is one which the readers do not hold alike, one of several sections, one that may share a key with
  /// its session, and one whose chain comes to such a profile.
  public mutating func shape(of start: Int) -> PlanShape? {
    var path: [Int] = []
    var source: PlanShape?
    var current = start
    while true {
      if let known = shapes[current] {
        source = known
        break
      }
      // Until it is found it has none, which ends the way around a ring.
      shapes[current] = .some(nil)
      path.append(current)
      guard isPlain[current], let next = self.source(of: current) else { break }
      guard let index = first.profile(named: next) else { break }
      current = index
    }
    for profile in path.reversed() {
      source = shape(of: profile, over: source)
      shapes[profile] = .some(source)
    }
    return shapes[start] ?? nil
  }

  /// The source that a profile names.
  private func source(of profile: Int) -> String? {
    first.profiles[profile].settings.first {
      keys.setting($0.setting.key) == PlanSetting.sourceProfile.rawValue
    }.flatMap {
      if case .text(let name) = first.value(of: $0) { name } else { nil }
    }
  }

  private mutating func shape(of index: Int, over source: PlanShape?) -> PlanShape? {
    guard isPlain[index] else { return nil }
    let profile = first.profiles[index]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    for merged in profile.settings {
      guard let setting = PlanSetting(rawValue: keys.setting(merged.setting.key)) else { continue }
      let value = first.value(of: merged)
      let text = Python.text(value)
      bytes += [setting.rawValue, UInt8(truncatingIfNeeded: merged.file)]
      switch setting {
      case .sourceProfile where value == .text(text):
        // To some readers an empty one is none.
        let missing: Int32 = text.isEmpty ? -4 : -3
        guard let number = source?.number ?? (isMissing(text) ? missing : nil) else { return nil }
        Self.append(number, to: &bytes)
      case _ where setting.isPlain(value): Self.append(-1, to: &bytes)
      default:
        if case .block = value { Self.append(-2, to: &bytes) }
        Self.append(Int32(truncatingIfNeeded: text.utf8.count), to: &bytes)
        bytes += text.utf8
      }
    }
    let number = numbers[bytes] ?? Int32(truncatingIfNeeded: numbers.count)
    numbers[bytes] = number
    return PlanShape(number: number)
  }

  private static func append(_ number: Int32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Whether no reader has a profile of a name.
  private func isMissing(_ name: String) -> Bool {
    !configurations.contains { $0.profile(named: name) != nil }
  }

  /// Takes away the profiles that a reader does not hold as the first one does, or not plainly.
  private mutating func compare(with other: Configuration) {
    var isAlike = [Bool](repeating: false, count: isPlain.count)
    var isOfSessions = [Bool](repeating: false, count: keyCount)
    for session in other.ssoSessions {
      for setting in session.settings { isOfSessions[Int(setting.setting.key.id)] = true }
    }
    // Most profiles stand in the same order, so that few names have to be looked up.
    var next = 0
    for profile in other.profiles {
      if next >= first.profiles.count || first.profiles[next].name != profile.name {
        guard let index = first.profile(named: profile.name) else { continue }
        next = index
      }
      if isPlain[next], other.isOneSection(profile), isApart(profile, isOfSessions) {
        isAlike[next] = isSame(first.profiles[next], other, profile)
      }
      next += 1
    }
    for error in other.profileErrors {
      if let index = first.profile(named: error.profile) { isAlike[index] = false }
    }
    isPlain = isAlike
  }

  /// Whether a profile has no session, or no key that sessions have, so that no values have to agree.
  private func isApart(_ profile: Profile, _ isOfSessions: [Bool]) -> Bool {
    !profile.settings.contains {
      keys.setting($0.setting.key) == PlanSetting.ssoSession.rawValue
    } || !profile.settings.contains { isOfSessions[Int($0.setting.key.id)] }
  }

  /// Whether two readers hold the same of what plans look at.
  private func isSame(_ own: Profile, _ configuration: Configuration, _ other: Profile) -> Bool {
    var next = 0
    for setting in own.settings where isAboutPlans(setting) {
      while next < other.settings.count, !isAboutPlans(other.settings[next]) { next += 1 }
      guard next < other.settings.count else { return false }
      let match = other.settings[next]
      next += 1
      guard match.file == setting.file, match.setting.key == setting.setting.key else {
        return false
      }
      if case .slice(let a) = setting.setting.value, case .slice(let b) = match.setting.value,
        a == b
      {
        continue
      }
      guard first.value(of: setting) == configuration.value(of: match) else { return false }
    }
    return !other.settings[next...].contains(where: isAboutPlans)
  }

  private func isAboutPlans(_ merged: MergedSetting) -> Bool {
    keys.setting(merged.setting.key) != PlanKeys.none
  }
}

extension Configuration {
  /// Whether the settings of a profile are those of one section, each written once.
  fileprivate func isOneSection(_ profile: Profile) -> Bool {
    guard profile.sections.count == 1, let place = profile.sections.first else { return false }
    let section = readings[place.file].sections[place.section]
    return section.settings.count == profile.settings.count
  }
}

extension PlanSetting {
  /// Whether a value is one of many between which no reader makes a difference before it uses them.
  fileprivate func isPlain(_ value: Value) -> Bool {
    guard case .text(let text) = value else { return false }
    return switch self {
    case .accessKeyID, .secretAccessKey, .sessionToken, .securityToken, .accountID, .ssoAccountID,
      .ssoRoleName:
      !text.isEmpty
    // botocore refuses shorter ones (its model of STS).
    case .roleARN: text.unicodeScalars.count >= 20
    case .mfaSerial: text.unicodeScalars.count >= 9
    case .externalID, .roleSessionName: text.unicodeScalars.count >= 2
    case .credentialProcess: Python.commandError(text) == nil
    case .region: !text.isEmpty && Python.isHostLabel(text) && STSAddress.hasDualStack(text)
    default: false
    }
  }
}
