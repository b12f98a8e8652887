/// Eight bytes of a text as one number, so that they are looked at together; the first is the lowest.
public struct ByteWord: Hashable, Sendable {
  public let bits: UInt64

  @inlinable public init(bits: UInt64) { self.bits = bits }

  /// The bytes from an offset, zeros in the place of those behind an end.
  @inlinable public init(_ bytes: Span<UInt8>, at offset: Int, before end: Int) {
    guard offset >= 0, offset <= bytes.count - 8 else {
      self.init(rest: bytes, at: offset, before: end)
      return
    }
    let all = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: UInt64.self)
    self.init(bits: UInt64(littleEndian: all) & Self.bytes(end - offset))
  }

  /// The same near the end of a text.
  @usableFromInline init(rest bytes: Span<UInt8>, at offset: Int, before end: Int) {
    var bits: UInt64 = 0
    var next = min(end, bytes.count)
    while next > offset {
      next -= 1
      bits = bits << 8 | UInt64(bytes[next])
    }
    self.bits = bits
  }

  /// So many bytes from the first one on, all of them for more than eight.
  @inlinable public static func bytes(_ count: Int) -> UInt64 {
    count < 8 ? (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1 : .max
  }

  /// The same with ASCII letters in lower case.
  @inlinable public var folded: ByteWord {
    let isLetter = atLeast(0x41) & ~atLeast(0x5B)
    return ByteWord(bits: bits | isLetter >> 2)
  }

  /// A number of a text so far, with these bytes in it; every bit of both counts.
  @inlinable public func mixed(into hash: UInt64, _ seed: HashSeed) -> UInt64 {
    let product = (hash ^ bits).multipliedFullWidth(by: seed.factor)
    return product.high ^ product.low
  }

  // What follows gives the highest bit of each byte for which it is true.

  /// Which bytes are ASCII and at least so much, from 1 to 0x80.
  @inlinable public func atLeast(_ byte: UInt8) -> UInt64 {
    ((bits & Self.low) &+ Self.every(0x80 - byte)) & ~bits & Self.high
  }

  /// Which bytes are equal to one of ASCII.
  @inlinable public func equal(to byte: UInt8) -> UInt64 {
    let difference = bits ^ Self.every(byte)
    return ~((difference & Self.low) &+ Self.low | difference) & Self.high
  }

  /// Which bytes are below 0x20 or above 0x7E.
  @inlinable public var unprintable: UInt64 {
    let rest = bits & Self.low
    return (bits | ~(rest &+ Self.every(0x60)) | (rest &+ Self.every(1))) & Self.high
  }

  /// Which bytes may be quotes, brackets, `#` or `;`; few others are among them.
  @inlinable public var marks: UInt64 {
    let rest = bits & Self.low
    let quotes = (rest &+ Self.every(0x80 - 0x22)) & ~(rest &+ Self.every(0x80 - 0x28))
    let brackets = (rest &+ Self.every(0x80 - 0x5B)) & ~(rest &+ Self.every(0x80 - 0x5E))
    let semicolon = ~((rest ^ Self.every(0x3B)) &+ Self.low)
    return (quotes | brackets | semicolon) & ~bits & Self.high
  }

  /// Which bytes are between two of ASCII, both included.
  @inlinable public func within(_ first: UInt8, _ last: UInt8) -> UInt64 {
    atLeast(first) & ~atLeast(last + 1)
  }

  /// The index of the first byte for which something is true; 8 where there is none.
  @inlinable public static func first(of marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  @inlinable static var low: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
  /// The highest bit of every byte.
  @inlinable public static var high: UInt64 { 0x8080_8080_8080_8080 }

  /// A byte eight times.
  @inlinable static func every(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }
}

extension Span<UInt8> {
  /// The first offset of a range that holds a byte of ASCII, but NUL, or nil.
  @inlinable public func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    first(byte, or: byte, in: range)
  }

  /// The first offset of a range that holds one of two bytes of ASCII, but NUL, or nil.
  @inlinable @inline(__always)
  public func first(_ a: UInt8, or b: UInt8, in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = ByteWord(self, at: offset, before: range.upperBound)
      let found = word.equal(to: a) | word.equal(to: b)
      if found != 0 { return offset + ByteWord.first(of: found) }
      offset += 8
    }
    return nil
  }

  /// Whether a range may hold quotes, brackets, `#` or `;`.
  @inlinable public func mayHoldMarks(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if ByteWord(self, at: offset, before: range.upperBound).marks != 0 { return true }
      offset += 8
    }
    return false
  }

  /// A number that equal bytes have in common.
  @inlinable public func hash(
    _ range: Range<Int>, _ seed: HashSeed = .process
  ) -> UInt64 {
    var hash = seed.hash(ofCount: range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = word(at: offset, in: range)
      hash = word.mixed(into: hash, seed)
      offset += 8
    }
    return hash
  }

  /// Whether a range holds the bytes that a range of another text holds.
  @inlinable public func isEqual(
    _ range: Range<Int>, _ other: Span<UInt8>, _ otherRange: Range<Int>
  ) -> Bool {
    guard range.count == otherRange.count else { return false }
    var index = 0
    while index < range.count {
      guard
        word(at: range.lowerBound + index, in: range)
          == other.word(at: otherRange.lowerBound + index, in: otherRange)
      else { return false }
      index += 8
    }
    return true
  }

  /// The bytes from an offset of a range, or the last eight of it where fewer are left.
  @inlinable func word(at offset: Int, in range: Range<Int>) -> ByteWord {
    let start = range.count < 8 ? offset : Swift.min(offset, range.upperBound - 8)
    return ByteWord(self, at: start, before: range.upperBound)
  }
}
