import Foundation

/// Programs of others that judge what awslint prints; tests that need one are skipped without it.
enum Tools {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Tools")

  /// A Python with the packages that `./dev test` installs.
  static let python: String? = environment["AWSLINT_TOOLS_PYTHON"]

  static let environment = ProcessInfo.processInfo.environment

  /// Whether slow tests are asked for.
  static var isSlow: Bool { environment["AWSLINT_SLOW"] == "1" }

  static func has(_ program: String) -> Bool {
    ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + program)
    }
  }
}

extension Sandbox {
  /// Runs a line of the shell in which `$python` has the packages of ``Tools`` and `$tools` is
  /// the folder of what judges output.
  func toolShell(_ line: String) throws -> Outcome {
    environment["python"] = Tools.python
    environment["tools"] = Tools.folder.path()
    return try shell(line)
  }
}
