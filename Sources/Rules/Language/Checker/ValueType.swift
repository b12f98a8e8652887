/// A kind of thing that has fields.
package enum Thing: String, Sendable, CaseIterable {
  case workspace, file, section, setting, comment, profile, reference, cycle, event, suppression,
    group, resolution, divergence

  init(_ subject: Subject) {
    switch subject {
    case .file: self = .file
    case .section: self = .section
    case .setting: self = .setting
    case .comment: self = .comment
    case .profile: self = .profile
    case .reference: self = .reference
    case .cycle: self = .cycle
    case .event: self = .event
    case .suppression: self = .suppression
    case .group: self = .group
    case .resolution: self = .resolution
    case .divergence: self = .divergence
    case .environment: self = .workspace
    }
  }
}

/// What a path leads to, as far as that is known before there are files.
package indirect enum ValueType: Sendable, Hashable {
  /// A text; where only some words can occur, those, and where it names a thing, which.
  case text(words: [String] = [], naming: Thing? = nil)
  case number, flag, arn
  /// One thing of one of these kinds.
  case thing([Thing])
  /// A row of a table with these columns, which hold texts or lists of texts.
  case row(String, columns: [String: ValueType])
  case list(ValueType)

  static let text = ValueType.text()

  static func text<Word: RawRepresentable<String> & CaseIterable>(of type: Word.Type) -> ValueType {
    .text(words: type.allCases.map(\.rawValue))
  }

  static func one(_ thing: Thing) -> ValueType { .thing([thing]) }
  static func list(of thing: Thing) -> ValueType { .list(.one(thing)) }

  /// How errors and the description of the language call it.
  package var title: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .flag: "true or false"
    case .arn: "ARN"
    case .thing(let things): things.map(\.rawValue).joined(separator: " or ")
    case .row(let table, _): "row of `\(table)`"
    case .list(let element): "list of " + element.plural
    }
  }

  private var plural: String {
    switch self {
    case .text: "texts"
    case .number: "numbers"
    case .flag: "flags"
    case .arn: "ARNs"
    case .thing(let things): things.map { $0.rawValue + "s" }.joined(separator: " or ")
    case .row(let table, _): "rows of `\(table)`"
    case .list: "lists"
    }
  }

  var element: ValueType {
    if case .list(let element) = self { element } else { self }
  }

  var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// The type of what is one or the other; nil where they have nothing in common.
  func joined(with other: ValueType) -> ValueType? {
    switch (self, other) {
    case (.thing(let a), .thing(let b)): .thing(a + b.filter { !a.contains($0) })
    case (.text(let a, let thing), .text(let b, let other)):
      .text(words: a == b ? a : [], naming: thing == other ? thing : nil)
    case (.list(let a), .list(let b)): a.joined(with: b).map { .list($0) }
    default: self == other ? self : nil
    }
  }
}
