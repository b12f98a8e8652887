import Foundation
import TestSupport
import Profiles

/// The real botocore, asked for many cases at once.
struct Oracle {
  let python: String
  let script: String

  /// An oracle, if the shared folder and a Python with botocore are there.
  static let shared: Oracle? = {
    guard let folder = Shared.folder else { return nil }
    let named = ProcessInfo.processInfo.environment["AWSLINT_ORACLE_PYTHON"]
    let python = named ?? "python3"
    let probe = try? run(python, ["-c", "import botocore"], input: Data())
    guard probe?.status == 0 else { return nil }
    return Oracle(python: python, script: folder.appending(path: "oracle/oracle.py").path())
  }()

  /// The outcomes of cases, in their order.
  func outcomes(_ cases: [ReadCase]) throws -> [[String: Any]] {
    var input = Data()
    for readCase in cases {
      input += try JSONSerialization.data(withJSONObject: readCase.json)
      input.append(UInt8(ascii: "\n"))
    }
    let output = try Self.run(python, [script, "read"], input: input).output
    return try output.split(separator: UInt8(ascii: "\n")).map {
      let object = try JSONSerialization.jsonObject(with: $0) as? [String: Any]
      return object?["outcome"] as? [String: Any] ?? [:]
    }
  }

  /// The cases on which botocore and this package differ, each with what differs.
  func differences(_ cases: [ReadCase]) throws -> [(ReadCase, String)] {
    try zip(cases, outcomes(cases)).compactMap { readCase, outcome in
      BotocoreOutcome.difference(outcome, readCase.report(by: .botocore)).map { (readCase, $0) }
    }
  }

  /// A smaller case that still differs: lines are taken away while that is so.
  func minimised(_ failing: ReadCase) throws -> (ReadCase, String) {
    var smallest = failing
    while true {
      let smaller = Self.withoutALine(smallest)
      guard let (found, difference) = try differences(smaller).first else {
        return (smallest, try differences([smallest]).first?.1 ?? "")
      }
      _ = difference
      smallest = found
    }
  }

  private static func withoutALine(_ readCase: ReadCase) -> [ReadCase] {
    var result: [ReadCase] = []
    for part in [\ReadCase.config, \ReadCase.credentials] {
      guard let bytes = readCase[keyPath: part] else { continue }
      var without = readCase
      without[keyPath: part] = nil
      result.append(without)
      let ends = bytes.indices.filter { bytes[$0] == 10 || bytes[$0] == 13 }.map { $0 + 1 }
      let starts = [0] + ends
      for (start, end) in zip(starts, ends + [bytes.count]) where start < end {
        without[keyPath: part] = Array(bytes[..<start] + bytes[end...])
        result.append(without)
      }
    }
    return result
  }

  static func run(
    _ program: String, _ arguments: [String], input: Data
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let folder = FileManager.default.temporaryDirectory
    let source = folder.appending(path: "awslint-\(UUID().uuidString)")
    try input.write(to: source)
    defer { try? FileManager.default.removeItem(at: source) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
