internal import YAML

/// A way from a subject, a name of `let` or a binding to a value: `reference.to.name`.
final class Path: Sendable {
  enum Root: Sendable, Hashable {
    /// The subject of the rule, by its own name.
    case subject
    case workspace
    /// A name of `let`, or one that a quantifier binds.
    case name(String)
    /// A set of `define.sets`.
    case set(String)
    /// A parameter of the rule.
    case parameter(String)
    /// A variable of the environment.
    case environment(String)
    /// The target that a `reader` condition found.
    case reader
  }

  enum Step: Sendable, Hashable {
    case field(Field)
    /// A column of a table's row.
    case column(String)
    case first, rest
    case index(Int)
  }

  let root: Root
  let steps: [Step]
  /// Whether it leads to the same value all through a run.
  let isConstant: Bool
  /// Whether it leads to the value of the setting that the rule looks at, as most do.
  let isValue: Bool
  let source: String
  /// Where it is written; nil in compiled rules.
  let origin: Origin?

  /// A path as it is written; ``RuleChecker`` checks its names.
  init(_ source: String, subject: Subject, origin: Origin?) {
    self.source = source
    self.origin = origin
    var names = PathNames(source)
    let first = names.next() ?? ""
    switch first {
    case subject.rawValue where subject != .environment: root = .subject
    case "workspace": root = .workspace
    case "reader": root = .reader
    case "environment": root = .environment(names.next() ?? "")
    case "param": root = .parameter(names.next() ?? "")
    case "set": root = .set(names.next() ?? "")
    default: root = .name(first)
    }
    isConstant = root == .workspace
    var steps: [Step] = []
    while let name = names.next() { steps.append(Step(name)) }
    self.steps = steps
    isValue = root == .subject && subject == .setting && steps == [.field(.value)]
  }

  /// The path that a scalar is.
  convenience init(_ node: RuleNode, subject: Subject) throws(RuleError) {
    self.init(try node.string(), subject: subject, origin: Origin(node))
  }
}

extension Path.Step {
  fileprivate init(_ name: String) {
    self =
      switch name {
      case "first": .first
      case "rest": .rest
      default:
        if let field = Field.named(name) {
          .field(field)
        } else {
          Int(name).map(Path.Step.index) ?? .column(name)
        }
      }
  }
}

/// The names of a path, between its dots.
private struct PathNames {
  private let source: String
  /// Where the next name begins; nil behind the last one.
  private var start: Int? = 0

  init(_ source: String) {
    self.source = source
  }

  mutating func next() -> String? {
    guard let first = start else { return nil }
    let bytes = source.utf8.span
    var end = first
    while end < bytes.count, bytes[end] != UInt8(ascii: ".") { end += 1 }
    start = end < bytes.count ? end + 1 : nil
    return first == 0 && start == nil ? source : source.part(first..<end)
  }
}
