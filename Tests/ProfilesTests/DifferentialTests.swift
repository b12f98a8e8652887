import Foundation
import Testing
import TestSupport

@Suite(.enabled(if: Oracle.shared != nil, "no Python with botocore is there to ask"))
struct DifferentialTests {
  @Test func `generated files read as botocore reads them`() throws {
    guard let oracle = Oracle.shared else { return }
    let count =
      ProcessInfo.processInfo.environment["AWSLINT_CASES"].flatMap { Int($0) } ?? 2_000
    let seed = SeededRandom.announcedSeed(for: "differential", default: 1)
    var generator = CaseGenerator(random: SeededRandom(seed: seed))
    let cases = (0..<count).map { generator.readCase($0) }
    let differences = try oracle.differences(cases)
    #expect(differences.count == 0, "\(differences.count) of \(count) differ, seed \(seed)")
    for (readCase, _) in differences.prefix(3) {
      let (smallest, difference) = try oracle.minimised(readCase)
      Issue.record("\(difference)\n\(render(smallest.json))\n\(smallest.written)")
    }
  }
}

extension ReadCase {
  /// Both files as one could type them.
  var written: String {
    [("config", config), ("credentials", credentials)].compactMap { name, bytes in
      bytes.map { "\(name): \(String(decoding: $0, as: UTF8.self).debugDescription)" }
    }.joined(separator: "\n")
  }
}
