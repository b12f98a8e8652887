import Foundation
import INI
import Profiles
import Rules
import TestSupport
import Testing

/// A safe fix of what readers disagree about changes nothing for those that read it as meant.
@Suite(.enabled(if: Shared.isThere, "the recorded cases are not here"))
struct FixAgreementTests {
  /// What a reader's code would hold, by profile and key.
  private typealias Holding = [String: [String: String]]

  private struct Case {
    let name: String
    let inputs: [LintInput]
  }

  @Test func `safe fixes change no value that a reader held as it was meant`() throws {
    var fixes = 0
    for sample in try Self.cases() {
      let linter = Linter(options: LintOptions(targets: Reader.all))
      let findings = linter.diagnostics(for: sample.inputs)
      let outcome = linter.fixing(sample.inputs, allowingUnsafe: false)
      guard !outcome.applied.isEmpty else { continue }
      fixes += outcome.applied.count
      #expect(outcome.unsettled.isEmpty, "\(sample.name)")
      let after = zip(sample.inputs, outcome.contents).map { input, bytes in
        Self.input(input.source.path, input.source.role, Document(parsing: bytes))
      }
      for reader in Reader.all where !findings.contains(where: { $0.readers.contains(reader.name) })
      {
        guard let old = Self.holding(reader, sample.inputs) else { continue }
        #expect(
          old == Self.holding(reader, after),
          "\(sample.name): \(outcome.applied.map(\.rule)) change what \(reader.name) holds")
      }
    }
    print("agreement: \(fixes) safe fixes made")
    #expect(fixes > 50)
  }

  /// nil where the reader refuses a file.
  private static func holding(_ reader: Reader, _ inputs: [LintInput]) -> Holding? {
    var keys = KeyTable()
    let report = ReadReport(reader: reader, files: inputs.map(\.source), keys: &keys)
    guard report.fatal.isEmpty else { return nil }
    var holding: Holding = [:]
    for (kind, sections) in [
      ("profile", report.profiles), ("sso-session", report.ssoSessions),
      ("services", report.services),
    ] {
      for section in sections {
        for setting in section.settings {
          holding["\(kind) \(section.name)", default: [:]][setting.key] = text(setting.value)
        }
      }
    }
    return holding
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .block(let settings): settings.map { "\n\($0.key) = \($0.value)" }.joined()
    }
  }

  private static func cases() throws -> [Case] {
    let recorded = try Shared.objects("suites/readers/cases.jsonl").map { object in
      let inputs = FileRole.allCases.compactMap { role -> LintInput? in
        guard let text = object[role.rawValue + "_b64"] as? String,
          let data = Data(base64Encoded: text)
        else { return nil }
        return input(role.rawValue, role, Document(parsing: Array(data)))
      }
      return Case(name: object["id"] as? String ?? "?", inputs: inputs)
    }
    let corpus = try Corpus.files().map { file in
      let role: FileRole = file.name.hasSuffix(".credentials") ? .credentials : .config
      return Case(name: file.name, inputs: [input(file.name, role, file.document)])
    }
    return recorded + corpus
  }

  private static func input(_ path: String, _ role: FileRole, _ document: Document) -> LintInput {
    LintInput(source: SourceFile(path: path, role: role, document: document), isContext: false)
  }
}
