/// A file that a reader refuses, and what it stumbles over first.
public struct LostFile: Sendable {
  public let file: SourceFile
  public let event: Event
}

extension Planner {
  /// The files that the reader has nothing of, in the order in which it reads them.
  public var lostFiles: [LostFile] {
    FileRole.allCases.flatMap { role in
      zip(configuration.files, configuration.readings).compactMap { file, reading in
        guard file.role == role else { return nil }
        return reading.events.first { $0.effect == .fileLost }.map {
          LostFile(file: file, event: $0)
        }
      }
    }
  }

  /// The profiles that the files define, those of refused files too.
  public var definedProfiles: [String] {
    guard !lostFiles.isEmpty else { return configuration.profiles.map(\.name) }
    var keys = KeyTable()
    let whole = Configuration(reader: configuration.reader, files: configuration.files, keys: &keys)
    return whole.profiles.map(\.name)
  }
}
