internal import INI

/// Writes down what counts of a profile.
struct PlanText {
  let holdings: PlanHoldings
  /// The source that all readers find in the profile, and the number of its shape.
  let sourceName: String?
  let source: Int32?
  /// Whether it counts which of the plain values are the same.
  var tellsValuesApart = false
  private(set) var bytes: [UInt8] = []
  /// Whether everything that counts could be written.
  private(set) var isWhole = true
  private var values: [PlainValue] = []

  private static let plain: Int32 = -1
  private static let block: Int32 = -2
  /// A source that no reader has; to some readers an empty one is none.
  private static let missing: Int32 = -3
  private static let empty: Int32 = -4
  /// A section that is like others.
  private static let section: Int32 = -5
  private static let firstValue: Int32 = -16

  init(holdings: PlanHoldings, sourceName: String? = nil, source: Int32? = nil) {
    self.holdings = holdings
    self.sourceName = sourceName
    self.source = source
    bytes.reserveCapacity(64)
  }

  /// Adds a byte that counts.
  mutating func note(_ byte: UInt8) { bytes.append(byte) }

  /// Begins what another reader holds.
  mutating func begin(isRefused: Bool) { bytes += [0xFF, isRefused ? 1 : 0] }

  /// Says that another reader holds what the one before it does.
  mutating func repeatLast(isRefused: Bool) { bytes += [0xFD, isRefused ? 1 : 0] }

  /// The settings that plans look at, each with its file and what of its value counts.
  mutating func add(_ profile: Profile, of configuration: Configuration) {
    for merged in profile.settings { add(merged, of: configuration) }
  }

  /// The same of each section.
  mutating func addSections(of profile: Profile, of configuration: Configuration) {
    for reference in profile.sections {
      bytes += [0xFE, UInt8(truncatingIfNeeded: reference.file)]
      for setting in configuration.readings[reference.file].sections[reference.section].settings {
        add(MergedSetting(file: reference.file, setting: setting), of: configuration)
      }
    }
  }

  private mutating func add(_ merged: MergedSetting, of configuration: Configuration) {
    guard let setting = PlanSetting(rawValue: holdings.keys.setting(merged.setting.key)) else {
      return
    }
    bytes.append(setting.rawValue)
    bytes.append(UInt8(truncatingIfNeeded: merged.file))
    if case .slice(let range) = merged.setting.value {
      let document = configuration.files[merged.file].document
      if setting.isPlain(document.bytes.span, range) {
        return append(
          tellsValuesApart ? number(of: PlainValue(merged.file, range, document)) : Self.plain)
      }
    }
    add(configuration.value(of: merged), of: setting)
  }

  private mutating func add(_ value: Value, of setting: PlanSetting) {
    switch value {
    case .text(let text) where setting == .sourceProfile && text == sourceName:
      let missing = text.isEmpty ? Self.empty : Self.missing
      if let number = source ?? (holdings.isMissing(text) ? missing : nil) {
        append(number)
      } else {
        isWhole = false
      }
    case .text(let text) where section(text, setting) != nil:
      append(Self.section)
      append(section(text, setting) ?? 0)
    case .text(let text) where setting.isPlain(text, holdings.looksAtFiles):
      append(tellsValuesApart ? number(of: PlainValue(text)) : Self.plain)
    case .text(let text): append(text)
    case .block(let lines):
      append(Self.block)
      append(Int32(truncatingIfNeeded: lines.count))
      for line in lines {
        append(line.key)
        append(line.value)
      }
    }
  }

  /// The number of the section that a setting names; nil where its name counts, as that of a session does
  /// for the file of a cached token.
  private func section(_ name: String, _ setting: PlanSetting) -> Int32? {
    switch setting {
    case .ssoSession: holdings.looksAtFiles ? nil : holdings.sessions.number(of: name)
    case .services: holdings.services.number(of: name)
    default: nil
    }
  }

  /// The number of a value among those of the profile.
  private mutating func number(of value: PlainValue) -> Int32 {
    let index = values.firstIndex { $0.isSame(as: value) } ?? values.count
    if index == values.count { values.append(value) }
    return Self.firstValue - Int32(truncatingIfNeeded: index)
  }

  private mutating func append(_ text: String) {
    append(Int32(truncatingIfNeeded: text.utf8.count))
    bytes += text.utf8
  }

  private mutating func append(_ number: Int32) {
    for shift in [0, 8, 16, 24] as [Int32] {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}

/// A value, and the place in a file where it is written, if it is.
private struct PlainValue {
  private let place: (file: Int, range: ByteRange)?
  private let text: String

  init(_ text: String) {
    place = nil
    self.text = text
  }

  init(_ file: Int, _ range: ByteRange, _ document: Document) {
    place = (file, range)
    text = document.text(range)
  }

  func isSame(as other: PlainValue) -> Bool {
    if let place, let other = other.place, place == other { return true }
    return text == other.text
  }
}

extension PlanSetting {
  /// Whether a value as it is written is sure to be plain; false where its text has to be looked at.
  fileprivate func isPlain(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    switch self {
    case .accessKeyID, .secretAccessKey, .sessionToken, .securityToken, .accountID, .ssoAccountID,
      .ssoRoleName:
      return !range.isEmpty
    case .roleARN, .mfaSerial, .externalID, .roleSessionName:
      var characters = 0
      for offset in range.offsets where bytes[offset] & 0xC0 != 0x80 { characters += 1 }
      return characters >= leastLength
    default: return false
    }
  }

  /// The least number of characters; botocore refuses values that are shorter (its model of STS).
  private var leastLength: Int {
    switch self {
    case .roleARN: 20
    case .mfaSerial: 9
    case .externalID, .roleSessionName: 2
    default: 1
    }
  }

  /// Whether a value is one of many between which no reader makes a difference before it uses them.
  fileprivate func isPlain(_ text: String, _ looksAtFiles: Bool) -> Bool {
    switch self {
    case .accessKeyID, .secretAccessKey, .sessionToken, .securityToken, .accountID, .ssoAccountID,
      .ssoRoleName, .roleARN, .mfaSerial, .externalID, .roleSessionName:
      text.unicodeScalars.count >= leastLength
    case .credentialProcess: Python.commandError(text) == nil
    // Files of tokens are looked for by these.
    case .ssoStartURL, .loginSession, .webIdentityTokenFile: !looksAtFiles && !text.isEmpty
    case .region, .ssoRegion:
      !text.isEmpty && Python.isHostLabel(text) && STSAddress.hasDualStack(text)
    default: false
    }
  }
}
