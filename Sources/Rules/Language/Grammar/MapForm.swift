/// One kind of map in a rule file: its keys, and what each holds.
///
/// The decoder refuses other keys by it; the JSON Schema and the description of the language are
/// made from it.
package struct MapForm: Sendable {
  /// One key.
  package struct Entry: Sendable {
    package let key: String
    package let value: ValueForm
    package let isRequired: Bool
    package let meaning: String
  }

  /// What errors call such a map: `a rule`.
  package let title: String
  package let entries: [Entry]
  let keys: [String]

  init(_ title: String, _ entries: [Entry]) {
    self.title = title
    self.entries = entries
    keys = entries.map(\.key)
  }
}

extension MapForm.Entry {
  static func key(_ key: String, _ value: ValueForm, _ meaning: String) -> MapForm.Entry {
    MapForm.Entry(key: key, value: value, isRequired: false, meaning: meaning)
  }

  static func required(_ key: String, _ value: ValueForm, _ meaning: String) -> MapForm.Entry {
    MapForm.Entry(key: key, value: value, isRequired: true, meaning: meaning)
  }
}

/// What can stand behind a key.
package indirect enum ValueForm: Sendable {
  case text, flag, number
  /// A regular expression that is matched in linear time.
  case pattern
  /// Text with holes, `{{ path | filter }}`.
  case template
  case path, locator, condition
  case choice([String])
  case list(ValueForm)
  /// One, or a list of them.
  case some(ValueForm)
  case either([ValueForm])
  /// A map from names that the author chooses.
  case named(ValueForm)
  case map(MapForm.Name)

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> ValueForm {
    .choice(type.allCases.map(\.rawValue))
  }

  /// Texts, or the name of a set that holds them.
  static let texts = ValueForm.either([.some(.either([.text, .map(.setName)])), .map(.setName)])
}

extension MapForm {
  /// The maps of the language.
  package enum Name: String, Sendable, CaseIterable {
    case file, definitions
    case rule, grouping, filter, severity, related, help, fix
    case derived, nearest, lookup, first, absent, settingOf, profileNamed
    case condition, fieldTest, keyTest, quantifier, count, environment, reader
    case setName, pathName
    case edit, insert, replacement, renaming, target, merge, insertLine, append, newSection,
      newSetting
    case example, exampleFiles, report, surroundings

    package var form: MapForm {
      switch self {
      case .file: .file
      case .definitions: .definitions
      case .rule: .rule
      case .filter: .filter
      case .grouping: .grouping
      case .settingOf: .settingOf
      case .profileNamed: .profileNamed
      case .newSection: .newSection
      case .newSetting: .newSetting
      case .severity: .severity
      case .related: .related
      case .help: .help
      case .fix: .fix
      case .derived: .derived
      case .nearest: .nearest
      case .lookup: .lookup
      case .first: .first
      case .absent: .absent
      case .condition: .condition
      case .fieldTest: .fieldTest
      case .keyTest: .keyTest
      case .quantifier: .quantifier
      case .count: .count
      case .environment: .environment
      case .reader: .reader
      case .setName: .setName
      case .pathName: .pathName
      case .edit: .edit
      case .insert: .insert
      case .replacement: .replacement
      case .renaming: .renaming
      case .target: .target
      case .merge: .merge
      case .insertLine: .insertLine
      case .append: .append
      case .example: .example
      case .exampleFiles: .exampleFiles
      case .report: .report
      case .surroundings: .surroundings
      }
    }
  }
}
