internal import INI

/// A setting's name as a small number, the same for all files and readers of one ``KeyTable``.
public struct Key: Hashable, Sendable {
  public let id: Int32

  public init(id: Int32) { self.id = id }
}

/// The distinct setting names of a run, so that names are compared as numbers.
public struct KeyTable: Sendable {
  private var names: [String] = []
  /// The spellings, eight bytes a word.
  private var words: [ByteWord] = []
  /// For each key, where its words begin, and how many bytes it has.
  private var places: [(start: Int, count: Int)] = []
  private var slots: [Int32] = Array(repeating: -1, count: 512)
  private let seed = HashSeed.process

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
    let key = Key(id: Int32(names.count))
    names.append(
      String(decoding: range.map { Self.byte(bytes[$0], folding) }, as: UTF8.self))
    places.append((words.count, range.count))
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      words.append(Self.word(bytes, offset, range, folding))
    }
    slots[slot] = key.id
    if names.count * 2 > slots.count { grow() }
    return key
  }

  /// The slot that holds the name, or the free one where it belongs.
  private func slot(of bytes: Span<UInt8>, _ range: Range<Int>, folding: Bool) -> Int {
    var hash = seed.hash(ofCount: range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      hash = Self.word(bytes, offset, range, folding).mixed(into: hash, seed)
      offset += 8
    }
    var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
    while slots[slot] >= 0, !spells(bytes, range, folding, Int(slots[slot])) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func spells(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ folding: Bool, _ id: Int
  ) -> Bool {
    guard places[id].count == range.count else { return false }
    var index = places[id].start
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard words[index] == Self.word(bytes, offset, range, folding) else { return false }
      index += 1
      offset += 8
    }
    return true
  }

  @inline(__always) private static func word(
    _ bytes: Span<UInt8>, _ offset: Int, _ range: Range<Int>, _ folding: Bool
  ) -> ByteWord {
    let word = ByteWord(bytes, at: offset, before: range.upperBound)
    return folding ? word.folded : word
  }

  private static func byte(_ byte: UInt8, _ folding: Bool) -> UInt8 {
    folding && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (id, place) in places.enumerated() {
      var hash = seed.hash(ofCount: place.count)
      for index in 0..<(place.count + 7) / 8 {
        hash = words[place.start + index].mixed(into: hash, seed)
      }
      var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id)
    }
  }
}
