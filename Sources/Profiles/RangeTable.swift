internal import INI

/// The distinct texts among ranges of one document, numbered as they come.
struct RangeTable {
  private var ranges: [ByteRange] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  /// Makes room for so many texts.
  mutating func reserve(_ count: Int) {
    ranges.reserveCapacity(count)
    while slots.count < count * 2 { slots = Array(repeating: -1, count: slots.count * 2) }
  }

  var count: Int { ranges.count }

  /// The number of a text, and whether it is new.
  mutating func insert(_ range: ByteRange, _ bytes: Span<UInt8>) -> (index: Int, isNew: Bool) {
    let slot = slot(of: range, bytes)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    slots[slot] = Int32(truncatingIfNeeded: ranges.count)
    ranges.append(range)
    if ranges.count * 2 > slots.count { grow(bytes) }
    return (ranges.count - 1, true)
  }

  private func slot(of range: ByteRange, _ bytes: Span<UInt8>) -> Int {
    let hash = bytes.hash(range.offsets)
    var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
    while slots[slot] >= 0,
      !bytes.isEqual(ranges[Int(slots[slot])].offsets, bytes, range.offsets)
    {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow(_ bytes: Span<UInt8>) {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, range) in ranges.enumerated() {
      slots[slot(of: range, bytes)] = Int32(truncatingIfNeeded: index)
    }
  }
}
