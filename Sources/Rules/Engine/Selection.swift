/// Which rules a run hears: ids, categories or globs that select, and those that ignore.
struct Selection: Sendable {
  let select: [String]
  let ignore: [String]

  func includes(_ entry: RuleSet.Entry) -> Bool { includes(entry.id, entry.category) }

  /// Whether a rule of an id and a category is heard.
  func includes(_ id: String, _ category: Category) -> Bool {
    guard !ignore.contains(where: { Self.matches($0, id: id, category: category) }) else {
      return false
    }
    guard !select.isEmpty else { return category.isOnByDefault }
    return select.contains { Self.matches($0, id: id, category: category) }
  }

  static func matches(_ pattern: String, _ entry: RuleSet.Entry) -> Bool {
    matches(pattern, id: entry.id, category: entry.category)
  }

  /// Whether an id, a category, a glob or `all` means a rule.
  static func matches(_ pattern: String, id: String, category: Category) -> Bool {
    pattern == id || pattern == "all" || pattern == category.rawValue
      || glob(Array(pattern.utf8)[...], Array(id.utf8)[...])
  }

  /// Whether a text matches a pattern in which `*` stands for any text and `?` for one byte.
  static func glob(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var (pattern, text) = (pattern, text)
    var retry: (ArraySlice<UInt8>, ArraySlice<UInt8>)?
    while true {
      if let first = pattern.first {
        if first == UInt8(ascii: "*") {
          pattern = pattern.dropFirst()
          retry = (pattern, text)
          continue
        }
        if let byte = text.first, first == byte || first == UInt8(ascii: "?") {
          (pattern, text) = (pattern.dropFirst(), text.dropFirst())
          continue
        }
      } else if text.isEmpty {
        return true
      }
      guard let (again, rest) = retry, !rest.isEmpty else { return false }
      (pattern, text) = (again, rest.dropFirst())
      retry = (again, text)
    }
  }
}
