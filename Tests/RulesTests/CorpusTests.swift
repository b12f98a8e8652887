import Foundation
import INI
import Profiles
import Rules
import TestSupport
import Testing

/// Real files with labels made by hand: what must be said, and what must not.
@Suite(.enabled(if: Shared.isThere, "the labelled corpus is not here"))
struct CorpusTests {
  @Test func `no warning or error on a line without a label`() throws {
    for file in try Corpus.files() {
      let lines = Set(file.labels.map(\.line))
      for finding in file.findings(targets: Corpus.defaults) where finding.severity > .info {
        let line = file.line(of: finding)
        let isExcused = lines.contains(line) || lines.contains(0) && !file.isClean
        guard !isExcused else { continue }
        Issue.record("\(file.name):\(line): \(finding.rule): \(finding.message)")
      }
    }
  }

  @Test func `what some reader reads otherwise is found with all targets`() throws {
    var found = 0
    for file in try Corpus.files() {
      let labels = file.labels.filter { $0.level == "portability" }
      guard !labels.isEmpty else { continue }
      let findings = file.findings(targets: Reader.all)
      for label in labels {
        found += 1
        let rules = Corpus.rules[label.defect] ?? []
        let isFound = findings.contains {
          file.line(of: $0) == label.line && rules.contains($0.rule) && $0.severity > .info
        }
        #expect(isFound, "\(file.name):\(label.line): \(label.defect) is missed")
      }
    }
    #expect(found > 0)
  }

  @Test func `at most one clean file in ten hears of anything`() throws {
    let clean = try Corpus.files().filter(\.isClean)
    let heard = clean.filter { !$0.findings(targets: Corpus.defaults).isEmpty }
    print("corpus: \(heard.count) of \(clean.count) clean files hear of something")
    #expect(heard.count * 10 <= clean.count)
  }

  @Test func `every certain defect is found`() throws {
    var found = 0
    for file in try Corpus.files() {
      let findings = file.findings(targets: Corpus.defaults)
      for label in file.labels where label.level == "certain" {
        let rules = Corpus.rules[label.defect] ?? []
        let isFound = findings.contains {
          file.line(of: $0) == label.line && rules.contains($0.rule) && $0.severity > .info
        }
        guard !isFound else { found += 1; continue }
        Issue.record("\(file.name):\(label.line): \(label.defect) is missed")
      }
    }
    print("corpus: \(found) certain defects found")
  }
}

/// The labelled files of the shared corpus.
enum Corpus {
  struct Label { let line: Int, defect: String, level: String }

  struct File {
    let name: String
    let document: Document
    let labels: [Label]

    var isClean: Bool { labels.contains { $0.defect == "clean" } }

    func findings(targets: [Reader]) -> [Diagnostic] {
      let role: FileRole = name.hasSuffix(".credentials") ? .credentials : .config
      let source = SourceFile(path: name, role: role, document: document)
      // As a file lies in most folders outside version control, on some day.
      let facts = FileFacts(
        mode: 0o644, versionControl: KnownVersionControl(isInRepository: false, isTracked: false))
      return Linter(options: LintOptions(targets: targets, today: 20_260_131))
        .diagnostics(for: [LintInput(source: source, isContext: false, facts: facts)])
    }

    func line(of finding: Diagnostic) -> Int {
      document.position(of: Int(finding.location.range.start)).line
    }
  }

  static let defaults = ["aws-cli-v2", "botocore"].compactMap(Reader.named)

  /// Which rules may find a defect of the labels.
  static let rules: [String: [String]] = [
    "section-missing-profile-prefix": ["config-section-missing-profile-prefix"],
    "inline-comment": ["inline-comment-in-value"],
    "key-typo": ["unknown-key"],
    "env-var-name-as-key": ["unknown-key"],
    "profile-name-needs-quotes": ["profile-name-with-space"],
    "credential-source-without-role": ["credential-source-without-role-arn"],
    "source-profile-without-role": ["source-profile-without-role-arn"],
    "nested-endpoint-url-ignored": ["endpoint-url-in-service-block"],
    "invalid-name-character": ["profile-name-invalid-characters"],
    "encrypted-file": ["not-an-aws-file"],
  ]

  static func files() throws -> [File] {
    let rows = try String(decoding: Shared.data("corpus/labels.tsv"), as: UTF8.self)
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
    return try Set(rows.map { $0[0] }).sorted().map { name in
      File(
        name: name, document: Document(parsing: Array(try Shared.data("corpus/\(name)"))),
        labels: rows.filter { $0[0] == name }.map {
          Label(line: Int($0[1]) ?? 0, defect: $0[2], level: $0.count > 3 ? $0[3] : "")
        })
    }
  }
}
