import Foundation
import TestSupport
import Testing

/// A file of the repository and its text.
struct RepositoryFile {
  /// The path from the root of the repository.
  let path: String
  let text: String

  /// The files below a folder that are text, sorted; `.` looks into the root alone.
  static func all(below folder: String, _ isMeant: (String) -> Bool) throws -> [RepositoryFile] {
    let root = Shared.repository.appending(path: folder)
    let names =
      folder == "."
      ? try FileManager.default.contentsOfDirectory(atPath: root.path())
      : try FileManager.default.subpathsOfDirectory(atPath: root.path())
    return names.sorted().filter(isMeant).compactMap { name in
      guard let text = try? String(contentsOf: root.appending(path: name), encoding: .utf8) else {
        return nil
      }
      return RepositoryFile(path: folder == "." ? name : "\(folder)/\(name)", text: text)
    }
  }

  static func isSource(_ name: String) -> Bool {
    [".swift", ".c", ".cpp", ".h"].contains(where: name.hasSuffix)
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count else {
        return nil
      }
      return String(words[index + 1])
    }
  }
}

@Suite struct TidyTests {
  @Test func `no source file has more than 300 lines`() throws {
    for folder in ["Sources", "Tests", "Plugins"] {
      for file in try RepositoryFile.all(below: folder, RepositoryFile.isSource)
      where file.lines.count > 301 {
        Issue.record("\(file.path) has \(file.lines.count - 1) lines: look for the second noun")
      }
    }
  }

  @Test func `no source imports Foundation`() throws {
    let files = try RepositoryFile.all(below: "Sources", RepositoryFile.isSource)
    #expect(files.count > 100)
    for file in files where file.imports.contains(where: { $0.hasPrefix("Foundation") }) {
      Issue.record("\(file.path)")
    }
  }

  @Test(arguments: ["CYAML", "CCrypto", "CCurl", "CRE2", "CData", "CStart"])
  func `a C library is known to one Swift file at most`(_ module: String) throws {
    let files = try RepositoryFile.all(below: "Sources", RepositoryFile.isSource)
      .filter { $0.imports.contains(module) }
    #expect(files.count <= 1, "\(files.map(\.path))")
    for file in files {
      #expect(file.text.contains("internal import \(module)\n"), "\(file.path)")
    }
  }

  @Test(arguments: ["INI", "Profiles", "Rules", "YAML"])
  func `libraries do not call the system`(_ module: String) throws {
    let files = try RepositoryFile.all(below: "Sources/\(module)", RepositoryFile.isSource)
    #expect(!files.isEmpty)
    for file in files where file.imports.contains("Glibc") { Issue.record("\(file.path)") }
  }

  @Test func `nothing starts a thread`() throws {
    let words = [
      "Task {", "Task.detached", "TaskGroup(", " async ", "import Dispatch", "pthread_create",
      "std::thread", "std::async",
    ]
    for file in try RepositoryFile.all(below: "Sources", RepositoryFile.isSource) {
      let code = file.text.split(separator: "\n").filter { !$0.contains("//") }
      for word in words where code.contains(where: { $0.contains(word) }) {
        Issue.record("\(file.path): \(word)")
      }
    }
  }

  @Test func `a case of fixtures has inputs, expected outputs, and nothing that no test reads`()
    throws
  {
    let root = Shared.repository.appending(path: "Tests/Fixtures")
    let tests = try RepositoryFile.all(below: "Tests") { $0.hasSuffix("Tests.swift") }
      .map(\.text).joined()
    for area in try FileManager.default.contentsOfDirectory(atPath: root.path()) {
      let folder = root.appending(path: area)
      // Tables that a test reads stand in an area by themselves.
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
      where !name.hasSuffix(".tsv") {
        let names = try FileManager.default.subpathsOfDirectory(
          atPath: folder.appending(path: name).path())
        let inputs = names.filter { $0.hasSuffix("config") || $0.hasSuffix("credentials") }
        #expect(!inputs.isEmpty && names.count > inputs.count, "\(name)")
        #expect(tests.contains("\"\(name)\""), "\(name)")
      }
    }
  }

  @Test func `documents name no machine, and nothing that only its authors know`() throws {
    let folders = [".", "docs", "Sources", "Tests", "Benchmarks", ".ci"].filter {
      FileManager.default.fileExists(atPath: Shared.repository.appending(path: $0).path())
    }
    // In pieces, so that this file does not hold what it looks for.
    let words = ["issue " + "#", "/wo" + "rk/", "/ho" + "me/runner"]
    for folder in folders {
      for file in try RepositoryFile.all(below: folder, { $0 != ".git" }) {
        for word in words where file.text.lowercased().contains(word) {
          Issue.record("\(file.path) says `\(word)`")
        }
      }
    }
  }
}
