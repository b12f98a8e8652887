import Glibc

/// The entries of a folder.
enum Folder {
  struct Entry: Hashable, Sendable {
    let name: String
    /// Whether the entry is a folder itself, not a link to one.
    let isFolder: Bool
    /// Whether the entry is a link, or of a kind that the folder does not tell.
    let mayBeLink: Bool
  }

  /// The entries in the order of their names, without `.` and `..`.
  static func entries(of path: String) throws(SystemError) -> [Entry] {
    guard let stream = unsafe opendir(path) else { throw SystemError(number: errno) }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let kind = unsafe Int32(entry.pointee.d_type)
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let end = unsafe bytes.firstIndex(of: 0) ?? bytes.count
        return unsafe String(decoding: bytes[..<end], as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      entries.append(
        Entry(
          name: name, isFolder: kind == Int32(DT_DIR),
          mayBeLink: kind == Int32(DT_LNK) || kind == Int32(DT_UNKNOWN)))
    }
    return entries.sorted { $0.name < $1.name }
  }
}
