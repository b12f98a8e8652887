/// A file of which a reader has nothing, and the first reason that it meets.
public struct LostFile: Sendable {
  /// The path as it was handed in.
  public let path: String
  public let event: Event
}

extension Configuration {
  /// The files that are lost to the reader, in the order in which it reads them.
  public var lostFiles: [LostFile] {
    FileRole.allCases.flatMap { role in
      zip(files, readings).filter { $0.0.role == role }.compactMap { file, reading in
        reading.events.first { $0.effect == .fileLost }
          .map { LostFile(path: file.path, event: $0) }
      }
    }
  }
}
