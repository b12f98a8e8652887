import Foundation
import Testing

@testable import awslint

private let formats = ReportFormat.allCases.map(\.rawValue)

private func sandbox() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[dev]\nrole_arn = x\n")
  return sandbox
}

@Test(arguments: formats)
func `the status is that of the findings in every format`(_ format: String) throws {
  let sandbox = try sandbox()
  let arguments = ["--format", format, "config"]
  #expect(try sandbox.run(arguments).status == 1)
  #expect(try sandbox.run(arguments + ["--fail-on", "never"]).status == 0)
  #expect(try sandbox.run(arguments + ["none"]).status == 2)
  #expect(try sandbox.run(["--format", "\(format)=report", "config"]).status == 1)
}

@Test(arguments: formats)
func `a reader that went away is no error, a full device is`(_ format: String) throws {
  let sandbox = try sandbox()
  let quiet = try sandbox.shell(
    "(sleep 0.1; $awslint --format \(format) config; echo $? >&2) | true")
  #expect(quiet.errors == "1\n")
  let full = try sandbox.shell("$awslint --format \(format) config > /dev/full")
  #expect(full.status == 2)
  #expect(full.errors == "awslint: cannot write to standard output: no space left on device\n")
  let closed = try sandbox.shell("$awslint --format \(format) config >&-")
  #expect(closed.status == 2)
}

@Test func `one run writes several reports`() throws {
  let sandbox = try sandbox()
  let outcome = try sandbox.run(
    ["--format", "concise", "--format=sarif=a.sarif", "--format=json=b.json", "config"])
  #expect(outcome.output.hasPrefix("config:1:1: error["))
  #expect(try sandbox.read("a.sarif").contains("\"version\": \"2.1.0\""))
  #expect(try sandbox.read("b.json").contains("\"diagnostics\""))
  let silent = try sandbox.run(["--format=sarif=a.sarif", "config"])
  #expect(silent.output == "" && silent.status == 1)
  let both = try sandbox.run(["--output", "t.txt", "--format=sarif=a.sarif", "config"])
  #expect(both.output == "")
  #expect(try sandbox.read("t.txt").contains("problems"))
}

@Test func `a report that cannot be written does not stop the others`() throws {
  let sandbox = try sandbox()
  let outcome = try sandbox.run(
    ["--format=sarif=none/a.sarif", "--format=json=b.json", "--format=concise", "config"])
  #expect(outcome.status == 2)
  #expect(outcome.errors == "awslint: cannot write `none/a.sarif`: no such file or directory\n")
  #expect(outcome.output.hasPrefix("config:1:1: "))
  #expect(try sandbox.read("b.json").contains("\"diagnostics\""))
}

@Test(arguments: [
  (
    ["--format=json", "--format=text"],
    "json and text would both go to standard output: give one a file of its own, `--format text=FILE`"
  ),
  (
    ["--format=json=x", "--format=sarif=x"],
    "json and sarif would both go to `x`: give one a file of its own, `--format sarif=FILE`"
  ),
  (
    ["--statistics", "--format=sarif"],
    "--statistics has no form in `sarif`: choose text, concise, json or jsonl"
  ),
])
func `reports in each other's way are refused`(_ options: [String], _ message: String) throws {
  let outcome = try sandbox().run(options + ["config"])
  #expect(outcome.status == 2)
  #expect(outcome.errors == "awslint: \(message)\n")
}

@Test func `paths are relative to the working folder, whatever was typed`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a b/.aws/config", "[dev]\nrole_arn = x\n")
  try sandbox.write("config", "[dev]\nrole_arn = x\n")
  let folder = sandbox.url("").path()
  func paths(_ path: String, in place: String = ".") throws -> Substring {
    let line = "cd '\(place)' && $awslint --no-context --format github '\(path)'"
    let words = try sandbox.shell(line).output.split(separator: ",")
    return try #require(words.first).dropFirst("::error file=".count)
  }
  for typed in ["./a b/.aws/config", folder + "a b/.aws/config", "a b/../a b//.aws/./config"] {
    #expect(try paths(typed) == "a b/.aws/config")
  }
  #expect(try paths("../config", in: "a b") == folder + "config")
  let sarif = try sandbox.shell("cd 'a b' && $awslint --format sarif .aws ../config").output
  #expect(sarif.contains("{\"uri\": \".aws/config\", \"uriBaseId\": \"%SRCROOT%\"}"))
  #expect(sarif.contains("{\"uri\": \"file://\(folder)config\"}"))
  #expect(sarif.contains("\"uri\": \"file://\(folder)a%20b/\""))
}
