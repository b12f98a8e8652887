/// The tables of the program whose rows are kept.
enum BuiltInTable: Int, CaseIterable { case settings, versions, regions, services }

/// What one evaluation found and need not find again; one object serves all evaluations of a run.
final class EvaluationMemo {
  /// Values of `let` by their places in the rule, and the evaluation that found them.
  private var derived: [(index: Int, value: Datum)] = []
  private var owner = -1
  /// The value of the setting that was asked for last: its rules ask for it one after the other.
  private var setting: (file: Int, index: Int) = (-1, -1)
  private var value: Text?
  private var section: (file: Int, index: Int) = (-1, -1)
  private var name: SectionName?
  private var arn: (text: String, parts: ARN?) = ("", nil)
  private var command: (text: String, words: Datum) = ("", .missing)
  /// In what the targets differ about the profile that was asked for last.
  private var differences: (profile: Int, view: Int, words: [String]) = (-1, -1, [])
  /// The rules that the suppression at hand names in vain.
  var unused: [String] = []
  /// What was guessed, by the path that stands for its place in a rule; few rules guess.
  private var guesses: [(path: Path, guesses: Guesses)] = []
  /// The rows that were asked for, by table and name; keys are few, even in long files.
  private var rows: [[String: Record?]] = Array(repeating: [:], count: BuiltInTable.allCases.count)
  /// The same for what rule files define, of which there are few.
  private var defined: [(by: Definitions, rows: [String: [String: Record?]])] = []

  /// A value of `let` by its place in the rule, if the evaluation found it already.
  func derived(_ index: Int, of evaluation: Int) -> Datum? {
    guard evaluation == owner else { return nil }
    for known in derived.indices where derived[known].index == index {
      return derived[known].value
    }
    return nil
  }

  func keep(_ value: Datum, derived index: Int, of evaluation: Int) {
    if evaluation != owner {
      derived.removeAll(keepingCapacity: true)
      owner = evaluation
    }
    derived.append((index, value))
  }

  /// The value of a setting as it is meant.
  func value(of index: Int, in file: Int, _ find: () -> Text) -> Text {
    if let value, setting == (file, index) { return value }
    let found = find()
    value = found
    setting = (file, index)
    return found
  }

  func row(_ name: String, of table: BuiltInTable, _ find: () -> Record?) -> Record? {
    if let known = rows[table.rawValue][name] { return known }
    let record = find()
    rows[table.rawValue][name] = .some(record)
    return record
  }

  func row(_ name: String, of table: String, definedBy definitions: Definitions) -> Record? {
    guard let index = defined.firstIndex(where: { $0.by === definitions }) else {
      defined.append((definitions, [:]))
      return row(name, of: table, definedBy: definitions)
    }
    if let known = defined[index].rows[table]?[name] { return known }
    let record = definitions.row(name, of: table)
    defined[index].rows[table, default: [:]][name] = .some(record)
    return record
  }

  func differences(of profile: Int, in view: Int, _ find: () -> [String]) -> [String] {
    if (differences.profile, differences.view) != (profile, view) {
      differences = (profile, view, find())
    }
    return differences.words
  }

  func sectionName(_ index: Int, _ file: Int, _ find: () -> SectionName) -> SectionName {
    if let name, section == (file, index) { return name }
    let found = find()
    section = (file, index)
    name = found
    return found
  }

  /// The nearest of names that are the same all through a run; a path stands for its place in a rule.
  func nearest(
    to name: String, among path: Path, _ collect: () -> NearNames, _ find: (NearNames) -> Datum
  ) -> Datum {
    let guesses = guesses(at: path, collect)
    if let known = guesses.byName[name] { return known }
    let guess = find(guesses.names)
    guesses.byName[name] = guess
    return guess
  }

  private func guesses(at path: Path, _ collect: () -> NearNames) -> Guesses {
    if let known = guesses.first(where: { $0.path === path }) { return known.guesses }
    let guesses = Guesses(names: collect())
    self.guesses.append((path, guesses))
    return guesses
  }

  /// The parts of a text that is an ARN.
  func arn(_ text: String) -> ARN? {
    if arn.text != text { arn = (text, ARN(text)) }
    return arn.parts
  }

  /// The words of a text that is a command.
  func arguments(_ text: String) -> Datum {
    if command.text != text {
      let words = CommandLine.arguments(of: text).map { Datum.list($0.map { .text($0) }) }
      command = (text, words ?? .missing)
    }
    return command.words
  }

  /// What was guessed among some names.
  private final class Guesses {
    let names: NearNames
    var byName: [String: Datum] = [:]

    init(names: NearNames) { self.names = names }
  }
}
