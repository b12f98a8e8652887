/// What one evaluation found and need not find again; one object serves all evaluations of a run.
final class EvaluationMemo {
  /// Values of `let`, until the next evaluation.
  var derived: [(name: String, value: Datum)] = []
  /// The value of the setting that was asked for last: its rules ask for it one after the other.
  private var setting: (file: Int, index: Int) = (-1, -1)
  private var value = Datum.missing
  /// What is known of the settings that were asked for.
  private var settings: [String: Record] = [:]

  func value(of index: Int, in file: Int, _ find: () -> Datum) -> Datum {
    if setting != (file, index) {
      value = find()
      setting = (file, index)
    }
    return value
  }

  func setting(_ name: String, _ find: () -> Record?) -> Record? {
    if let known = settings[name] { return known }
    let record = find()
    if let record { settings[name] = record }
    return record
  }
}
