import Foundation
import Testing

@testable import awslint

private let text =
  "\u{FEFF}[dev] # é\r\n\r\n[profile \u{1F600}\tx]\r\nregion\t=\t\u{1F600}漢é # x\r\nsource_profile = none\r\n"

/// The byte offset of a line and a column, found without the program's own arithmetic.
private func offset(_ line: Int, _ column: Int, _ count: (Character) -> Int) -> Int {
  let lines = text.components(separatedBy: "\r\n")
  var offset = lines.prefix(line - 1).reduce(0) { $0 + $1.utf8.count + 2 }
  var rest = column - 1
  for character in lines[line - 1].unicodeScalars.map({ Character($0) }) {
    if character == "\u{FEFF}", count(character) == 0 {
      offset += 3
      continue
    }
    guard rest > 0 else { break }
    rest -= count(character)
    offset += character.utf8.count
  }
  return offset
}

private func withoutMark(_ count: @escaping (Character) -> Int) -> (Character) -> Int {
  { $0 == "\u{FEFF}" ? 0 : count($0) }
}
private let scalars = withoutMark { _ in 1 }
private let utf16 = withoutMark { $0.utf16.count }
private let bytes: (Character) -> Int = { $0.utf8.count }

private func run(_ format: String) throws -> String {
  let sandbox = try Sandbox()
  try sandbox.write(".aws/config", text)
  try sandbox.write(".aws/credentials", "[default]\nregion = us-east-1\n")
  return try sandbox.run(["--ignore", "utf8-bom", "--format", format, ".aws/config"]).output
}

/// The first groups of a pattern, as numbers, at each of its matches.
private func numbers(_ pattern: String, in output: String) throws -> [[Int]] {
  try output.matches(of: Regex(pattern)).map { match in
    match.output.dropFirst().compactMap { $0.substring.flatMap { Int($0) } }
  }
}

@Test(arguments: [
  (
    "sarif", "\"results\"[\\s\\S]*",
    "\"locations\": \\[\\s*\\{\"physicalLocation\": [^\\n]*?\"startLine\": (\\d+), \"startColumn\": (\\d+)",
    "scalars"
  ),
  ("github", "[\\s\\S]*", "line=(\\d+),endLine=\\d+,col=(\\d+)", "scalars"),
  (
    "gitlab", "[\\s\\S]*", "\"positions\": \\{\"begin\": \\{\"line\": (\\d+), \"column\": (\\d+)",
    "scalars"
  ),
  ("checkstyle", "[\\s\\S]*", "line=\"(\\d+)\" column=\"(\\d+)\"", "utf16"),
  (
    "rdjson", "[\\s\\S]*", "\"location\"[^\\n]*?\"start\": \\{\"line\": (\\d+), \"column\": (\\d+)",
    "bytes"
  ),
])
func `places lead to the same byte in every format`(
  _ format: String, _ part: String, _ pattern: String, _ unit: String
) throws {
  let expected = try numbers(
    "\"start\": \\{\"line\": \\d+, \"column\": \\d+, \"offset\": (\\d+)\\}, \"end\"[^\\n]*?\"readers\"",
    in: run("json"))
  #expect(expected.count >= 3)
  let output = try run(format)
  let body = try #require(output.firstMatch(of: Regex(part))).output[0].substring ?? ""
  let found = try numbers(pattern, in: String(body)).map { place in
    offset(place[0], place[1], unit == "bytes" ? bytes : unit == "utf16" ? utf16 : scalars)
  }
  #expect(found == expected.map { $0[0] }, "\(output)")
}

@Test func `byte offsets of SARIF count the byte order mark, columns do not`() throws {
  let output = try run("sarif")
  #expect(
    output.contains(
      "\"startLine\": 1, \"startColumn\": 1, \"endLine\": 1, \"endColumn\": 6, \"byteOffset\": 3, \"byteLength\": 5"
    ))
}
