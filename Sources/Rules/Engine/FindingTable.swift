import INI

/// The findings of a run, by rule and place.
///
/// Not a dictionary, because the first one of another kind of key makes a start dearer.
struct FindingTable {
  /// A rule of the run and a place in one of its files: no two findings share both.
  struct Key: Equatable {
    let rule: Int
    let location: Location

    fileprivate var hash: UInt64 {
      let range = UInt64(location.range.start) << 32 | UInt64(location.range.end)
      let start = UInt64(truncatingIfNeeded: rule &* 31 &+ location.file)
      return (start ^ range &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    }
  }

  struct Entry {
    let key: Key
    var diagnostic: Diagnostic
    /// Whether it concerns readers outside the targets alone.
    let isOutside: Bool
  }

  private(set) var entries: [Entry] = []
  /// Indices of entries, each where its hash says or in the first free slot behind; -1 is free.
  private var slots: [Int32] = Array(repeating: -1, count: 128)

  func index(of key: Key) -> Int? {
    let index = slots[slot(of: key)]
    return index < 0 ? nil : Int(index)
  }

  subscript(index: Int) -> Entry {
    get { entries[index] }
    set { entries[index] = newValue }
  }

  /// Adds a finding that is not there yet.
  mutating func add(_ entry: Entry) {
    slots[slot(of: entry.key)] = Int32(entries.count)
    entries.append(entry)
    guard entries.count * 2 > slots.count else { return }
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { slots[slot(of: entries[index].key)] = Int32(index) }
  }

  /// The slot that holds the entry of a key, or the free one where it belongs.
  private func slot(of key: Key) -> Int {
    var slot = Int(truncatingIfNeeded: key.hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].key != key {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
