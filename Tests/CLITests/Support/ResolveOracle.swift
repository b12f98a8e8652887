import Foundation
import TestSupport

/// The real botocore, asked what a profile leads to; a stand-in answers for the network.
struct ResolveOracle {
  private let python: String
  private let script: URL

  /// An oracle, if the shared folder and a Python with botocore are there.
  static let shared: ResolveOracle? = {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = Shared.folder, let python = environment["AWSLINT_ORACLE_PYTHON"] else {
      return nil
    }
    return ResolveOracle(python: python, script: folder.appending(path: "oracle/oracle.py"))
  }()

  /// What a profile leads to on a host whose metadata service answers.
  func outcome(profile: String, config: String?, credentials: String?) throws -> [String: Any] {
    let request: [String: Any] = [
      "name": "case", "profile": profile, "imds": true, "config": config ?? NSNull(),
      "credentials": credentials ?? NSNull(),
    ]
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, script.path(), "resolve"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(try JSONSerialization.data(withJSONObject: request))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return answer?["outcome"] as? [String: Any] ?? [:]
  }
}
