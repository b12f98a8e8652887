import Foundation
import INI
import Profiles
import TestSupport
import Testing

@testable import Rules

/// A target that is older than a setting hears of it, and of the first version that reads it.
@Suite struct VersionsTests {
  private func messages(_ config: String, _ targets: [String]) -> [String] {
    let source = SourceFile(
      path: "config", role: .config, document: Document(parsing: Array(config.utf8)))
    let options = LintOptions(
      targets: targets.compactMap(Reader.named), select: ["setting-unsupported-by-target"])
    return Linter(options: options).diagnostics(for: [LintInput(source: source, isContext: false)])
      .map { $0.readers.joined(separator: " ") + ": " + $0.message }
  }

  @Test func `each row is of a setting, and each cell a version of a reader`() throws {
    let table = DataTable(.versions)
    for column in table.columns.dropFirst() { #expect(Reader.named(column) != nil, "\(column)") }
    for index in table.names.indices {
      let row = table.row(index)
      let name = String(row[0].split(separator: " ").last ?? "")
      #expect(Settings.facts(of: name) != nil, "\(row[0])")
      #expect(row.count == table.columns.count, "\(row[0])")
      #expect(row.dropFirst().contains { !$0.isEmpty }, "\(row[0])")
      for cell in row.dropFirst() where !cell.isEmpty {
        #expect(ReaderVersion(cell) != nil, "\(row[0]): \(cell)")
      }
    }
  }

  @Test func `targets that are too old are named, and others are not`() {
    let config = "[profile a]\ncredential_source = Environment\n"
    #expect(
      messages(config, ["botocore@1.7.9", "aws-cli@2.0.0", "go-v2", "aws-cli@1.11.180"]) == [
        "botocore@1.7.9 aws-cli-v1@1.11.180: botocore@1.7.9 and aws-cli-v1@1.11.180 cannot read "
          + "credential_source, which came with botocore 1.8.0 and aws-cli-v1 1.12.0"
      ])
  }

  @Test(arguments: [
    ["botocore"], ["go-v2@0.1.0"], ["botocore@1.8.0"], ["swift@0.1.0"], ["rust@1.0.0"],
  ])
  func `an empty cell, a new version and no version say nothing`(_ targets: [String]) {
    #expect(messages("[profile a]\ncredential_source = Environment\n", targets) == [])
  }

  @Test(.enabled(if: Shared.isThere, "the settings are not here"))
  func `each version that is written down is the first to read its setting`() throws {
    let rows = try String(decoding: Shared.data("spec/settings.tsv"), as: UTF8.self)
      .split(separator: "\n").map { $0.components(separatedBy: "\t") }
    let columns = Dictionary(rows[0].enumerated().map { ($1, $0) }) { $1 }
    let readers = [
      ("since_botocore", "botocore"), ("since_awscli_v1", "aws-cli-v1"),
      ("since_awscli_v2", "aws-cli-v2"), ("since_go_v2", "go-v2"), ("since_java_v2", "java-v2"),
      ("since_js_v3", "js-v3"), ("since_rust", "rust"), ("since_dotnet", "dotnet"),
      ("since_php", "php"), ("since_ruby", "ruby"),
    ]
    var count = 0
    for row in rows.dropFirst() {
      for (column, reader) in readers {
        let first = row[try #require(columns[column])].drop { $0 == "v" }
        // The first version of a series has none before it.
        guard !first.isEmpty, reader != "aws-cli-v2" || first != "2.0.0" else { continue }
        count += 1
        let config = Self.config(key: row[0], parent: row[1], section: row[2])
        let isDay = first.contains("-0") || first.contains("-1")
        let old = first.hasSuffix("-alpha") ? "0.0.1" : isDay ? "2000-01-01" : Self.before(first)
        #expect(
          messages(config, ["\(reader)@\(old)"]).contains { $0.hasSuffix("\(reader) \(first)") },
          "\(row[0]) of \(reader) \(first)")
        #expect(messages(config, ["\(reader)@\(first)"]) == [], "\(row[0]) of \(reader) \(first)")
      }
    }
    #expect(count > 250)
  }

  private static func config(key: String, parent: String, section: String) -> String {
    let header = ["sso-session": "sso-session a", "services": "services a", "plugins": "plugins"]
    let block = parent.isEmpty ? "" : (parent.hasPrefix("<") ? "sts" : parent) + " =\n  "
    return "[\(header[section] ?? "profile a")]\n\(block)\(key) = x\n"
  }

  /// A version that came before: one of its numbers is smaller.
  private static func before(_ version: Substring) -> String {
    var numbers = version.split(separator: ".").compactMap { Int($0) }
    guard let index = numbers.lastIndex(where: { $0 > 0 }) else { return "0" }
    numbers[index] -= 1
    return numbers.map(String.init).joined(separator: ".")
  }
}
