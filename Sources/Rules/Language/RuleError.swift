public import YAML

/// What is wrong with a rule file, and where.
public struct RuleError: Error, Hashable {
  /// Lower case, one clause, with the remedy.
  public let message: String
  public let place: Place
  /// Which UTF-8 bytes of the scalar at the place are meant, where it is not the whole.
  let inside: Range<Int>?
  /// What the place clashes with, such as the first of two equal keys.
  public let earlier: Place?

  public init(_ message: String, at place: Place, earlier: Place? = nil) {
    self.message = message
    self.place = place
    self.earlier = earlier
    inside = nil
  }

  init(_ message: String, at origin: Origin?) {
    self.message = message
    place = origin?.scalar ?? .none
    inside = origin?.range
    earlier = nil
  }

  init(_ message: String, at node: RuleNode, _ range: Range<Int>) {
    self.init(message, at: Origin(scalar: node.place, range: range))
  }

  /// The same error with its exact place, found in the source and the tree made of it.
  func located(in source: [UInt8], _ root: Node) -> RuleError {
    guard let inside, let scalar = root.scalar(at: place) else { return self }
    return RuleError(message, at: scalar.place(of: inside, in: source), earlier: earlier)
  }
}

extension RuleError {
  /// What is wrong, and what to do about it: the message parted at its colon.
  public var parts: (problem: String, remedy: String) {
    var isQuoted = false
    var index = message.startIndex
    while index < message.endIndex {
      if message[index] == "`" { isQuoted.toggle() }
      if !isQuoted, message[index...].hasPrefix(": ") {
        return (String(message[..<index]), String(message[index...].dropFirst(2)))
      }
      message.formIndex(after: &index)
    }
    return (message, "")
  }
}

extension Node {
  /// The scalar that begins at a place.
  fileprivate func scalar(at place: Place) -> Node? {
    switch content {
    case .scalar: return self.place == place ? self : nil
    case .list(let items): return items.lazy.compactMap { $0.scalar(at: place) }.first
    case .map(let entries):
      return entries.lazy.compactMap { $0.key.scalar(at: place) ?? $0.value.scalar(at: place) }
        .first
    }
  }
}
