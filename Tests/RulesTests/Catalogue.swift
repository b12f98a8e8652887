import Foundation
import INI
import Profiles
import Rules
import TestSupport

/// The failure modes of the shared catalogue: their ids and what users had in their files.
struct FailureMode {
  let id: String
  let snippet: String

  static func all() throws -> [FailureMode] {
    let text = String(decoding: try Shared.data("spec/failure-modes.md"), as: UTF8.self)
    return text.components(separatedBy: "\n#### ").dropFirst().compactMap { part in
      let words = part.split(separator: "`", maxSplits: 2)
      let blocks = part.components(separatedBy: "```")
      guard words.count > 1, let block = blocks.first(where: { $0.hasPrefix("ini\n") }) else {
        return nil
      }
      let lines = block.dropFirst(4).split(separator: "\n", omittingEmptySubsequences: false)
      return FailureMode(
        id: String(words[1]),
        snippet: lines.map { $0.hasPrefix("  ") ? $0.dropFirst(2) : $0 }.joined(separator: "\n"))
    }
  }

  /// Why some of them have no rule.
  static func withoutRule() throws -> [String: String] {
    try Dictionary(rows("without-rule.tsv").map { ($0[0], $0[1]) }) { $1 }
  }

  /// The rows of a fixture of the catalogue, without its header.
  static func rows(_ name: String) throws -> [[String]] {
    let file = Shared.repository.appending(path: "Tests/Fixtures/catalogue/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.components(separatedBy: "\t") }
  }
}

/// A snippet as files and surroundings, with what the catalogue leaves to its reader.
struct FailureScene {
  private var texts: [FileRole: String] = [:]
  private var options = LintOptions(targets: ["aws-cli-v2", "botocore"].compactMap(Reader.named))
  private var facts = FileFacts()

  init(_ mode: FailureMode, details: [(what: String, value: String)]) {
    var role = FileRole.config
    var isEnvironment = false
    let text = details.first { $0.what == "text" }?.value ?? mode.snippet
    for detail in details where detail.what == "role" {
      role = FileRole(rawValue: detail.value) ?? role
    }
    for line in text.replacingOccurrences(of: "\\n", with: "\n").components(separatedBy: "\n") {
      if line.hasPrefix("# ") {
        isEnvironment = line.hasPrefix("# environment")
        if line.hasSuffix("credentials") || line.hasPrefix("# credentials") { role = .credentials }
        if line.hasSuffix("config") { role = .config }
        if isEnvironment { options.environment = [:] }
      } else if isEnvironment {
        addVariable(line)
      } else {
        texts[role, default: ""] += Self.decoded(line) + "\n"
      }
    }
    for detail in details { add(detail.what, detail.value) }
  }

  private mutating func add(_ what: String, _ value: String) {
    switch what {
    case "host": options.host = Host(rawValue: value) ?? .unknown
    case "variable": addVariable(value)
    case "target": options.targets = [Reader.named(value)].compactMap { $0 }
    case "mode": facts.mode = UInt16(value, radix: 8)
    case "tracked": facts.isTracked = value == "yes"
    case "repository": facts.isInRepository = value == "yes"
    case "today": options.today = Int(value)
    case "bare": texts = texts.mapValues { String($0.dropLast()) }
    default: break
    }
  }

  private mutating func addVariable(_ line: String) {
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    var environment = options.environment ?? [:]
    environment[String(parts[0])] = parts[1].trimmingCharacters(in: ["\""])
    options.environment = environment
  }

  /// The characters that the catalogue describes instead of holding them.
  private static func decoded(_ line: String) -> String {
    [("\\ufeff", "\u{FEFF}"), ("<NBSP>", "\u{A0}"), ("<ZWSP>", "\u{200B}"), ("<CR>", "\r")]
      .reduce(line) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  /// The ids of the rules that report something.
  func reports(_ id: String) -> Bool {
    var options = options
    options.select = [id]
    let inputs = FileRole.allCases.compactMap { role in
      texts[role].map {
        LintInput(
          source: SourceFile(
            path: role.rawValue, role: role, document: Document(parsing: Array(encoded($0)))),
          isContext: false, facts: facts)
      }
    }
    let files = inputs.isEmpty ? [Self.empty] : inputs
    return !Linter(options: options, isComplete: true).diagnostics(for: files).isEmpty
  }

  private static let empty = LintInput(
    source: SourceFile(path: "config", role: .config, document: Document(parsing: [])),
    isContext: false)

  /// The bytes, with a letter of another code page where one is described.
  private func encoded(_ text: String) -> Data {
    guard text.contains("<E9>") else { return Data(text.utf8) }
    let parts = text.components(separatedBy: "<E9>").map { Data($0.utf8) }
    return Data(parts.joined(separator: [0xE9]))
  }
}
