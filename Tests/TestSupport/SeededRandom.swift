import Foundation

/// A small generator whose numbers depend on the seed alone.
public struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  public mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  /// The seed of this run, printed so that it can be had again with `AWSLINT_SEED`.
  public static func announcedSeed(for test: String, default seed: UInt64) -> UInt64 {
    let chosen = ProcessInfo.processInfo.environment["AWSLINT_SEED"].flatMap { UInt64($0) } ?? seed
    print("\(test): seed \(chosen)")
    return chosen
  }
}
