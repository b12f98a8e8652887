/// What a text may cost to read.
public struct Limits: Sendable, Hashable {
  public var bytes: Int
  /// How deep lists and maps may be nested.
  public var depth: Int

  public init(bytes: Int, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  public static let ruleFile = Limits(bytes: 1 << 20, depth: 16)
}
