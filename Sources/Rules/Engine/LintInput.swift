public import Profiles

/// A file handed to the linter.
public struct LintInput: Sendable {
  public let source: SourceFile
  /// Read to know the other half of a configuration; nothing is reported on it or changed in it.
  public let isContext: Bool
  public let facts: FileFacts

  public init(source: SourceFile, isContext: Bool, facts: FileFacts = FileFacts()) {
    self.source = source
    self.isContext = isContext
    self.facts = facts
  }
}

/// What a file system and a version control know of a file; nil where nobody asked.
public struct FileFacts: Sendable {
  /// The permission bits.
  public var mode: UInt16?
  /// Whether the file lies in a work tree of a version control.
  public var isInRepository: Bool?
  /// Whether that version control keeps the file.
  public var isTracked: Bool?

  public init(mode: UInt16? = nil, isInRepository: Bool? = nil, isTracked: Bool? = nil) {
    self.mode = mode
    self.isInRepository = isInRepository
    self.isTracked = isTracked
  }
}

/// Where the files will be used; `unknown` keeps rules and fixes that need a host quiet.
public enum Host: String, Sendable, CaseIterable {
  case ec2, ecs, eks, lambda, codebuild, workstation, ci, unknown
}

/// What the user cares about.
public struct LintOptions: Sendable {
  public var targets: [Reader]
  public var host: Host
  /// Ids, categories or globs; empty means the categories that are on by default.
  public var select: [String]
  public var ignore: [String]
  /// Severities that take the place of a rule's own, by its id; nil switches the rule off.
  public var severities: [String: Severity?] = [:]
  /// Whether readers outside the targets are heard, as info.
  public var portability: Bool
  /// The variables of the process that will use the files; nil where they are not known.
  public var environment: [String: String]?
  /// The day as a number, such as 20260131; nil where no clock may be asked.
  public var today: Int?

  /// The readers that are heard for information only.
  var outside: [Reader] {
    guard portability else { return [] }
    let names = Set(targets.map(\.name))
    return Reader.all.filter { !names.contains($0.name) }
  }

  public init(
    targets: [Reader], host: Host = .unknown, select: [String] = [], ignore: [String] = [],
    portability: Bool = false, environment: [String: String]? = nil, today: Int? = nil
  ) {
    self.targets = targets
    self.host = host
    self.select = select
    self.ignore = ignore
    self.portability = portability
    self.environment = environment
    self.today = today
  }
}
