import Foundation
import Testing

@testable import awslint

private func change(_ sandbox: Sandbox, _ path: String, to text: String) throws -> Repair.Change {
  let path = sandbox.url(path).path()
  return Repair.Change(
    path: path, original: try FileSystem.read(path), contents: Array(text.utf8))
}

@Test(arguments: ["600", "640", "644", "400"])
func `a file is replaced with its mode kept`(_ mode: String) throws {
  let sandbox = try Sandbox()
  try sandbox.write("d/config", "old")
  _ = try sandbox.shell("chmod \(mode) d/config")
  guard mode != "400" || getuid() == 0 else { return }
  try Repair.carryOut([change(sandbox, "d/config", to: "new")])
  #expect(try sandbox.read("d/config") == "new")
  let status = try FileSystem.status(of: sandbox.url("d/config").path())
  #expect(String(status.mode, radix: 8) == mode)
  #expect(try sandbox.names(in: "d") == ["config"])
}

@Test(arguments: ["old", "new"])
func `a file gets another mode, and its bits beside the permissions stay`(_ text: String) throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "old")
  _ = try sandbox.shell("chmod 1644 config")
  var change = try change(sandbox, "config", to: text)
  change.mode = 0o600
  try Repair.carryOut([change])
  #expect(try sandbox.read("config") == text)
  #expect(try FileSystem.status(of: sandbox.url("config").path()).mode == 0o1600)
}

@Test func `a mode alone is changed without parting hard links`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "old")
  _ = try sandbox.shell("chmod 644 config; ln config second; ln -s config link")
  var change = try change(sandbox, "link", to: "old")
  change.mode = 0o600
  try Repair.carryOut([change])
  #expect(try FileSystem.status(of: sandbox.url("second").path()).mode == 0o600)
  #expect(try sandbox.shell("readlink link").output == "config\n")
}

@Test func `a symbolic link stays and its target is replaced`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("real/config", "old")
  _ = try sandbox.shell("mkdir d; ln -s ../real/config d/config; ln -s config d/other")
  try Repair.carryOut([change(sandbox, "d/other", to: "new")])
  #expect(try sandbox.read("real/config") == "new")
  #expect(try sandbox.shell("readlink d/config d/other").output == "../real/config\nconfig\n")
  #expect(try sandbox.names(in: "real") == ["config"])
  #expect(try sandbox.names(in: "d") == ["config", "other"])
}

@Test(arguments: [
  "printf other > config", "sleep 0.01; touch config", "rm config", "mv config x; cp -p x config",
])
func `a file that was changed meanwhile is left alone`(_ line: String) throws {
  let sandbox = try Sandbox()
  try sandbox.write("credentials", "old")
  try sandbox.write("config", "old")
  let changes = try [
    change(sandbox, "credentials", to: "newer"), change(sandbox, "config", to: "new"),
  ]
  _ = try sandbox.shell(line)
  #expect(throws: Failure.self) { try Repair.carryOut(changes) }
  #expect(try sandbox.read("credentials") == "old")
  #expect(try sandbox.names(in: ".").filter { $0.hasPrefix(".awslint") } == [])
}

@Test func `a file with several names is left alone`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "old")
  _ = try sandbox.shell("ln config second")
  let changes = [try change(sandbox, "config", to: "new")]
  #expect(throws: Failure.self) { try Repair.carryOut(changes) }
  #expect(try sandbox.read("config") == "old")
}

@Test func `an output file is written whole and keeps its mode`() throws {
  let sandbox = try Sandbox()
  let path = sandbox.url("report").path()
  try OutputFile.write(Array("one".utf8), to: path)
  _ = try sandbox.shell("chmod 600 report")
  try OutputFile.write(Array("two".utf8), to: path)
  #expect(try sandbox.read("report") == "two")
  #expect(try FileSystem.status(of: path).mode == 0o600)
  try OutputFile.write(Array("x".utf8), to: "/dev/null")
  #expect(throws: Failure.self) { try OutputFile.write([], to: path + "/x") }
}
