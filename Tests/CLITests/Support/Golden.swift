import Foundation
import Testing

/// The folder of inputs and expected outputs of one case.
struct Golden {
  let folder: URL

  init(_ name: String) {
    folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/cli/\(name)")
  }

  func input(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// Compares a text with the expected one, or writes it when `UPDATE_FIXTURES` is 1.
  func expect(
    _ text: String, as name: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == expected, "\(file.path())", sourceLocation: place)
  }
}
