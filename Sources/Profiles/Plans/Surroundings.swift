/// What a reader finds around it, handed in as values.
public struct Surroundings: Sendable {
  /// The environment variables.
  public var variables: [String: String]
  public var files: any FileFacts
  /// Which of the machine's own services answer.
  public var answering: MachineServices
  /// Seconds since 1970, or nil where the time is not to be known.
  public var now: Int?
  /// Whether Python readers have awscrt, which `login` needs.
  public var hasCommonRuntime = true

  public init(
    variables: [String: String] = [:], files: any FileFacts = NoFiles(),
    answering: MachineServices = [], now: Int? = nil
  ) {
    self.variables = variables
    self.files = files
    self.answering = answering
    self.now = now
  }

  /// The first of some variables that is set, an empty one included.
  func first(of names: [String]) -> (name: String, value: String)? {
    for name in names { if let value = variables[name] { return (name, value) } }
    return nil
  }
}

/// Services of a machine that give out credentials.
public struct MachineServices: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let instance = MachineServices(rawValue: 1)
  public static let container = MachineServices(rawValue: 2)
}

/// What is known of a file besides the two that were read.
public enum FileFact: Sendable {
  case absent
  case unreadable
  case contents([UInt8])
  /// Nobody looked.
  case unknown
}

/// Says what is in token caches and the like, so that plans need no file system.
public protocol FileFacts: Sendable {
  func fact(of path: String) -> FileFact
}

/// Knows nothing about any file.
public struct NoFiles: FileFacts {
  public init() {}
  public func fact(of path: String) -> FileFact { .unknown }
}
