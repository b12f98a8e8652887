import Foundation
import Profiles
import Testing
import TestSupport

@Suite(.enabled(if: Oracle.shared != nil, "no Python with botocore is there to ask"))
struct PlanDifferentialTests {
  @Test func `generated set-ups resolve as botocore resolves them`() throws {
    guard let oracle = Oracle.shared else { return }
    let count = ProcessInfo.processInfo.environment["AWSLINT_CASES"].flatMap { Int($0) } ?? 500
    let seed = SeededRandom.announcedSeed(for: "plans", default: 1)
    var generator = SetupGenerator(random: SeededRandom(seed: seed))
    let setups = (0..<count).map { generator.setup($0) }
    let differing = try oracle.differing(setups)
    #expect(differing.count == 0, "\(differing.count) of \(count) differ, seed \(seed)")
    for setup in differing.prefix(3) {
      let smallest = try oracle.minimised(setup)
      let theirs = try oracle.resolutions([smallest])
      Issue.record("botocore \(theirs[0])\nhere \(smallest.outcome)\n\(smallest.written)")
    }
  }
}

extension Oracle {
  /// The set-ups on which botocore and this package differ.
  func differing(_ setups: [ResolveCase]) throws -> [ResolveCase] {
    try zip(setups, resolutions(setups)).filter { $0.outcome != $1 }.map(\.0)
  }

  /// A smaller set-up that still differs: halves, quarters, at last single parts are taken away.
  func minimised(_ failing: ResolveCase) throws -> ResolveCase {
    var smallest = failing
    var size = max(failing.partCount / 2, 1)
    while true {
      let candidates = stride(from: 0, to: smallest.partCount, by: size).map {
        smallest.without(parts: $0..<$0 + size)
      }
      if let smaller = try differing(candidates).first {
        smallest = smaller
      } else if size == 1 {
        return smallest
      } else {
        size = max(size / 2, 1)
      }
    }
  }
}

extension ResolveCase {
  /// What this package makes of the set-up.
  var outcome: ResolveOutcome {
    var planner = planner(.botocore)
    let plan = planner.plan(profile)
    return ResolveOutcome(plan, by: planner)
  }

  private var parts: (config: [Substring], credentials: [Substring], [String], [String]) {
    (
      config?.split(separator: "\n") ?? [], credentials?.split(separator: "\n") ?? [],
      variables.keys.sorted(),
      // What the process of a case prints stays.
      files.keys.sorted().filter { $0 != "p.json" }
    )
  }

  /// The number of lines, variables and files.
  var partCount: Int {
    let parts = parts
    return parts.config.count + parts.credentials.count + parts.2.count + parts.3.count
  }

  /// The set-up without some of its lines, variables and files.
  func without(parts range: Range<Int>) -> ResolveCase {
    let parts = parts
    var number = -1
    func kept<T>(_ values: [T]) -> [T] {
      values.filter { _ in
        number += 1
        return !range.contains(number)
      }
    }
    var result = self
    let config = kept(parts.config).map { $0 + "\n" }.joined()
    let credentials = kept(parts.credentials).map { $0 + "\n" }.joined()
    if self.config != nil { result.config = config }
    if self.credentials != nil { result.credentials = credentials }
    let names = Set(kept(parts.2) + kept(parts.3) + ["p.json"])
    result.variables = variables.filter { names.contains($0.key) }
    result.files = files.filter { names.contains($0.key) }
    return result
  }

  var written: String { render(json) }
}
