import INI
import Rules

/// An options file as it was read.
struct FoundOptions {
  let source: RuleSource
  let file: OptionsFile
  /// The absolute path of its folder.
  let folder: String
}

/// Finds the options file of a configuration: one that is named, or the nearest one upward.
struct OptionsSearch {
  static let name = ".awslint.yaml"

  private let named: String?
  private let isIsolated: Bool
  private var found: [String: FoundOptions?] = [:]

  init(_ arguments: Arguments) {
    named = arguments.value(.optionsFile)
    isIsolated = arguments.has(.isolated)
  }

  /// The options for the files of a configuration, or nil where there are none.
  mutating func options(for path: String) throws(Failure) -> FoundOptions? {
    if let named { return try read(named) }
    guard !isIsolated, let folder = FileSystem.resolved(path.folder) else { return nil }
    return try nearest(from: folder)
  }

  private mutating func nearest(from folder: String) throws(Failure) -> FoundOptions? {
    if let known = found[folder] { return known }
    let candidate = folder.appending(path: Self.name)
    var result: FoundOptions?
    if (try? FileSystem.status(of: candidate)) != nil {
      result = try read(candidate)
    } else if folder != "/" {
      result = try nearest(from: folder.folder)
    }
    found[folder] = .some(result)
    return result
  }

  private func read(_ path: String) throws(Failure) -> FoundOptions {
    let source = try RuleSource(reading: path)
    do throws(RuleError) {
      let folder = FileSystem.resolved(path.folder) ?? path.folder
      return FoundOptions(source: source, file: try source.options(), folder: folder)
    } catch {
      throw source.failure(error, id: "options-file")
    }
  }
}
