import INI
import Profiles
import Rules

/// A file that was read, and what was said of it then.
struct LoadedFile: Sendable {
  let source: SourceFile
  let isContext: Bool
  /// nil for standard input.
  let status: FileStatus?
  let isStandardInput: Bool
  /// Asked when a rule wants to know; nil for standard input.
  var versionControl: GitFile?

  var path: String { source.path }
  var document: Document { source.document }
  /// The same file after other bytes were written to it.
  func holding(_ bytes: [UInt8]) -> LoadedFile {
    LoadedFile(
      source: SourceFile(
        path: source.path, role: source.role, document: Document(parsing: bytes)),
      isContext: isContext, status: status, isStandardInput: isStandardInput,
      versionControl: versionControl)
  }

  var input: LintInput {
    let facts = FileFacts(
      mode: status.map { UInt16($0.mode & 0o777) }, versionControl: versionControl)
    return LintInput(source: source, isContext: isContext, facts: facts)
  }
}

/// The one or two files of a configuration.
struct LoadedConfiguration: Sendable {
  let files: [LoadedFile]

  var inputs: [LintInput] { files.map(\.input) }
}

/// The configurations that could be read, and what to say about the others.
struct Loading: Sendable {
  private(set) var configurations: [LoadedConfiguration] = []
  private(set) var failures: [String]
  private(set) var notes: [String]

  /// Finds and reads the files of a request; one that cannot be read does not stop the others.
  init(_ request: FileRequest, in environment: Environment) {
    let discovery = Discovery(request, in: environment)
    failures = discovery.failures
    notes = discovery.notes
    for group in discovery.candidates.configurations {
      let files = group.compactMap { load($0) }
      guard files.contains(where: { !$0.isContext }) else { continue }
      configurations.append(LoadedConfiguration(files: files))
    }
  }

  private mutating func load(_ candidate: Candidate) -> LoadedFile? {
    do throws(Failure) {
      let contents = candidate.isStandardInput ? nil : try FileSystem.read(candidate.path)
      let bytes = if let contents { contents.bytes } else { try FileSystem.readStandardInput() }
      return LoadedFile(
        source: SourceFile(
          path: candidate.path, role: candidate.role, document: Document(parsing: bytes)),
        isContext: candidate.isContext, status: contents?.status,
        isStandardInput: candidate.isStandardInput,
        versionControl: contents.map { _ in GitFile(candidate.path) })
    } catch {
      if candidate.isContext {
        notes.append("going on without context: " + error.message)
      } else {
        failures.append(error.message)
      }
      return nil
    }
  }
}
