internal import Profiles
public import YAML

/// The options that a project keeps in its `.awslint.yaml`.
public struct OptionsFile: Sendable {
  /// What the file says for every path.
  private let general: LintSettings
  /// What it says for some, in the order of the file.
  private let overrides: [(paths: [String], settings: LintSettings)]
  /// Further rule files, relative to the folder of this one.
  public let ruleFiles: [String]
  /// Names of rules with their places, to check once all rules are known.
  public let names: [(text: String, place: Place)]

  /// What some part of the file sets the parameters of a rule to, checked once all rules are known.
  public struct Parameters: Sendable {
    let rule: String
    /// The place of the rule's name.
    let place: Place
    let values: RuleNode
  }

  /// All parameters that the file sets, for whatever paths.
  public let parameters: [Parameters]

  private static let keys = LintSettings.keys + ["rules", "overrides"]

  /// Decodes an options file.
  /// - Throws: ``RuleError`` with the place of the first mistake and its remedy.
  public init(parsing bytes: [UInt8]) throws(RuleError) {
    let root: Node
    do {
      root = try Node(parsing: bytes)
    } catch {
      throw RuleError(error.message, at: error.place, earlier: error.earlier)
    }
    let map = try MapReader(RuleNode(root), keys: Self.keys, what: "the options file")
    var names: [(text: String, place: Place)] = []
    general = try LintSettings(map, &names)
    ruleFiles = try map.node("rules")?.strings() ?? []
    var overrides: [([String], LintSettings)] = []
    for node in try map.node("overrides")?.list() ?? [] {
      let map = try MapReader(node, keys: LintSettings.keys + ["paths"], what: "an override")
      overrides.append((try map.required("paths").strings(), try LintSettings(map, &names)))
    }
    self.overrides = overrides
    parameters = general.parameters + overrides.flatMap(\.1.parameters)
    self.names = names
  }

  /// What holds for a file, by its path relative to the folder of the options file.
  public func settings(for path: String) -> LintSettings {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return overrides.reduce(general) { settings, override in
      let matches = override.paths.contains { pattern in
        Selection.glob(Array(pattern.utf8)[...], Array(path.utf8)[...])
          || Selection.glob(Array(pattern.utf8)[...], Array(name.utf8)[...])
      }
      return matches ? settings.overlaid(with: override.settings) : settings
    }
  }
}

/// Options that a file may leave open.
public struct LintSettings: Sendable {
  public private(set) var targets: [String]?
  public private(set) var host: String?
  public private(set) var select: [String]?
  public private(set) var ignore: [String] = []
  /// By rule id; nil switches a rule off.
  public private(set) var severities: [String: Severity?] = [:]

  /// Of several for one rule the last one counts.
  public private(set) var parameters: [OptionsFile.Parameters] = []

  static let keys = ["targets", "host", "select", "ignore", "severity", "params"]

  init(_ map: MapReader, _ names: inout [(text: String, place: Place)]) throws(RuleError) {
    targets = try map.node("targets")?.strings()
    for node in map.node("targets")?.items ?? [] { try Self.checkReader(node) }
    if let node = map.node("host") {
      host = try node.string()
      if host != "auto" { _ = try node.choice(Host.self) }
    }
    select = try map.node("select")?.strings()
    ignore = try map.node("ignore")?.strings() ?? []
    for key in ["select", "ignore"] {
      for node in map.node(key).map({ $0.items ?? [$0] }) ?? [] {
        names.append((try node.string(), node.place))
      }
    }
    if let node = map.node("params") {
      guard let entries = node.entries else {
        throw RuleError("no rules here: write a map from rules to parameters", at: node.place)
      }
      parameters = entries.map {
        OptionsFile.Parameters(rule: $0.name, place: $0.place, values: $0.value)
      }
    }
    for entry in map.node("severity")?.entries ?? [] {
      names.append((entry.name, entry.place))
      let isOff = entry.value.text == "none"
      severities.updateValue(
        isOff ? nil : try entry.value.choice(Severity.self), forKey: entry.name)
    }
  }

  private static func checkReader(_ node: RuleNode) throws(RuleError) {
    let name = try node.string()
    guard name != "all", name != "aws-cli@installed", Reader.named(name) == nil else { return }
    if let problem = Reader.versionProblem(of: name) { throw RuleError(problem, at: node.place) }
    let known = Reader.all.map(\.name) + ["all"]
    let guess = Nearest.unique(to: String(name.prefix { $0 != "@" }), among: known, within: 3)
    let remedy =
      guess.map { "did you mean `\($0)`?" } ?? "choose of \(known.joined(separator: ", "))"
    throw RuleError("`\(name)` is no reader: \(remedy)", at: node.place)
  }

  fileprivate func overlaid(with other: LintSettings) -> LintSettings {
    var result = self
    result.targets = other.targets ?? targets
    result.host = other.host ?? host
    result.select = other.select ?? select
    result.ignore = ignore + other.ignore
    result.parameters = parameters + other.parameters
    result.severities.merge(other.severities) { $1 }
    return result
  }
}
