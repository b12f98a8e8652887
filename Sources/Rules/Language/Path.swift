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
  let source: String
  /// Where it is written; nil in compiled rules.
  let origin: Origin?

  /// A path as it is written; ``RuleChecker`` checks its names.
  init(_ source: String, subject: Subject, origin: Origin?) {
    self.source = source
    self.origin = origin
    let names = source.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    var rest = names[1...]
    switch names[0] {
    case subject.rawValue where subject != .environment: root = .subject
    case "workspace": root = .workspace
    case "reader": root = .reader
    case "environment":
      root = .environment(rest.first ?? "")
      rest = rest.dropFirst()
    case "set":
      root = .set(rest.first ?? "")
      rest = rest.dropFirst()
    default: root = .name(names[0])
    }
    isConstant = root == .workspace
    steps = rest.map { name in
      switch name {
      case "first": .first
      case "rest": .rest
      default: Int(name).map(Step.index) ?? Field(rawValue: name).map(Step.field) ?? .column(name)
      }
    }
  }

  /// The path that a scalar is.
  convenience init(_ node: Node, subject: Subject) throws(RuleError) {
    self.init(try node.string(), subject: subject, origin: Origin(node))
  }
}
