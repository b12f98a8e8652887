import Foundation
import Profiles
import TestSupport
import Testing

/// One feature at a time, as seven real parsers took it.
@Suite(.enabled(if: Shared.isThere, "the shared folder is not there"))
struct ProbeTests {
  private static let mark = "<byte-order-mark>"

  @Test(arguments: [
    ("botocore", "botocore"), ("Go-ini", "go-v2"), ("JS", "js-v3"), ("C", "swift"),
    ("PHP", "php"), ("Ruby", "ruby"), ("Soto", "soto"),
  ])
  func `every probe reads as the parser read it`(_ parser: String, name: String) throws {
    let reader = try #require(Reader.named(name))
    // Foundation drops a byte order mark at the start of a JSON text.
    let text = String(decoding: try Shared.data("suites/probes.json"), as: UTF8.self)
      .replacing("\u{FEFF}", with: Self.mark).replacing("\\ufeff", with: Self.mark)
    let probes = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let cases = probes?["cases"] as? [[String: Any]] ?? []
    #expect(cases.count == 42)
    var misses: [String] = []
    for object in cases {
      let observed = (object["observed"] as? [String: [String: Any]])?[parser] ?? [:]
      let report = Self.readCase(object).report(by: reader)
      let difference =
        parser == "C"
        ? Self.difference(queries: observed, report)
        : Self.difference(sections: observed, report, reader)
      if let difference {
        misses.append("\(object["id"] ?? "") \(object["name"] ?? ""): \(difference)")
      }
    }
    print("probes: \(name) \(cases.count - misses.count) of \(cases.count)")
    #expect(misses.isEmpty, "\(misses.joined(separator: "\n"))")
  }

  private static func readCase(_ object: [String: Any]) -> ReadCase {
    let isLatin = object["configFileEncoding"] as? String == "latin1"
    func bytes(_ key: String) -> [UInt8]? {
      guard var text = object[key] as? String else { return nil }
      text.replace(mark, with: "\u{FEFF}")
      return isLatin ? text.data(using: .isoLatin1).map(Array.init) : Array(text.utf8)
    }
    return ReadCase(name: "", config: bytes("configFile"), credentials: bytes("credentialsFile"))
  }

  private static func difference(
    sections observed: [String: Any], _ report: ReadReport, _ reader: Reader
  ) -> String? {
    if observed["raw"] != nil { return report.fatal.isEmpty ? "is not refused" : nil }
    if let fatal = report.fatal.first { return "is refused: \(fatal.code)" }
    var theirs = observed
    if let sections = observed["sections"] as? [String: Any] { theirs = sections }
    if reader.name == "botocore" {
      theirs = observed["profiles"] as? [String: Any] ?? [:]
      for (name, section) in observed["sso_sessions"] as? [String: Any] ?? [:] {
        theirs["sso-session \(name)"] = section
      }
      for (name, section) in observed where section is [String: Any] {
        if !["profiles", "sso_sessions", "services"].contains(name) { theirs[name] = section }
      }
    }
    let ours = view(report, reader)
    for (name, section) in theirs where section is [String: Any] {
      let isKept = ours[name] != nil || !drops(name, reader)
      if isKept, !isEqual(section, ours[name]) {
        return "\(name): \(render(section)), here \(render(ours[name] ?? "nothing"))"
      }
    }
    let invented = ours.keys.filter { theirs[$0] == nil && $0 != "(before any section)" }
    return invented.isEmpty ? nil : "only here: \(invented)"
  }

  /// Our sections under the names that the parser alone gives them.
  private static func view(_ report: ReadReport, _ reader: Reader) -> [String: Any] {
    let isRaw = ["go-v2", "php", "soto"].contains(reader.name)
    let isConfig = !report.isOfCredentials
    var result = report.maps["other"] as? [String: Any] ?? [:]
    for (name, section) in report.maps["profiles"] as? [String: Any] ?? [:] {
      let isPrefixed =
        isRaw && isConfig && name != "default" && name != "Default" && name != "DEFAULT"
      result[isPrefixed ? "profile \(name)" : name] = section
    }
    let separator = reader.name == "js-v3" ? "." : " "
    for (key, type) in [("sso_sessions", "sso-session"), ("services", "services")] {
      for (name, section) in report.maps[key] as? [String: Any] ?? [:] {
        result["\(type)\(separator)\(name)"] = section
      }
    }
    return result
  }

  /// Whether a section is one that the parser yields and the loader behind it drops.
  private static func drops(_ name: String, _ reader: Reader) -> Bool { reader.name == "go-v2" }

  /// The queries that were put to the C parser: `kind|section|key`.
  private static func difference(
    queries observed: [String: Any], _ report: ReadReport
  ) -> String? {
    let lost = observed["fatalFiles"] as? [String] ?? []
    let ours = Set(report.fatal.map(\.path)).sorted()
    if lost != ours { return "lost \(lost), here \(ours)" }
    for (query, answer) in observed["queries"] as? [String: String] ?? [:] {
      let parts = query.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let map = ["profiles", "sso_sessions", "services"][Int(parts[0]) ?? 0]
      let section = (report.maps[map] as? [String: [String: Any]])?[parts[1]]
      let found: String
      var value = section?[parts[2]]
      if parts.count > 3 { value = (value as? [String: String])?[parts[3]] }
      switch value {
      case nil: found = section == nil ? "<nosection>" : "<nokey>"
      case let text as String: found = parts.count > 3 ? text : "[\(text)] subs=0"
      case let block as [String: String]: found = "subs=\(block.count)"
      default: found = "?"
      }
      if !answer.contains(found) { return "\(query): \(answer), here \(found)" }
    }
    return nil
  }
}

extension ReadReport {
  /// Whether the report is on a credentials file alone.
  fileprivate var isOfCredentials: Bool { paths == ["credentials"] }
}
