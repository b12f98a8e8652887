internal import INI

/// Something that is found by its name.
protocol Named { var name: String { get } }

/// Finds the things of an array by their names, which are compared byte for byte.
///
/// Names that are equal to Swift though their bytes are not differ in the numbers made of their bytes.
struct NameTable: Sendable {
  private var slots: [Int32] = []
  /// For each thing, a number that equal names have in common.
  private var hashes: [UInt32] = []

  /// Makes room for so many names.
  mutating func reserve(_ count: Int) {
    hashes.reserveCapacity(count)
    if slots.count < count * 2 { grow(to: count * 2) }
  }

  /// The index of the thing of a name, or nil.
  func index(of name: String, in things: [some Named]) -> Int? {
    guard !slots.isEmpty else { return nil }
    let index = slots[slot(of: name, Self.hash(name), in: things)]
    return index < 0 ? nil : Int(index)
  }

  /// The index of the thing of a name, or nil if the next one is the first of it.
  ///
  /// Its number is ``hash(_:)``, which may be known.
  mutating func insert(_ name: String, _ hash: UInt32, in things: [some Named]) -> Int? {
    if slots.count < (hashes.count + 1) * 2 { grow(to: (hashes.count + 1) * 2) }
    let slot = slot(of: name, hash, in: things)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(truncatingIfNeeded: hashes.count)
    hashes.append(hash)
    return nil
  }

  private func slot(of name: String, _ hash: UInt32, in things: [some Named]) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, things[index].name == name { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow(to count: Int) {
    var size = max(slots.count, 16)
    while size < count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  /// A number that equal names have in common.
  static func hash(_ name: String) -> UInt32 {
    let bytes = name.utf8.span
    return UInt32(truncatingIfNeeded: bytes.hash(0..<bytes.count))
  }
}
