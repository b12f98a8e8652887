public import Foundation

/// The folder of suites, corpora and oracles, which is no part of the repository.
public enum Shared {
  /// Beside the repository, or where `AWSLINT_SHARED` says.
  public static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["AWSLINT_SHARED"] { return URL(filePath: path) }
    let beside = repository.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: beside.path()) ? beside : nil
  }()

  public static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static var isThere: Bool { folder != nil }

  public static func data(_ path: String) throws -> Data {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: folder.appending(path: path))
  }

  /// The objects of a JSON file that is an array, or of one with an object a line.
  public static func objects(_ path: String) throws -> [[String: Any]] {
    let data = try data(path)
    if !path.hasSuffix(".jsonl") {
      return try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    }
    return try data.split(separator: UInt8(ascii: "\n")).compactMap {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any]
    }
  }

  /// Every file below a folder, sorted.
  public static func files(below path: String) throws -> [URL] {
    guard let folder else { return [] }
    let root = folder.appending(path: path)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
      .map { root.appending(path: $0) }
      .filter { !$0.hasDirectoryPath }
  }
}
