import Foundation
import INI
import Profiles
import TestSupport
import Testing

@testable import Rules

/// Few profiles are planned for all targets; what is said of each is as if all were.
struct AgreementTests {
  /// What the fields of a divergence must be.
  private struct Difference: Equatable {
    var words: [String]
    var keys: Set<String>
  }

  private struct Finding: Hashable {
    let rule: String
    let location: Location
  }

  private static let rules = ["identity-differs-by-target", "outcome-differs-by-target"]

  @Test func `targets differ where planning each profile for each of them shows it`() throws {
    let count = ProcessInfo.processInfo.environment["AWSLINT_CASES"].flatMap { Int($0) } ?? 40
    let seed = SeededRandom.announcedSeed(for: "agreement", default: 1)
    var generator = CrowdGenerator(random: SeededRandom(seed: seed))
    let matcher = try #require(try RuleFile.builtIn().rules.first).matcher
    var seen: [String: Int] = [:]
    for number in 0..<count {
      let inputs = Self.inputs(&generator)
      let options = Self.options(&generator)
      let isComplete = generator.random.chance(70)
      let expected = Self.expected(Workspace(inputs, options: options, isComplete: isComplete))
      // Which profile of a shape comes first must not matter.
      let workspace = Workspace(inputs, options: options, isComplete: isComplete)
      var toTell: Set<Finding> = []
      for item in workspace.allDivergences().shuffled(using: &generator.random) {
        guard case .divergence(let view, let profile) = item else { continue }
        let evaluation = Evaluation(matcher, on: item, in: workspace)
        let found = Difference(
          words: evaluation.divergenceField(.differs, view, profile).texts.map(\.string),
          keys: Set(evaluation.divergenceField(.keys, view, profile).texts.map(\.string)))
        for word in found.words.isEmpty ? ["nothing"] : found.words { seen[word, default: 0] += 1 }
        toTell.formUnion(Self.findings(expected[item]?.words ?? [], item, evaluation))
        #expect(
          found == expected[item],
          "\(item) of set-up \(number), seed \(seed), \(options.targets.map(\.name))")
      }
      let findings = Linter(options: options, isComplete: isComplete).diagnostics(for: inputs)
      let told = Set(findings.map { Finding(rule: $0.rule, location: $0.location) })
      #expect(told == toTell, "set-up \(number), seed \(seed)")
    }
    for word in ["nothing", "identity", "outcome", "value"] {
      #expect(seen[word, default: 0] > 2 * count, "\(seen)")
    }
  }

  /// What the rules say of a profile, at the first of its headers that is written as one.
  private static func findings(
    _ words: [String], _ item: Item, _ evaluation: Evaluation
  ) -> [Finding] {
    guard let (file, section) = evaluation.sectionIndices(item),
      let range = evaluation.workspace.files[file].headerRange(of: section)
    else { return [] }
    return ["identity", "outcome"].filter(words.contains).map {
      Finding(rule: "\($0)-differs-by-target", location: Location(file: file, range: range))
    }
  }

  /// What each profile comes to, planned for every target and compared by nothing but that.
  private static func expected(_ workspace: Workspace) -> [Item: Difference] {
    var result: [Item: Difference] = [:]
    for item in workspace.allDivergences() {
      guard case .divergence(let view, let profile) = item else { continue }
      let resolutions = workspace.resolutions(of: profile, in: view)
      let outcomes = workspace.representatives(of: resolutions).compactMap {
        resolution -> PlanOutcome? in
        guard case .resolution(let view, let reader, let profile) = resolution else { return nil }
        return workspace.outcome(view, reader, profile)
      }
      let resolving = outcomes.filter { $0.outcome == .resolves }
      var words: [String] = []
      if !resolving.isEmpty, resolving.count < outcomes.count { words.append("outcome") }
      if Set(resolving.map(\.identity)).count > 1 { words.append("identity") }
      let keys = differingKeys(workspace, workspace.holders(of: profile, in: view))
      if !keys.isEmpty { words.append("value") }
      result[item] = Difference(words: words, keys: keys)
    }
    return result
  }

  private static func differingKeys(
    _ workspace: Workspace, _ holders: [(view: Int, profile: Int)]
  ) -> Set<String> {
    let held = holders.map { view, profile in
      let configuration = workspace.views[view].configuration
      return Dictionary(
        configuration.profiles[profile].settings.map {
          (workspace.keys.name(of: $0.setting.key), configuration.value(of: $0))
        }, uniquingKeysWith: { $1 })
    }
    return Set(held.flatMap(\.keys)).filter { key in Set(held.map { $0[key] }).count > 1 }
  }

  private static func inputs(_ generator: inout CrowdGenerator) -> [LintInput] {
    let texts = generator.files()
    let files =
      [("config", FileRole.config, texts.config)]
      + (generator.random.chance(80) ? [("credentials", .credentials, texts.credentials)] : [])
    return files.map {
      LintInput(
        source: SourceFile(path: $0, role: $1, document: Document(parsing: Array($2.utf8))),
        isContext: false)
    }
  }

  private static func options(_ generator: inout CrowdGenerator) -> LintOptions {
    let few = Reader.all.shuffled(using: &generator.random).prefix(
      generator.random.pick([2, 3, 5]))
    let variables = [
      ("AWS_ACCESS_KEY_ID", "AK"), ("AWS_SECRET_ACCESS_KEY", "s"), ("AWS_REGION", "us-east-1"),
      ("AWS_DEFAULT_REGION", "eu-west-1"), ("AWS_ROLE_ARN", "arn:aws:iam::1:role/e"),
      ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/c"),
    ].filter { _ in generator.random.chance(30) }
    return LintOptions(
      targets: generator.random.chance(50) ? Reader.all : Array(few),
      host: generator.random.pick([.unknown, .unknown, .ec2, .ecs]), select: rules,
      portability: generator.random.chance(20),
      environment: generator.random.chance(50)
        ? Dictionary(uniqueKeysWithValues: variables) : nil)
  }
}
