internal import YAML

/// A value of a rule that users set in their options file.
public struct Parameter: Sendable {
  /// What it holds.
  public enum Kind: String, Sendable, CaseIterable {
    case number, text, flag
    /// Several texts.
    case texts
  }

  public let name: String
  public let kind: Kind
  public let meaning: String
  /// What it is unless a user sets it.
  public let standard: ParameterValue

  init(_ name: String, _ node: RuleNode) throws(RuleError) {
    let map = try MapReader(node, .parameter)
    self.name = name
    kind = try map.required("type").choice(Kind.self)
    meaning = try map.requiredText("meaning")
    standard = try ParameterValue(try map.required("default"), kind)
  }

  var type: ValueType {
    switch kind {
    case .number: .number
    case .text: .text
    case .flag: .flag
    case .texts: .list(.text)
    }
  }
}

/// What a parameter is set to.
public enum ParameterValue: Sendable, Hashable {
  case number(Int)
  case text(String)
  case flag(Bool)
  case texts([String])

  init(_ node: RuleNode, _ kind: Parameter.Kind) throws(RuleError) {
    switch kind {
    case .number: self = .number(try node.number())
    case .text: self = .text(try node.string())
    case .flag: self = .flag(try node.flag())
    case .texts: self = .texts(try node.strings())
    }
  }

  /// As people write it in YAML.
  public var shown: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .texts(let texts): "[" + texts.joined(separator: ", ") + "]"
    }
  }

  var datum: Datum {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .texts(let texts): .list(texts.map { .text($0) })
    }
  }
}

extension RuleDecoder {
  /// Reads `params`: a map from names to what they hold.
  static func parameters(_ node: RuleNode?) throws(RuleError) -> [Parameter] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      throw RuleError("no names here: write a map from names to parameters", at: node.place)
    }
    var result: [Parameter] = []
    for entry in entries { result.append(try Parameter(entry.name, entry.value)) }
    return result
  }

  /// Reads the values that somebody sets, for a rule with these parameters.
  static func values(
    _ node: RuleNode, of parameters: [Parameter], in rule: String
  ) throws(RuleError) -> [String: ParameterValue] {
    var values: [String: ParameterValue] = [:]
    guard let entries = node.entries else {
      throw RuleError("no parameters here: write a map from names to values", at: node.place)
    }
    for entry in entries {
      guard let parameter = parameters.first(where: { $0.name == entry.name }) else {
        let remedy = Nearest.remedy(for: entry.name, among: parameters.map(\.name), of: "it")
        throw RuleError(
          "`\(entry.name)` is no parameter of `\(rule)`: \(remedy)", at: entry.place)
      }
      values[entry.name] = try ParameterValue(entry.value, parameter.kind)
    }
    return values
  }
}

extension Matcher {
  /// The value of a parameter, where there is one.
  func value(of name: String) -> Datum {
    (settings[name] ?? parameters.first { $0.name == name }?.standard)?.datum ?? .missing
  }

  /// The same with values that a user set.
  func setting(_ values: [String: ParameterValue]?) -> Matcher {
    guard let values, !values.isEmpty else { return self }
    return Matcher(
      subject: subject, definitions: definitions, parameters: parameters, settings: values,
      derived: derived, condition: condition)
  }
}

extension RuleSet {
  /// The values that an options file sets, by rule and name.
  /// - Throws: ``RuleError`` with the place of the first that fits no parameter.
  public func parameters(
    _ settings: [OptionsFile.Parameters]
  ) throws(RuleError) -> [String: [String: ParameterValue]] {
    var result: [String: [String: ParameterValue]] = [:]
    for setting in settings {
      guard let index = entries.firstIndex(where: { $0.id == setting.rule }) else {
        let guess =
          Nearest.guess(for: setting.rule, among: ids) ?? "`awslint rules` lists them"
        throw RuleError("there is no rule `\(setting.rule)`: \(guess)", at: setting.place)
      }
      let values = try RuleDecoder.values(
        setting.values, of: matcher(index)?.parameters ?? [], in: setting.rule)
      result[setting.rule, default: [:]].merge(values) { $1 }
    }
    return result
  }
}
