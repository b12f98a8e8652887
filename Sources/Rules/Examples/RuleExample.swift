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
  let place: Place

  private static let keys = [
    "bad", "good", "fixed", "reports", "env", "targets", "alone", "oracle",
    "mode", "tracked", "in-repository", "today",
  ]

  init(_ node: Node) throws(RuleError) {
    let map = try MapReader(node, keys: Self.keys, what: "an example")
    guard let files = map.node("bad") ?? map.node("good") else {
      throw RuleError("an example has `bad` or `good`", at: node.place)
    }
    isBad = map.node("bad") != nil
    self.files = try Self.files(files)
    if let node = map.node("fixed") { fixed = try Self.files(node) } else { fixed = nil }
    var reports: [Report]?
    for node in try map.node("reports")?.list() ?? [] {
      reports = (reports ?? []) + [try Self.report(node)]
    }
    self.reports = reports
    targets = try map.node("targets")?.strings() ?? []
    for name in map.node("targets")?.items ?? [] where Reader.named(name.text ?? "") == nil {
      throw RuleError("`\(name.text ?? "")` is no reader", at: name.place)
    }
    isAlone = try map.flag("alone")
    variables = try map.node("env")?["variables"].map(Self.variables)
    mode = try map.text("mode").flatMap { UInt16($0, radix: 8) }
    isTracked = try map.node("tracked")?.flag()
    isInRepository = try map.node("in-repository")?.flag()
    today = try map.text("today").flatMap { Day.number(in: $0) }
    host = try map.node("env")?["host"]?.choice(Host.self) ?? .unknown
    place = node.place
  }

  private static func report(_ node: Node) throws(RuleError) -> Report {
    let map = try MapReader(node, keys: ["file", "at"], what: "a report")
    return Report(
      role: try map.required("file").choice(FileRole.self), range: try map.requiredText("at"))
  }

  private static func variables(_ node: Node) throws(RuleError) -> [String: String] {
    var variables: [String: String] = [:]
    for entry in node.entries ?? [] { variables[entry.name] = try entry.value.string() }
    return variables
  }

  /// Texts by file; `config-hex` and `credentials-hex` hold bytes that are no text.
  private static func files(_ node: Node) throws(RuleError) -> [FileRole: [UInt8]] {
    let keys = ["config", "credentials", "config-hex", "credentials-hex"]
    let map = try MapReader(node, keys: keys, what: "the files of an example")
    var files: [FileRole: [UInt8]] = [:]
    for role in FileRole.allCases {
      if let node = map.node(role.rawValue) { files[role] = Array(try node.string().utf8) }
      if let node = map.node(role.rawValue + "-hex") { files[role] = try bytes(node) }
    }
    return files
  }

  private static func bytes(_ node: Node) throws(RuleError) -> [UInt8] {
    let digits = try node.string().compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  /// The files as the linter takes them, config first.
  var inputs: [LintInput] {
    let facts = FileFacts(mode: mode, isInRepository: isInRepository, isTracked: isTracked)
    return FileRole.allCases.compactMap { role in
      files[role].map {
        let source = SourceFile(path: role.rawValue, role: role, document: Document(parsing: $0))
        return LintInput(source: source, isContext: false, facts: facts)
      }
    }
  }
}
