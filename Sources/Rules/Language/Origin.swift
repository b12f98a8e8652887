internal import YAML

/// Where in a rule file a text stands: a scalar, and which UTF-8 bytes of its text.
struct Origin: Sendable, Hashable {
  let scalar: Place
  let range: Range<Int>

  init(scalar: Place, range: Range<Int>) {
    self.scalar = scalar
    self.range = range
  }

  /// The whole of a scalar; nil for one that was compiled and has no place.
  init?(_ node: RuleNode) {
    guard !node.isCompiled else { return nil }
    self.init(scalar: node.place, range: 0..<(node.text ?? "").utf8.count)
  }

  /// The beginning of the text.
  func prefix(_ length: Int) -> Origin {
    Origin(
      scalar: scalar,
      range: range.lowerBound..<min(range.upperBound, range.lowerBound + length))
  }

  /// A part of the text of a scalar, by its place in that text.
  static func part(_ part: Substring, of text: String, _ node: RuleNode) -> Origin? {
    guard !node.isCompiled else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return Origin(scalar: node.place, range: start..<start + part.utf8.count)
  }
}
