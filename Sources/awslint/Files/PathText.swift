extension String {
  private static let slash = UInt8(ascii: "/")

  /// What follows the last slash.
  var baseName: String {
    utf8.lastIndex(of: Self.slash).map { String(self[utf8.index(after: $0)...]) } ?? self
  }

  /// What precedes the last slash, `.` without one.
  var folder: String {
    guard let slash = utf8.lastIndex(of: Self.slash) else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// The path without `.` and doubled slashes, to compare by.
  var normalized: String {
    var result = ""
    for bytes in utf8.split(separator: Self.slash) {
      let part = Substring(bytes)
      guard part != "." else { continue }
      if !result.isEmpty { result += "/" }
      result += String(part)
    }
    return utf8.first == Self.slash ? "/" + result : result
  }

  /// The path of an entry of this folder; entries of `.` have none before them.
  func appending(path name: String) -> String {
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)] == Self.slash {
      end = utf8.index(before: end)
    }
    let folder = String(self[..<end])
    if folder == "." { return name }
    return folder + "/" + name
  }

  /// The text with every occurrence of a word replaced.
  func replacing(_ word: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    var start = rest.startIndex
    while let found = rest.utf8[start...].firstIndex(of: word.utf8.first ?? 0) {
      guard rest.utf8[found...].starts(with: word.utf8) else {
        start = rest.utf8.index(after: found)
        continue
      }
      result += String(rest[..<found]) + other
      rest = rest[rest.utf8.index(found, offsetBy: word.utf8.count)...]
      start = rest.startIndex
    }
    return result + String(rest)
  }
}
