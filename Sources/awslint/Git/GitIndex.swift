/// The index of a git repository, which names the files that it keeps.
enum GitIndex {
  /// Whether the bytes of an index have an entry for a path; false for bytes of another kind.
  static func names(_ path: String, in bytes: [UInt8]) -> Bool {
    guard bytes.count > 12, bytes.starts(with: Array("DIRC".utf8)) else { return false }
    let (version, count) = (number(bytes, at: 4, 4), number(bytes, at: 8, 4))
    guard (2...4).contains(version) else { return false }
    // Names of objects have twenty bytes, or thirty-two where the repository says so.
    return [20, 32].contains { width in
      var reader = Reader(bytes: bytes, version: version, width: width)
      for _ in 0..<count {
        guard let name = reader.next() else { return false }
        if name.elementsEqual(path.utf8) { return true }
      }
      return false
    }
  }

  fileprivate static func number(_ bytes: [UInt8], at offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Goes through the entries.
  private struct Reader {
    let bytes: [UInt8]
    let version: Int
    let width: Int
    var offset = 12
    private var last: [UInt8] = []

    init(bytes: [UInt8], version: Int, width: Int) {
      (self.bytes, self.version, self.width) = (bytes, version, width)
    }

    /// The name of the next entry, or nil where the bytes make no sense.
    mutating func next() -> [UInt8]? {
      let start = offset
      let flags = start + 40 + width
      guard flags + 2 < bytes.count else { return nil }
      offset = flags + 2
      if number(bytes, at: flags, 2) & 0x4000 != 0 { offset += 2 }
      if version == 4 {
        guard let dropped = length(), dropped <= last.count else { return nil }
        last.removeLast(dropped)
      } else {
        last = []
      }
      guard offset < bytes.count, let end = bytes[offset...].firstIndex(of: 0) else { return nil }
      last += bytes[offset..<end]
      // Entries are padded with one to eight zeros; those of version 4 with one.
      offset = version == 4 ? end + 1 : start + ((end - start) / 8 + 1) * 8
      return last
    }

    /// A number of seven bits a byte, the highest first, as git counts offsets.
    private mutating func length() -> Int? {
      var value = -1
      while offset < bytes.count, value < 1 << 20 {
        let byte = bytes[offset]
        offset += 1
        value = (value + 1) << 7 | Int(byte & 0x7F)
        if byte & 0x80 == 0 { return value }
      }
      return nil
    }
  }
}
