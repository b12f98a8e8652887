import Foundation
import INI
import Profiles
import Rules
import Testing

@testable import awslint

private func parsed(_ text: String) throws -> [String: Any] {
  let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
  return try #require(object as? [String: Any])
}

@Test(arguments: [
  "", "\u{0}\u{1B}[31m\u{7F}\u{85}", "\"\\/\n\r\t", "\u{2028}\u{1F600}漢é", "\u{FFFD}",
])
func `any text comes back from JSON`(_ text: String) throws {
  var json = ""
  JSON.object([("text", .string(text))]).write(to: &json)
  #expect(try parsed(json)["text"] as? String == text)
  #expect(json.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
}

@Test func `members keep their order and containers break into lines`() {
  var json = ""
  let value = JSON.object([
    ("b", .array([.number(1), .null])), ("a", .array([])), ("c", .bool(true)),
  ])
  value.write(to: &json, breaking: 2)
  #expect(json == "{\n  \"b\": [\n    1,\n    null\n  ],\n  \"a\": [],\n  \"c\": true\n}")
}

@Test func `a report is JSON whatever the file holds`() throws {
  let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("[a]\nk\u{E9}y".utf8) + [0xFF, 0x3D, 0x1B, 0x0A]
  let sample = Sample([("conf\u{1B}ig", .config, bytes)])
  let place = Location(file: 0, range: ByteRange(7, 12))
  let finding = Diagnostic(
    rule: "r", severity: .info, category: .style, message: "é\u{1B}", location: place)
  let text = sample.report([finding]).written(by: JSONReporter(showsStatistics: false))
  let diagnostics = try #require(try parsed(text)["diagnostics"] as? [[String: Any]])
  let start = try #require(diagnostics[0]["start"] as? [String: Int])
  let end = try #require(diagnostics[0]["end"] as? [String: Int])
  #expect(start == ["line": 2, "column": 1, "offset": 7])
  #expect(end == ["line": 2, "column": 5, "offset": 12])
  #expect(diagnostics[0]["fix"] is NSNull)
}
