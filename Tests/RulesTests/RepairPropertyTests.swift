import INI
import Profiles
import TestSupport
import Testing
import YAML

@testable import Rules

/// A configuration to repair, from an example of a rule or from the corpus.
struct RepairCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let inputs: [LintInput]
  var host = Host.unknown

  /// Every bad example of the built-in rules.
  static func examples() throws -> [RepairCase] {
    let file = try RuleFile.builtIn()
    var cases: [RepairCase] = []
    for (rule, node) in zip(file.rules, file.nodes) {
      for (index, node) in (node["examples"]?.items ?? []).enumerated() {
        let example = try RuleExample(node, of: rule)
        guard example.isBad else { continue }
        cases.append(
          RepairCase(
            testDescription: "\(rule.id)-\(index + 1)", inputs: example.inputs, host: example.host))
      }
    }
    return cases
  }

  static func corpus() throws -> [RepairCase] {
    guard Shared.isThere else { return [] }
    return try Corpus.files().map { file in
      let role: FileRole = file.name.hasSuffix(".credentials") ? .credentials : .config
      let source = SourceFile(path: file.name, role: role, document: file.document)
      return RepairCase(
        testDescription: file.name, inputs: [LintInput(source: source, isContext: false)])
    }
  }

  func repaired(allowingUnsafe: Bool) -> FixOutcome {
    Self.repaired(inputs, host, allowingUnsafe)
  }

  func repairedAgain(_ outcome: FixOutcome, allowingUnsafe: Bool) -> FixOutcome {
    let again = zip(inputs, outcome.contents).map { input, bytes in
      LintInput(
        source: SourceFile(
          path: input.source.path, role: input.source.role, document: Document(parsing: bytes)),
        isContext: input.isContext)
    }
    return Self.repaired(again, host, allowingUnsafe)
  }

  private static func repaired(
    _ inputs: [LintInput], _ host: Host, _ allowingUnsafe: Bool
  ) -> FixOutcome {
    let targets = ["aws-cli-v2", "botocore"].compactMap(Reader.named)
    return Linter(options: LintOptions(targets: targets, host: host))
      .fixing(inputs, allowingUnsafe: allowingUnsafe)
  }
}

@Suite struct RepairPropertyTests {
  static let cases = (try? RepairCase.examples() + RepairCase.corpus()) ?? []

  @Test func `there are cases`() { #expect(Self.cases.count > 40) }

  @Test(arguments: cases, [false, true])
  func `fixing twice is fixing once, and settles`(_ sample: RepairCase, _ isUnsafe: Bool) {
    let once = sample.repaired(allowingUnsafe: isUnsafe)
    #expect(once.unsettled == [])
    let twice = sample.repairedAgain(once, allowingUnsafe: isUnsafe)
    #expect(twice.contents == once.contents)
    #expect(twice.applied == [])
  }

  @Test(arguments: cases, [false, true])
  func `no fix loses a comment`(_ sample: RepairCase, _ isUnsafe: Bool) {
    let once = sample.repaired(allowingUnsafe: isUnsafe)
    let before = sample.inputs.flatMap { Self.comments(in: $0.source.document.bytes) }
    var after = once.contents.flatMap { Self.comments(in: $0) }
    for comment in before {
      guard let index = after.firstIndex(of: comment) else {
        Issue.record("lost: \(comment)")
        continue
      }
      after.remove(at: index)
    }
  }

  /// The texts of the comment lines of a file; those to awslint itself may go.
  private static func comments(in bytes: [UInt8]) -> [String] {
    let document = Document(parsing: bytes)
    return document.lines.filter { $0.kind == .comment }.map { document.text($0.body) }
      .filter { !$0.hasPrefix("# awslint:") }
  }
}
