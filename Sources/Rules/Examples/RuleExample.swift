internal import INI
internal import Profiles
internal import YAML

/// A small configuration that a rule must report, or must not.
struct RuleExample: Sendable {
  /// Where a finding must be: `2:1-2:9`, columns from 1, the last one exclusive.
  struct Report: Sendable, Hashable {
    let role: FileRole
    let range: String
  }

  let isBad: Bool
  let files: [FileRole: [UInt8]]
  /// What repairing must give; nil where nothing is said about it.
  let fixed: [FileRole: [UInt8]]?
  let reports: [Report]?
  let host: Host
  let variables: [String: String]?
  let mode: UInt16?
  let isTracked: Bool?
  let isInRepository: Bool?
  let today: Int?
  let targets: [String]
  /// Whether the other file exists but is not known.
  let isAlone: Bool
  /// What the parameters of the rule are set to.
  let parameters: [String: ParameterValue]
  let place: Place

  init(_ node: RuleNode, of rule: Rule) throws(RuleError) {
    let map = try MapReader(node, .example)
    guard let files = map.node("bad") ?? map.node("good") else {
      throw RuleError("neither `bad` nor `good` here: add one of the two", at: node.place)
    }
    isBad = map.node("bad") != nil
    if isBad, let other = map.node("good") {
      throw RuleError("both `bad` and `good` here: make two examples of it", at: other.place)
    }
    self.files = try Self.files(files)
    if let node = map.node("fixed") { fixed = try Self.files(node) } else { fixed = nil }
    var reports: [Report]?
    for node in try map.node("reports")?.list() ?? [] {
      reports = (reports ?? []) + [try Self.report(node)]
    }
    self.reports = reports
    targets = try map.node("targets")?.strings() ?? []
    for name in map.node("targets")?.items ?? [] {
      if let problem = Reader.problem(name.text ?? "") { throw RuleError(problem, at: name.place) }
    }
    isAlone = try map.flag("alone")
    var host = Host.unknown
    if let node = map.node("env") {
      let env = try MapReader(node, .surroundings)
      host = try env.node("host")?.choice(Host.self) ?? .unknown
      variables = try env.node("variables").map(Self.variables)
    } else {
      variables = nil
    }
    self.host = host
    mode = try map.text("mode").flatMap { UInt16($0, radix: 8) }
    isTracked = try map.node("tracked")?.flag()
    isInRepository = try map.node("in-repository")?.flag()
    today = try map.text("today").flatMap { Day.number(in: $0) }
    parameters =
      try map.node("params").map { (node) throws(RuleError) in
        try RuleDecoder.values(node, of: rule.parameters, in: rule.id)
      } ?? [:]
    place = node.place
  }

  private static func report(_ node: RuleNode) throws(RuleError) -> Report {
    let map = try MapReader(node, .report)
    let range = try map.requiredText("at")
    let numbers = range.split { $0 == ":" || $0 == "-" }
    guard numbers.count == 4, numbers.allSatisfy({ Int($0) != nil }) else {
      throw RuleError(
        "`\(range)` is no place: write LINE:COLUMN-LINE:COLUMN", at: try map.required("at").place)
    }
    return Report(role: try map.required("file").choice(FileRole.self), range: range)
  }

  private static func variables(_ node: RuleNode) throws(RuleError) -> [String: String] {
    var variables: [String: String] = [:]
    for entry in node.entries ?? [] { variables[entry.name] = try entry.value.string() }
    return variables
  }

  /// Texts by file; `config-hex` and `credentials-hex` hold bytes that are no text.
  private static func files(_ node: RuleNode) throws(RuleError) -> [FileRole: [UInt8]] {
    let map = try MapReader(node, .exampleFiles)
    var files: [FileRole: [UInt8]] = [:]
    for role in FileRole.allCases {
      if let node = map.node(role.rawValue) { files[role] = Array(try node.string().utf8) }
      if let node = map.node(role.rawValue + "-hex") { files[role] = try bytes(node) }
    }
    return files
  }

  private static func bytes(_ node: RuleNode) throws(RuleError) -> [UInt8] {
    let text = try node.string().filter { !$0.isWhitespace }
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else {
      throw RuleError("these are no bytes: write pairs of hexadecimal digits", at: node.place)
    }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  /// The options under which a rule must report the example, or must not.
  func options(selecting rule: String) -> LintOptions {
    let named = targets.isEmpty ? ["aws-cli-v2", "botocore"] : targets
    var options = LintOptions(
      targets: named.compactMap(Reader.named), host: host, select: [rule], environment: variables,
      today: today)
    options.parameters = [rule: parameters]
    return options
  }

  /// The files as the linter takes them, config first.
  var inputs: [LintInput] {
    let facts = FileFacts(
      mode: mode,
      versionControl: KnownVersionControl(isInRepository: isInRepository, isTracked: isTracked))
    return FileRole.allCases.compactMap { role in
      files[role].map {
        let source = SourceFile(path: role.rawValue, role: role, document: Document(parsing: $0))
        return LintInput(source: source, isContext: false, facts: facts)
      }
    }
  }
}
