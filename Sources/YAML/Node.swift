/// A value of a rule file and where it stands: a tree in which every scalar is still text.
public struct Node: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case scalar(String)
    case list([Node])
    case map([Entry])
  }

  /// One key of a map with its value.
  public struct Entry: Sendable, Hashable {
    /// Always a scalar.
    public let key: Node
    public let value: Node

    public init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }

    /// The text of the key.
    public var name: String { key.text ?? "" }
  }

  public let content: Content
  public let place: Place
  /// Whether a scalar is written in quotes or as a block, so that an empty one is meant.
  public let isQuoted: Bool

  public init(_ content: Content, place: Place = .none, isQuoted: Bool = false) {
    self.content = content
    self.place = place
    self.isQuoted = isQuoted
  }
}

extension Node {
  /// The text of a scalar.
  public var text: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// The items of a list.
  public var items: [Node]? {
    guard case .list(let items) = content else { return nil }
    return items
  }

  /// The entries of a map, as written.
  public var entries: [Entry]? {
    guard case .map(let entries) = content else { return nil }
    return entries
  }

  /// The value of a key, where this is a map that has it.
  public subscript(key: String) -> Node? {
    guard case .map(let entries) = content else { return nil }
    for index in entries.indices where entries[index].name == key { return entries[index].value }
    return nil
  }

  /// Where a range of UTF-8 offsets into a scalar's text stands in the source.
  ///
  /// Exact for a scalar on one line in which nothing is escaped; else the place of the scalar.
  public func place(of range: Range<Int>) -> Place {
    guard let text, place.line == place.endLine else { return place }
    let quote = isQuoted ? 1 : 0
    let length = text.unicodeScalars.count
    guard place.endColumn - place.column == length + 2 * quote else { return place }
    let utf8 = text.utf8
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return place }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    let first = place.column + quote + text.unicodeScalars[..<start].count
    return Place(
      line: place.line, column: first, endLine: place.line,
      endColumn: first + text.unicodeScalars[start..<end].count)
  }
}
