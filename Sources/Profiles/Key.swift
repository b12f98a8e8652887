/// A setting's name as a small number, the same for all files and readers of one ``KeyTable``.
public struct Key: Hashable, Sendable {
  public let id: Int32

  public init(id: Int32) { self.id = id }
}

/// The distinct setting names of a run, so that names are compared as numbers.
public struct KeyTable: Sendable {
  private var names: [String] = []
  private var spellings: [[UInt8]] = []
  private var slots: [Int32] = Array(repeating: -1, count: 512)

  public init() {}

  public var count: Int { names.count }
  public func name(of key: Key) -> String { names[Int(key.id)] }

  /// The key of a name, which is compared byte for byte.
  public mutating func key(_ name: String) -> Key {
    let bytes = Array(name.utf8)
    return key(in: bytes.span, 0..<bytes.count, folding: false)
  }

  /// The key of a name that is known already, or nil.
  public func known(_ name: String) -> Key? {
    let bytes = name.utf8.span
    let id = slots[slot(of: bytes, 0..<bytes.count, folding: false)]
    return id < 0 ? nil : Key(id: id)
  }

  /// The key spelled by a range of bytes, with ASCII letters in lower case when `folding`.
  public mutating func key(in bytes: Span<UInt8>, _ range: Range<Int>, folding: Bool) -> Key {
    let slot = slot(of: bytes, range, folding: folding)
    if slots[slot] >= 0 { return Key(id: slots[slot]) }
    let spelling = range.map { Self.byte(bytes[$0], folding) }
    let key = Key(id: Int32(names.count))
    names.append(String(decoding: spelling, as: UTF8.self))
    spellings.append(spelling)
    slots[slot] = key.id
    if names.count * 2 > slots.count { grow() }
    return key
  }

  /// The slot that holds the name, or the free one where it belongs.
  private func slot(of bytes: Span<UInt8>, _ range: Range<Int>, folding: Bool) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in range {
      hash = (hash ^ UInt64(Self.byte(bytes[offset], folding))) &* 0x100_0000_01b3
    }
    var slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(slots.count - 1))
    while slots[slot] >= 0, !spells(bytes, range, folding, Int(slots[slot])) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func spells(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ folding: Bool, _ id: Int
  ) -> Bool {
    guard spellings[id].count == range.count else { return false }
    for (index, offset) in range.enumerated()
    where spellings[id][index] != Self.byte(bytes[offset], folding) { return false }
    return true
  }

  @inline(__always) private static func byte(_ byte: UInt8, _ folding: Bool) -> UInt8 {
    folding && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (id, spelling) in spellings.enumerated() {
      slots[slot(of: spelling.span, 0..<spelling.count, folding: false)] = Int32(id)
    }
  }
}
