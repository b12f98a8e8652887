import INI
import Profiles
import Synchronization

/// The files that are judged together, what is written in them, and what the targets make of them.
final class Workspace: Sendable {
  let files: [WorkspaceFile]
  let keys: KeyTable
  /// The targets, and the readers outside them that are heard too.
  let targets: [Reader]
  /// Whether a version of some target is known.
  let hasVersions: Bool
  /// One for each group of targets that read alike.
  let views: [View]
  /// For each view the profiles that are the same in the first one; nil for that one and outside the targets.
  let twins: [ViewTwins?]
  let host: Host
  /// For each key, by its id, whether its values are secret.
  let secretKeys: [Bool]
  /// The values of paths that begin at the workspace, which are the same all through a run.
  let constants = Mutex<[String: Datum]>([:])
  let environment: [String: String]?
  /// What comes of the profiles, made when a rule first asks.
  let resolutions = ResolutionTable()
  let today: Int?
  /// Whether both files are known, so that a name which is not found does not exist.
  let isComplete: Bool

  init(_ inputs: [LintInput], options: LintOptions, isComplete: Bool) {
    var keys = KeyTable()
    var files: [WorkspaceFile] = []
    for input in inputs { files.append(WorkspaceFile(input, keys: &keys)) }
    let readable = files.map(\.source)
    let hasForeign = files.contains { $0.shape != .shared }
    let groups =
      hasForeign
      ? []
      : View.groups(of: options.targets).map { (false, $0) }
        + View.groups(of: options.outside).map { (true, $0) }
    let plain =
      groups.isEmpty
      ? [] : files.enumerated().map { PlainSections($1.outline, of: $1.source, at: $0) }
    var views: [View] = []
    for (isOutside, group) in groups {
      views.append(
        View(
          group, isOutside: isOutside, files: readable, plain: plain, keys: &keys,
          like: views.first))
    }
    self.files = files
    self.views = views
    twins = views.enumerated().map { index, view in
      index == 0 || view.isOutside ? nil : ViewTwins(of: view, in: views[0])
    }
    self.keys = keys
    secretKeys = (0..<keys.count).map { Settings.isSecret(keys.name(of: Key(id: Int32($0)))) }
    self.isComplete = isComplete || Set(inputs.map(\.source.role)).count == 2
    targets = options.targets + options.outside
    hasVersions = options.targets.contains { $0.version != nil }
    host = options.host
    environment = options.environment
    today = options.today
  }

  func document(_ file: Int) -> Document { files[file].source.document }
}

/// One file with its outline.
final class WorkspaceFile: Sendable {
  let source: SourceFile
  let isContext: Bool
  let facts: FileFacts
  let shape: FileShape
  /// Empty for a file that is something else than a shared file.
  let outline: Outline
  let index = SectionIndex()
  let suppressions: [Suppression]

  init(_ input: LintInput, keys: inout KeyTable) {
    source = input.source
    isContext = input.isContext
    facts = input.facts
    shape = FileShape(of: input.source.document)
    let document = shape == .shared ? input.source.document : Document(parsing: [])
    outline = Outline(of: document, keys: &keys)
    suppressions =
      shape == .shared ? Suppression.all(in: outline, of: source.document) : []
  }
}
