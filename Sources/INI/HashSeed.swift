/// Numbers that nobody knows beforehand, so that no file can be written whose texts share one hash.
public struct HashSeed: Sendable {
  @usableFromInline let start: UInt64
  /// Odd, so that a product of it loses no bit.
  @usableFromInline let factor: UInt64

  /// The one of this process.
  public static let process = HashSeed(start: random(0), factor: random(1))

  init(start: UInt64, factor: UInt64) {
    self.start = start
    self.factor = factor | 1
  }

  /// The standard library seeds its own hashes anew in each process.
  private static func random(_ number: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(number)
    return UInt64(truncatingIfNeeded: hasher.finalize())
  }

  /// What the hash of a text of so many bytes begins with.
  @inlinable public func hash(ofCount count: Int) -> UInt64 {
    start &+ UInt64(truncatingIfNeeded: count)
  }
}
