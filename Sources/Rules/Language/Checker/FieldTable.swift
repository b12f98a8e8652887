import Profiles

/// What a field of a thing leads to.
package struct FieldEntry: Sendable {
  package let name: String
  package let type: ValueType
  package let meaning: String

  init(_ name: String, _ type: ValueType, _ meaning: String) {
    self.name = name
    self.type = type
    self.meaning = meaning
  }

  init(_ field: Field, _ type: ValueType, _ meaning: String) {
    self.init(field.rawValue, type, meaning)
  }
}

/// Every field that rules can reach; a test compares it with what the engine answers.
package enum FieldTable {
  package static func fields(of thing: Thing) -> [FieldEntry] {
    switch thing {
    case .workspace: workspace
    case .file: file
    case .section: section
    case .setting: setting
    case .comment: comment
    case .profile: profile
    case .reference: reference
    case .cycle: cycle
    case .event: event
    case .suppression: suppression
    case .group: group
    case .resolution: resolution
    case .divergence: divergence
    }
  }

  /// What every text offers.
  package static let text: [FieldEntry] = [
    FieldEntry(.arn, .arn, "its parts, where it has the form of an ARN"),
    FieldEntry(.lowered, .text, "in lower case"),
    FieldEntry(.underscored, .text, "with underscores for hyphens"),
    FieldEntry(.words, .list(.text), "its words"),
    FieldEntry(.arguments, .list(.text), "its words as a shell parts them, where it can"),
    FieldEntry(.day, .number, "the day that it names, counted from 1970, where it names one"),
    FieldEntry(.scalars, .number, "how many characters it has"),
  ]

  package static let arn: [FieldEntry] = [
    FieldEntry("partition", .text, "such as `aws`"),
    FieldEntry("service", .text, "such as `iam`"),
    FieldEntry("region", .text, "empty for IAM"),
    FieldEntry("account", .text, "twelve digits"),
    FieldEntry("resource", .text, "all behind the fifth colon"),
    FieldEntry("kind", .text, "the resource up to its first slash: `role`"),
    FieldEntry("name", .text, "the second part of the resource"),
    FieldEntry("last", .text, "the last part of the resource"),
  ]

  /// The columns of the other data that `lookup` finds by name.
  static let dataColumns: [String: [String: ValueType]] = [
    "regions": Dictionary(DataTable(.regions).columns.map { ($0, .text) }) { $1 },
    "services": ["id": .text],
    "versions": versionColumns,
  ]

  /// A column for each reader, for `versions` and `setting.since`.
  static let versionColumns = Dictionary(Versions.columns.map { ($0, ValueType.text()) }) {
    $1
  }

  /// The columns of the settings data, for `lookup: {table: settings}` and `variables`.
  static let settingColumns: [String: ValueType] = {
    let lists = ["values", "sections", "env"]
    let columns = DataTable(.settings).columns.map { ($0, lists.contains($0)) }
    return Dictionary(columns.map { ($0.0, $0.1 ? .list(.text) : .text) }) { $1 }
  }()

  private static let workspace: [FieldEntry] = [
    FieldEntry(.files, .list(of: .file), "the files that are judged together"),
    FieldEntry(.profiles, .list(of: .profile), "the profiles of the first target"),
    FieldEntry(.ssoSessions, .list(of: .profile), "its `sso-session` sections, merged"),
    FieldEntry(.services, .list(of: .profile), "its `services` sections, merged"),
    FieldEntry(
      .complete, .flag, "whether both files are known, so that what is not found is not there"),
    FieldEntry(.host, .text(of: Host.self), "where the files are used"),
    FieldEntry(.knownSettings, .list(.text), "the keys that an SDK or the AWS CLI reads"),
    FieldEntry(
      .blockSettings, .list(.text), "the keys in blocks, each behind that of its block and a dot"),
    FieldEntry(.regions, .list(.text), "the regions of all partitions"),
    FieldEntry(.serviceIDs, .list(.text), "the services, as a `services` section names them"),
    FieldEntry(.today, .number, "this day, counted from 1970, where it is known"),
  ]

  private static let file: [FieldEntry] = [
    FieldEntry(.kind, .text(of: FileRoleName.self), "what the file is for"),
    FieldEntry(.path, .text, "its path"),
    FieldEntry(.name, .text, "the same"),
    FieldEntry(.shape, .text(of: FileShape.self), "what its bytes are"),
    FieldEntry(.bom, .flag, "whether it begins with a byte order mark"),
    FieldEntry(.eol, .text, "how its lines end"),
    FieldEntry(.finalNewline, .flag, "whether its last line has an end"),
    FieldEntry(.mode, .text, "its permissions in octal, where they are known"),
    FieldEntry(.tracked, .flag, "whether git tracks it, where that is known"),
    FieldEntry(.inRepository, .flag, "whether it lies in a git repository, where that is known"),
    FieldEntry(.sections, .list(of: .section), "its sections as written"),
    FieldEntry(.plugins, .list(of: .section), "its sections for plugins of AWS CLI v1"),
  ]

  private static let section: [FieldEntry] = [
    FieldEntry(.kind, .text(words: SectionName.kinds), "what the header makes of it"),
    FieldEntry(.name, .text, "the name behind the word of the kind, without quotes"),
    FieldEntry(.raw, .text, "all between the brackets"),
    FieldEntry(.word, .text, "the first word between the brackets"),
    FieldEntry(.bareName, .text, "what follows the first word, without quotes"),
    FieldEntry(.file, .one(.file), "the file"),
    FieldEntry(
      .namesakes, .list(of: .section), "the other sections of the file that have this name"),
    FieldEntry(.settings, .list(of: .setting), "its settings outside blocks"),
    FieldEntry(.keys, .list(.text), "their keys"),
    FieldEntry(.allKeys, .list(.text), "the keys in blocks too"),
    FieldEntry(.closed, .flag, "whether the header has its closing bracket"),
    FieldEntry(.trailing, .text, "what follows the closing bracket"),
  ]

  private static let setting: [FieldEntry] = [
    FieldEntry(.key, .text, "the key as readers hold it"),
    FieldEntry(.name, .text, "the key behind that of its block and a dot"),
    FieldEntry(.rawKey, .text, "the key as written"),
    FieldEntry(
      .value, .text, "the value that was meant: no comment behind it, no quotes around it"),
    FieldEntry(.whole, .text, "the value as written, with the lines that continue it"),
    FieldEntry(.rawValue, .text, "the value as written on its line"),
    FieldEntry(.file, .one(.file), "the file"),
    FieldEntry(.section, .one(.section), "the section that it stands in"),
    FieldEntry(.parent, .one(.setting), "the block that it stands in"),
    FieldEntry(.nested, .flag, "whether it stands in a block"),
    FieldEntry(.indented, .flag, "whether blanks stand before it"),
    FieldEntry(.indent, .text, "the blanks before it"),
    FieldEntry(.secret, .flag, "whether its value is masked"),
    FieldEntry(
      .since, .row("versions", columns: versionColumns),
      "since which version each reader reads it, where that is known"),
    FieldEntry(.delimiter, .text, "what stands between key and value"),
    FieldEntry(.children, .list(of: .setting), "the settings of its block"),
    FieldEntry(
      .strays, .list(of: .setting), "settings below that belong in its block but are not indented"),
    FieldEntry(.earlier, .list(of: .setting), "settings of the same key before it"),
  ]

  private static let suppression: [FieldEntry] = [
    FieldEntry(.kind, .text(of: Suppression.Scope.self), "its word, which says what it covers"),
    FieldEntry(.rules, .list(.text), "the rules that it names"),
    FieldEntry(.unused, .list(.text), "those that it names in vain"),
    FieldEntry(.file, .one(.file), "the file"),
  ]

  private static let group: [FieldEntry] = [
    FieldEntry(.members, .list(of: .profile), "what has the values in common"),
    FieldEntry(.length, .number, "how many they are"),
  ]

  private static let comment: [FieldEntry] = [
    FieldEntry(.text, .text, "the comment with its sign"),
    FieldEntry(.file, .one(.file), "the file"),
  ]
}
