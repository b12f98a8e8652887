import Foundation
import Profiles
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "the shared folder is not there"))
struct ParserSuiteTests {
  /// What each reader contradicts, by the name of the case, with the reason.
  private static let contradictions: [String: [String: String]] = [
    "java-v2": exactKeys,
    "swift": exactKeys.merging([
      "Property definitions must contain an equals sign.":
        "several words without a delimiter are ignored, not refused"
    ]) { $1 },
    "kotlin": exactKeys.merging([
      "Profile names support alphanumeric characters and - / . % @ _ : +":
        "names of any characters but white space are accepted"
    ]) { $1 },
    "rust": [:],
  ]

  private static let exactKeys = [
    "Duplicate properties in duplicate profiles use the last one defined (case insensitive).":
      "keys keep their case",
    "All valid property name characters are supported.": "keys keep their case",
  ]

  @Test func `the readers that follow the suite pass it`() throws {
    let data = try Shared.data("suites/spec-parser/profile-parser-tests.json")
    let suite = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let cases = suite?["tests"] as? [[String: Any]] ?? []
    #expect(cases.count == 65)
    for reader in [Reader.rust, .kotlin, .swift, .javaV2] {
      var missed: [String] = []
      for object in cases {
        let name = object["name"] as? String ?? ""
        guard let difference = Self.difference(object, reader) else { continue }
        missed.append(name)
        if Self.contradictions[reader.name]?[name] == nil {
          print("suite: \(reader.name): \(name): \(difference)")
        }
      }
      print("suite: \(reader.name) \(cases.count - missed.count) of \(cases.count)")
      #expect(Set(missed) == Set((Self.contradictions[reader.name] ?? [:]).keys), "\(reader.name)")
    }
  }

  private static func difference(_ object: [String: Any], _ reader: Reader) -> String? {
    let input = object["input"] as? [String: String] ?? [:]
    let output = object["output"] as? [String: Any] ?? [:]
    let readCase = ReadCase(
      name: "", config: Array((input["configFile"] ?? "").utf8),
      credentials: Array((input["credentialsFile"] ?? "").utf8))
    let report = readCase.report(by: reader)
    if output["errorContaining"] != nil {
      return report.fatal.isEmpty ? "is not refused" : nil
    }
    if let fatal = report.fatal.first { return "is refused: \(fatal.code)" }
    let expected = output["config"] as? [String: Any] ?? [:]
    for key in ["profiles", "sso_sessions"] {
      guard let theirs = expected[key] ?? (key == "profiles" ? [:] : nil) else { continue }
      let ours = flattened(report.maps[key])
      if !isEqual(theirs, ours) { return "\(render(theirs)), here \(render(ours))" }
    }
    return nil
  }

  /// Blocks as the suite writes them: their lines as one text.
  private static func flattened(_ map: Any?) -> [String: Any] {
    (map as? [String: [String: Any]] ?? [:]).mapValues { settings in
      settings.mapValues { value in
        guard let block = value as? [String: String] else { return value }
        return block.sorted { $0.key < $1.key }
          .map { $0.value.isEmpty ? "\n\($0.key) =" : "\n\($0.key) = \($0.value)" }.joined()
      }
    }
  }
}
