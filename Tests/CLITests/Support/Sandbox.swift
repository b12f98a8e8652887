import Foundation

/// What a run of the program left behind.
struct Outcome {
  let status: Int32
  let output: String
  let errors: String
}

/// A folder of its own in which the built program runs, with a home folder and a clean environment.
final class Sandbox {
  let folder: URL
  var environment: [String: String] = [:]

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .resolvingSymlinksInPath().appending(path: "awslint-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "home"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var home: URL { folder.appending(path: "home") }

  func url(_ path: String) -> URL { folder.appending(path: path) }

  @discardableResult func write(_ path: String, _ text: String) throws -> URL {
    try write(path, Data(text.utf8))
  }

  @discardableResult func write(_ path: String, _ data: Data) throws -> URL {
    let url = url(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url
  }

  /// Copies the folder of a fixture to a path.
  func copy(_ golden: Golden, to path: String) throws {
    try FileManager.default.copyItem(at: golden.folder, to: url(path))
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  /// The names in a folder, hidden ones included, sorted.
  func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(path).path()).sorted()
  }

  /// Runs the program in the folder.
  func run(_ arguments: [String], input: String? = nil) throws -> Outcome {
    try launch(Self.program, arguments, input: input)
  }

  /// Runs a line of the shell in the folder; `$awslint` is the program.
  func shell(_ line: String) throws -> Outcome {
    try launch(URL(filePath: "/bin/sh"), ["-c", line], input: nil)
  }

  private func launch(_ program: URL, _ arguments: [String], input: String?) throws -> Outcome {
    let outputs = [url(".stdout-\(UUID())"), url(".stderr-\(UUID())"), url(".stdin-\(UUID())")]
    defer { for file in outputs { try? FileManager.default.removeItem(at: file) } }
    try Data().write(to: outputs[0])
    try Data().write(to: outputs[1])
    try Data((input ?? "").utf8).write(to: outputs[2])
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": home.path(), "PATH": "/usr/bin:/bin", "awslint": Self.program.path(),
    ].merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: outputs[0])
    process.standardError = try FileHandle(forWritingTo: outputs[1])
    process.standardInput = try FileHandle(forReadingFrom: outputs[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputs[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: outputs[1]), as: UTF8.self))
  }

  /// The program, which is built beside the tests.
  private static let program = URL(filePath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "awslint")
}
