import Foundation
import Testing

@testable import awslint

private let text =
  "\u{FEFF}[dev] # é\r\nregion = x\r\n[profile \u{1F600}\tx]\r\nregion\t=\t\u{1F600}漢é # x\r\nsource_profile = none\r\n"

/// What a format counts, by arithmetic that is not the program's own.
private enum Unit: String, Sendable {
  case scalars, utf16, bytes

  func width(_ scalar: Unicode.Scalar) -> Int {
    switch self {
    case .scalars: scalar == "\u{FEFF}" ? 0 : 1
    case .utf16: scalar == "\u{FEFF}" ? 0 : scalar.utf16.count
    case .bytes: scalar.utf8.count
    }
  }

  /// The byte offset of a line and a column; a place at the byte order mark is behind it.
  func offset(_ line: Int, _ column: Int) -> Int {
    let lines = text.components(separatedBy: "\r\n")
    var offset = lines.prefix(line - 1).reduce(0) { $0 + $1.utf8.count + 2 }
    var rest = column - 1
    for scalar in lines[line - 1].unicodeScalars where rest > 0 || width(scalar) == 0 {
      rest -= width(scalar)
      offset += scalar.utf8.count
    }
    return offset
  }
}

/// A format, and where in its output the place of each finding stands.
private struct Place: Sendable, CustomTestStringConvertible {
  let format: String
  let unit: Unit
  let pattern: String

  var testDescription: String { format }

  static let all = [
    Place(
      format: "sarif", unit: .scalars,
      pattern: #""locations": \[\s*\{"physical[^\n]*?"startLine": (\d+), "startColumn": (\d+)"#),
    Place(format: "github", unit: .scalars, pattern: #"line=(\d+),endLine=\d+,col=(\d+)"#),
    Place(
      format: "gitlab", unit: .scalars,
      pattern: #""positions": \{"begin": \{"line": (\d+), "column": (\d+)"#),
    Place(format: "checkstyle", unit: .utf16, pattern: #"line="(\d+)" column="(\d+)""#),
    Place(
      format: "rdjson", unit: .bytes,
      pattern: #""location"[^\n]*?"start": \{"line": (\d+), "column": (\d+)"#),
  ]
}

private func run(_ format: String) throws -> String {
  let sandbox = try Sandbox()
  try sandbox.write(".aws/config", text)
  try sandbox.write(".aws/credentials", "[default]\nregion = us-east-1\n")
  return try sandbox.run(["--ignore", "utf8-bom", "--format", format, ".aws/config"]).output
}

/// The groups of a pattern, as numbers, at each of its matches.
private func numbers(_ pattern: String, in output: String) throws -> [[Int]] {
  try output.matches(of: Regex(pattern)).map { match in
    match.output.dropFirst().compactMap { $0.substring.flatMap { Int($0) } }
  }
}

@Test(arguments: Place.all)
private func `places lead to the same byte in every format`(_ place: Place) throws {
  let starts = #""start": \{"line": \d+, "column": \d+, "offset": (\d+)\}[^\n]*?"readers""#
  let expected = try numbers(starts, in: run("json")).map { $0[0] }
  #expect(expected.count >= 3)
  let output = try run(place.format)
  let found = try numbers(place.pattern, in: output).map { place.unit.offset($0[0], $0[1]) }
  #expect(found == expected, "\(output)")
}

@Test func `byte offsets of SARIF count the byte order mark, columns do not`() throws {
  let region =
    #""startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6, "byteOffset": 3, "byteLength": 5}"#
  #expect(try run("sarif").contains(region))
}
