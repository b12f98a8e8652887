/// A command line, taken apart but not yet judged.
struct Arguments: Sendable {
  var command: Command = .check
  /// Whether the command was typed, so that help can be about it.
  var namesCommand = false
  /// The options in the order given; a flag has an empty value.
  var options: [(name: Option.Name, value: String)] = []
  var operands: [String] = []

  func has(_ name: Option.Name) -> Bool { options.contains { $0.name == name } }

  /// The value given last, or nil.
  func value(_ name: Option.Name) -> String? { options.last { $0.name == name }?.value }

  /// All values given, in order.
  func values(_ name: Option.Name) -> [String] {
    options.filter { $0.name == name }.map(\.value)
  }

  /// All values given, taken apart at commas.
  func list(_ name: Option.Name) -> [String] {
    values(name).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The value given last as a closed choice, or the default.
  func choice<Choice: RawRepresentable<String>>(_ name: Option.Name, default: Choice) -> Choice {
    value(name).flatMap(Choice.init(rawValue:)) ?? `default`
  }
}
