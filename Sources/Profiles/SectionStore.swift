internal import INI

/// The sections of a reading while it goes on.
struct SectionStore {
  /// A section with what is needed to speak of it.
  struct Scope {
    var kind: ReadSection.Kind?
    let name: String
    let line: Int
    let header: ByteRange
    /// Whether the header says `profile`.
    let isPrefixed: Bool
    var settings: [ReadSetting] = []
    /// The number of the plain section that it is, as long as it is nothing else.
    var plain: Int?
  }

  private(set) var scopes: [Scope] = []
  /// The settings of the section that is open; they join it when it ends.
  private(set) var current: [ReadSetting] = []
  private(set) var open: Int?
  /// For each key, where in ``current`` it is, and during which visit that was true.
  private var places: [(visit: Int32, index: Int32)] = []
  private var visit: Int32 = 0

  /// Makes room for so many sections.
  mutating func reserve(_ count: Int) { scopes.reserveCapacity(count) }

  mutating func add(_ scope: Scope) -> Int {
    scopes.append(scope)
    return scopes.count - 1
  }

  /// Adds a plain section, whose settings are known.
  mutating func add(
    _ section: PlainSections.Section, at index: Int, isPrefixed: Bool
  ) -> Int {
    add(
      Scope(
        kind: .profile, name: section.name, line: section.lines.lowerBound,
        header: section.header, isPrefixed: isPrefixed, settings: section.settings,
        plain: index))
  }

  /// Ends the open section and goes to another.
  mutating func enter(_ scope: Int?) {
    if let open { merge(into: open) }
    open = scope
    if !current.isEmpty { current.removeAll(keepingCapacity: true) }
    visit += 1
  }

  /// Goes back to a section as if it had not ended: its settings are those of this visit.
  mutating func resume(_ scope: Int) {
    enter(scope)
    let settings = scopes[scope].settings
    scopes[scope].settings = []
    scopes[scope].plain = nil
    for setting in settings { _ = put(setting) }
  }

  /// The setting of a key that the open section has already, as an index into ``current``.
  func index(of key: Key) -> Int? {
    let id = Int(key.id)
    guard id < places.count, places[id].visit == visit else { return nil }
    return Int(places[id].index)
  }

  /// Adds a setting, or puts it in the place of an earlier one.
  mutating func put(_ setting: ReadSetting) -> Int {
    if let index = index(of: setting.key) {
      current[index] = setting
      return index
    }
    let id = Int(setting.key.id)
    while places.count <= id { places.append((visit: -1, index: 0)) }
    places[id] = (visit, Int32(truncatingIfNeeded: current.count))
    current.append(setting)
    return current.count - 1
  }

  /// Takes the open section for one that the reader does not hold.
  mutating func dropOpen() {
    if let open { scopes[open].kind = nil }
  }

  mutating func replace(_ index: Int, with setting: ReadSetting) { current[index] = setting }

  /// Lays settings under those of every section: a key that a section has stays.
  mutating func inherit(_ inherited: [ReadSetting]) {
    guard !inherited.isEmpty else { return }
    for index in scopes.indices {
      let own = Set(scopes[index].settings.map(\.key))
      scopes[index].settings += inherited.filter { !own.contains($0.key) }
      scopes[index].plain = nil
    }
  }

  private mutating func merge(into scope: Int) {
    if current.isEmpty { return }
    scopes[scope].plain = nil
    if scopes[scope].settings.isEmpty {
      scopes[scope].settings = Array(current)
      return
    }
    var indices: [Key: Int] = [:]
    for (index, setting) in scopes[scope].settings.enumerated() { indices[setting.key] = index }
    for setting in current {
      if let index = indices[setting.key] {
        scopes[scope].settings[index] = setting
      } else {
        scopes[scope].settings.append(setting)
      }
    }
  }
}
