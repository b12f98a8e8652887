/// A value that a path of a rule leads to.
enum Datum: Sendable {
  /// Not known here, such as whether a profile exists while the other file is missing.
  case unknown
  /// Known to be absent.
  case missing
  case text(Text)
  case number(Int)
  case flag(Bool)
  case item(Item)
  case list([Datum])
  case record(Record)
  case arn(ARN)

  static func text(_ string: String) -> Datum { .text(Text(string)) }
  static func optional(_ string: String?) -> Datum { string.map { .text($0) } ?? .missing }
}

/// A text, where it is written, and whether it may be shown.
struct Text: Sendable {
  var string: String
  /// Where it stands byte for byte, if it does.
  var location: Location?
  var isSecret = false
  /// What it names: the profile of a profile's name.
  private let holder: Holder?
  var owner: Item? { holder?.item }

  init(_ string: String, at location: Location? = nil, isSecret: Bool = false, owner: Item? = nil) {
    self.string = string
    self.location = location
    self.isSecret = isSecret
    holder = owner.map(Holder.init)
  }

  /// An item on the heap, since few texts name one.
  private final class Holder: Sendable {
    let item: Item
    init(_ item: Item) { self.item = item }
  }
}

/// A row of a table, or the parts of a structured text.
struct Record: Sendable {
  let columns: [String: Datum]

  subscript(_ name: String) -> Datum { columns[name] ?? .missing }
}

/// Three-valued logic: a rule fires only on ``yes``.
enum Truth: Sendable {
  case yes, no, unknown

  init(_ value: Bool) { self = value ? .yes : .no }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// `no` if any is, else `unknown` if any is, else `yes`; stops at the first `no`.
  static func all<S: Sequence>(_ items: S, _ test: (S.Element) -> Truth) -> Truth {
    var result = Truth.yes
    for item in items {
      switch test(item) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  /// `yes` if any is, else `unknown` if any is, else `no`; stops at the first `yes`.
  static func any<S: Sequence>(_ items: S, _ test: (S.Element) -> Truth) -> Truth {
    !all(items) { !test($0) }
  }
}
