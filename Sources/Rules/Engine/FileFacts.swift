/// What a file system and a version control know of a file; nil where nobody asked.
public struct FileFacts: Sendable {
  /// The permission bits.
  public var mode: UInt16?
  public var versionControl: (any VersionControl)?

  public init(mode: UInt16? = nil, versionControl: (any VersionControl)? = nil) {
    self.mode = mode
    self.versionControl = versionControl
  }
}

/// What a version control knows of a file, which is found out when a rule asks.
public protocol VersionControl: Sendable {
  /// Whether the file lies in a work tree.
  var isInRepository: Bool? { get }
  /// Whether the version control keeps the file, or would with everything that nothing tells it to ignore.
  var isTracked: Bool? { get }
}

/// What is known of a file beforehand.
public struct KnownVersionControl: VersionControl {
  public var isInRepository: Bool?
  public var isTracked: Bool?

  public init(isInRepository: Bool? = nil, isTracked: Bool? = nil) {
    self.isInRepository = isInRepository
    self.isTracked = isTracked
  }
}
