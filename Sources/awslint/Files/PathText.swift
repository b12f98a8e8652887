extension String {
  /// What follows the last slash.
  var baseName: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }

  /// What precedes the last slash, `.` without one.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// The path without `.` and doubled slashes, to compare by.
  var normalized: String {
    let parts = split(separator: "/").filter { $0 != "." }
    return (hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The path of an entry of this folder; entries of `.` have none before them.
  func appending(path name: String) -> String {
    var folder = self[...]
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    if folder == "." { return name }
    return folder == "/" ? "/" + name : folder + "/" + name
  }

  /// The text with every occurrence of a word replaced.
  func replacing(_ word: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(word) {
        result += other
        rest.removeFirst(word.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
