internal import YAML

/// A value of a rule: one that is written in a rule file, or one that the build compiled.
///
/// Of a compiled one only what is asked for is decoded.
enum RuleNode: Sendable {
  case written(WrittenNode)
  case compiled(CompiledTree.Branch)

  /// A node of YAML, on the heap, so that a copy is one reference.
  final class WrittenNode: Sendable {
    let node: Node

    init(_ node: Node) {
      self.node = node
    }
  }

  /// One key of a map with its value.
  struct Entry {
    let name: String
    /// Where the key stands.
    let place: Place
    let value: RuleNode
  }

  init(_ node: Node) {
    self = .written(WrittenNode(node))
  }

  /// A text that stands for one that is left out, at the place of what lacks it.
  init(standard text: String, at place: Place) {
    self.init(Node(.scalar(text), place: place))
  }
}

extension RuleNode {
  /// Whether the build has checked it already; such a node has no places.
  var isCompiled: Bool {
    guard case .compiled = self else { return false }
    return true
  }

  /// Where it stands; ``Place/none`` for a compiled one.
  var place: Place {
    guard case .written(let written) = self else { return .none }
    return written.node.place
  }

  /// The text of a scalar.
  var text: String? {
    switch self {
    case .written(let written): written.node.text
    case .compiled(let branch): branch.text
    }
  }

  /// Whether this is a map.
  var isMap: Bool {
    switch self {
    case .written(let written): written.node.entries != nil
    case .compiled(let branch): branch.kind == .map
    }
  }

  /// The items of a list.
  var items: [RuleNode]? {
    switch self {
    case .written(let written): written.node.items?.map { RuleNode($0) }
    case .compiled(let branch): branch.kind == .list ? branch.items.map { .compiled($0) } : nil
    }
  }

  /// The items of a list, or the one value that stands in the place of a list.
  var oneOrMore: [RuleNode] { items ?? [self] }

  /// The entries of a map, as written.
  var entries: [Entry]? {
    switch self {
    case .written(let written):
      written.node.entries?.map {
        Entry(name: $0.name, place: $0.key.place, value: RuleNode($0.value))
      }
    case .compiled(let branch): branch.kind == .map ? Self.entries(of: branch) : nil
    }
  }

  private static func entries(of branch: CompiledTree.Branch) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(branch.count)
    branch.forEachEntry { name, value in
      entries.append(Entry(name: name.text ?? "", place: .none, value: .compiled(value)))
    }
    return entries
  }

  /// The value of a key, where this is a map that has it.
  subscript(key: String) -> RuleNode? {
    switch self {
    case .written(let written): written.node[key].map { RuleNode($0) }
    case .compiled(let branch): branch[key].map { .compiled($0) }
    }
  }
}
