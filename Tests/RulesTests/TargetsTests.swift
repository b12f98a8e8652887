import Foundation
import INI
import Profiles
import TestSupport
import Testing

@testable import Rules

/// Asking for several targets at once says of each what asking for it alone says.
@Suite(.enabled(if: Shared.isThere, "the recorded cases are not here"))
struct TargetsTests {
  private struct Finding: Hashable {
    let rule: String
    let location: Location
  }

  @Test func `all targets at once find what each finds alone`() throws {
    // What rules say that compare targets, no target says alone.
    let comparing = try RuleFile.builtIn().rules.filter { $0.comparesTargets }.map(\.id)
    var count = 0
    for inputs in try Self.cases() {
      let together = Linter(options: LintOptions(targets: Reader.all, ignore: comparing))
        .diagnostics(for: inputs)
      for reader in Reader.all {
        let alone = Linter(options: LintOptions(targets: [reader], ignore: comparing))
          .diagnostics(for: inputs)
        let expected = Set(alone.map { Finding(rule: $0.rule, location: $0.location) })
        let found = Set(
          together.filter { $0.readers.contains(reader.name) }
            .map { Finding(rule: $0.rule, location: $0.location) })
        count += expected.count
        #expect(found == expected, "\(reader.name) in \(inputs.map(\.source.path))")
      }
    }
    #expect(count > 1000)
  }

  private static func cases() throws -> [[LintInput]] {
    let recorded = try Shared.objects("suites/readers/cases.jsonl").map { object in
      FileRole.allCases.compactMap { role -> LintInput? in
        guard let text = object[role.rawValue + "_b64"] as? String,
          let data = Data(base64Encoded: text)
        else { return nil }
        let path = "\(object["id"] ?? "")/\(role.rawValue)"
        let source = SourceFile(path: path, role: role, document: Document(parsing: Array(data)))
        return LintInput(source: source, isContext: false)
      }
    }
    let corpus = try Corpus.files().map { file in
      let role: FileRole = file.name.hasSuffix(".credentials") ? .credentials : .config
      let source = SourceFile(path: file.name, role: role, document: file.document)
      return [LintInput(source: source, isContext: false)]
    }
    return recorded + corpus
  }
}

extension Rule {
  /// Whether the rule looks at a profile with all targets at once.
  fileprivate var comparesTargets: Bool { subject == .divergence || id == "keys-never-used" }
}
