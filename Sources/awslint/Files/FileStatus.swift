/// What the system says of a file: enough to tell whether it is another one now, and to copy it.
struct FileStatus: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, folder
    /// Something that cannot be read to its end, by its name in a sentence.
    case other(String)
  }

  /// The device and the number of a file, the same under all its names.
  struct Identity: Hashable, Sendable {
    let device: UInt
    let inode: UInt
  }

  let kind: Kind
  let identity: Identity
  let size: Int
  let modifiedSeconds: Int
  let modifiedNanoseconds: Int
  let mode: UInt32
  let owner: UInt32
  let group: UInt32
  /// The number of names, hard links, of the file.
  let links: Int

  /// Whether nothing was written to the file, or put in its place, between two looks.
  func isUnchanged(since earlier: FileStatus) -> Bool {
    identity == earlier.identity && size == earlier.size
      && modifiedSeconds == earlier.modifiedSeconds
      && modifiedNanoseconds == earlier.modifiedNanoseconds
  }
}

/// The bytes of a file and what was said of it when they were read.
struct FileContents: Sendable {
  let bytes: [UInt8]
  let status: FileStatus
}

/// Why the system refused something.
struct SystemError: Error, Hashable {
  let number: Int32
}
