internal import YAML

/// When a rule fires: a tree of tests that is data, so that it can be printed and mutated.
enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  indirect case not(Condition)
  case quantified(Quantifier)
  case keys(KeyTest)
  case field(FieldTest)
  indirect case environment(EnvironmentTest)
  indirect case reader(ReaderTest)
}

/// `some`, `every`, `none` or `count` of a collection.
final class Quantifier: Sendable {
  enum Kind: String, Sendable { case some, every, none, count }

  let kind: Kind
  let of: Path
  /// The name by which the condition reaches the element.
  let name: String
  let condition: Condition?
  /// The bounds of a `count`.
  let bounds: [(Operator, Int)]

  init(kind: Kind, of: Path, name: String, condition: Condition?, bounds: [(Operator, Int)]) {
    self.kind = kind
    self.of = of
    self.name = name
    self.condition = condition
    self.bounds = bounds
  }
}

/// Which settings a section or profile has.
///
/// On the heap, as the other tests are, so that a walk through a condition copies one reference.
final class KeyTest: Sendable {
  enum Kind: String, Sendable { case has, hasAny = "has-any", lacks }

  let kind: Kind
  let keys: [String]
  /// Only settings of the file of this role count.
  let role: String?
  /// The section or profile; the subject itself, or the section of a setting, where it is nil.
  let of: Path?
  let place: Place

  init(kind: Kind, keys: [String], role: String?, of: Path?, place: Place) {
    self.kind = kind
    self.keys = keys
    self.role = role
    self.of = of
    self.place = place
  }
}

enum Operator: String, Sendable, CaseIterable {
  case `is`, isNot = "is-not", `in`, notIn = "not-in"
  case matches, notMatches = "not-matches"
  case startsWith = "starts-with", endsWith = "ends-with", contains
  case type, notType = "not-type"
  case lt, le, gt, ge
  case sameAs = "same-as", exists, empty

  /// The operator of a name, compared with each: the compiler's own way begins with a table of all.
  static func named(_ name: String) -> Operator? { allCases.first { $0.rawValue == name } }

  /// The test that this one is the opposite of, if it is one.
  var positive: Operator? {
    switch self {
    case .isNot: .is
    case .notIn: .in
    case .notMatches: .matches
    case .notType: .type
    default: nil
    }
  }
}

/// One value compared with another.
final class FieldTest: Sendable {
  enum Operand: Sendable {
    case text(String)
    case texts(TextSet)
    case path(Path)
    case pattern(Pattern)
    case shape(ValueShape)
    case number(Int)
    case flag(Bool)
  }

  let path: Path
  let test: Operator
  /// What is asked, or what must not hold where ``isNegative``.
  let positive: Operator
  let isNegative: Bool
  let operand: Operand
  let ignoringCase: Bool
  /// The place of the operand.
  let place: Place

  init(path: Path, test: Operator, operand: Operand, ignoringCase: Bool, place: Place) {
    self.path = path
    self.test = test
    positive = test.positive ?? test
    isNegative = test.positive != nil
    self.operand = operand
    self.ignoringCase = ignoringCase
    self.place = place
  }
}

/// A question about where the files are used.
enum EnvironmentTest: Sendable {
  /// Unknown while the host is.
  case host([String])
  case hostKnown(Bool)
  /// Unknown while the environment is.
  case variable(String, isSet: Bool)
}
