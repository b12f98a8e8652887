/// Rules of files such as `.gitignore`; of those that match, the last one counts.
struct GitIgnore: Sendable {
  private struct Rule: Sendable {
    /// The parts between slashes.
    let parts: [[UInt8]]
    /// The folder of the file that holds the rule, from the root of the work tree.
    let folder: [[UInt8]]
    let isNegated: Bool
    let isForFolders: Bool
  }

  private var rules: [Rule] = []

  /// Adds the lines of a file that lies in a folder of the work tree.
  mutating func add(_ text: String, below folder: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      var line = line[...]
      while line.last == " ", !line.hasSuffix("\\ ") { line.removeLast() }
      guard !line.hasPrefix("#") else { continue }
      let isNegated = line.hasPrefix("!")
      if isNegated { line.removeFirst() }
      let isForFolders = line.hasSuffix("/")
      if isForFolders { line.removeLast() }
      guard !line.isEmpty else { continue }
      var parts = Self.parts(String(line))
      // Without a slash before its end, a rule is for every folder below.
      if !line.contains("/") { parts.insert(Array("**".utf8), at: 0) }
      rules.append(
        Rule(
          parts: parts, folder: Self.parts(folder), isNegated: isNegated,
          isForFolders: isForFolders))
    }
  }

  /// Whether a file is ignored, or one of the folders that it lies in.
  func ignores(_ path: String) -> Bool {
    let parts = Self.parts(path)
    for length in 1...max(1, parts.count) {
      let isFolder = length < parts.count
      let rule = rules.last { matches($0, parts.prefix(length), isFolder) }
      if let rule, !rule.isNegated { return true }
    }
    return false
  }

  private func matches(_ rule: Rule, _ path: ArraySlice<[UInt8]>, _ isFolder: Bool) -> Bool {
    guard isFolder || !rule.isForFolders, path.starts(with: rule.folder) else { return false }
    return Self.matches(rule.parts[...], path.dropFirst(rule.folder.count))
  }

  /// Whether parts match, of which `**` stands for any number.
  private static func matches(
    _ pattern: ArraySlice<[UInt8]>, _ path: ArraySlice<[UInt8]>
  ) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first.elementsEqual("**".utf8) {
      // At the end it stands for what is inside, which is at least one part.
      if pattern.count == 1 { return !path.isEmpty }
      return (path.startIndex...path.endIndex).contains {
        matches(pattern.dropFirst(), path[$0...])
      }
    }
    guard let name = path.first, matches(first[...], name[...]) else { return false }
    return matches(pattern.dropFirst(), path.dropFirst())
  }

  /// Whether one part matches: `*` is any text, `?` a byte, `[…]` one of some bytes.
  ///
  /// Only the last `*` is tried again, so that the work grows with both lengths and no faster.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var (pattern, text) = (pattern, text)
    var retry: (ArraySlice<UInt8>, ArraySlice<UInt8>)?
    while true {
      if pattern.first == UInt8(ascii: "*") {
        pattern = pattern.dropFirst()
        retry = (pattern, text)
      } else if let next = afterOne(pattern, text) {
        (pattern, text) = (next, text.dropFirst())
      } else if pattern.isEmpty, text.isEmpty {
        return true
      } else {
        guard let (again, rest) = retry, !rest.isEmpty else { return false }
        (pattern, text) = (again, rest.dropFirst())
        retry = (again, text)
      }
    }
  }

  /// What follows the sign at the start of a pattern, where it stands for the next byte.
  private static func afterOne(
    _ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    guard let first = pattern.first, let byte = text.first else { return nil }
    let rest = pattern.dropFirst()
    switch first {
    case UInt8(ascii: "?"): return rest
    case UInt8(ascii: "["):
      guard let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "]")),
        isOne(byte, of: rest[..<end])
      else { return nil }
      return rest[(end + 1)...]
    case UInt8(ascii: "\\") where !rest.isEmpty:
      return rest.first == byte ? rest.dropFirst() : nil
    default: return first == byte ? rest : nil
    }
  }

  private static func isOne(_ byte: UInt8, of set: ArraySlice<UInt8>) -> Bool {
    let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
    var rest = isNegated ? set.dropFirst() : set
    var found = false
    while let first = rest.popFirst() {
      if rest.count > 1, rest.first == UInt8(ascii: "-") {
        let last = rest[rest.startIndex + 1]
        rest = rest.dropFirst(2)
        found = found || first <= byte && byte <= last
      } else {
        found = found || first == byte
      }
    }
    return found != isNegated
  }

  private static func parts(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
  }
}
