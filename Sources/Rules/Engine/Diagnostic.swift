public import INI

/// How bad a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// The kind of harm that a rule is about; `migration`, `style` and `pedantic` are off unless selected.
public enum Category: String, Sendable, CaseIterable {
  case correctness, suspicious, security, portability, migration, style, pedantic

  public var isOnByDefault: Bool {
    switch self {
    case .correctness, .suspicious, .security, .portability: true
    case .migration, .style, .pedantic: false
    }
  }
}

/// A range of bytes in one of the files that are linted together.
public struct Location: Hashable, Sendable {
  /// An index into the files handed to the linter.
  public let file: Int
  public let range: ByteRange

  public init(file: Int, range: ByteRange) {
    self.file = file
    self.range = range
  }
}

/// One finding of one rule at one place.
public struct Diagnostic: Hashable, Sendable {
  public let rule: String
  public let severity: Severity
  public let category: Category
  /// What is wrong and what follows: one clause in lower case, with secrets masked.
  public let message: String
  public let location: Location
  /// What the carets under the place say, if anything.
  public let label: String?
  /// The name of the profile concerned.
  public let profile: String?
  /// The targets concerned, in the order in which they were named.
  public let readers: [String]
  public let related: [Related]
  public let fix: Fix?
  /// Further ways out, which are never applied.
  public let alternatives: [Fix]
  /// Sentences on what the readers do, or how to decide.
  public let help: [String]

  public struct Related: Hashable, Sendable {
    public let message: String
    public let location: Location

    public init(message: String, location: Location) {
      self.message = message
      self.location = location
    }
  }

  public init(
    rule: String, severity: Severity, category: Category, message: String, location: Location,
    label: String? = nil, profile: String? = nil, readers: [String] = [],
    related: [Related] = [], fix: Fix? = nil, alternatives: [Fix] = [], help: [String] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.category = category
    self.message = message
    self.location = location
    self.label = label
    self.profile = profile
    self.readers = readers
    self.related = related
    self.fix = fix
    self.alternatives = alternatives
    self.help = help
  }
}

/// A repair: edits that belong together, all or none.
public struct Fix: Hashable, Sendable {
  public enum Safety: String, Sendable, CaseIterable {
    /// Changes no identity that any target resolves.
    case safe
    /// May change which identity some reader resolves; applied only when asked for.
    case unsafe
    /// Shown, never applied: needs a person.
    case manual
  }

  public let title: String
  public let safety: Safety
  public let edits: [FileEdit]
  public let modes: [FileMode]

  public init(title: String, safety: Safety, edits: [FileEdit], modes: [FileMode] = []) {
    self.title = title
    self.safety = safety
    self.edits = edits
    self.modes = modes
  }
}

/// Permission bits that a file, an index into the files handed to the linter, is to have.
public struct FileMode: Hashable, Sendable {
  public let file: Int
  public let mode: UInt16

  public init(file: Int, mode: UInt16) {
    self.file = file
    self.mode = mode
  }

  /// The digits that `chmod` takes.
  public var text: String { Self.text(mode) }

  /// Permission bits as `chmod` takes them: `0600`.
  public static func text(_ mode: UInt16) -> String { "0" + String(mode & 0o777, radix: 8) }
}

/// An edit and the file that it belongs to, an index into the files handed to the linter.
public struct FileEdit: Hashable, Sendable {
  public let file: Int
  public let edit: Edit

  public init(file: Int, edit: Edit) {
    self.file = file
    self.edit = edit
  }
}
