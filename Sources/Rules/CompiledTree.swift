internal import YAML

/// The rules as the build compiled them: a tree of which only what is looked at is decoded.
///
/// A scalar is `LENGTH:TEXT`, a list `lLENGTH:COUNT:ITEMS` and a map `dLENGTH:COUNT:KEYS AND VALUES`.
/// Lengths count bytes, so that anything can be stepped over without reading it.
struct CompiledTree: Sendable {
  let root: Branch

  init(_ text: StaticString) {
    root = Branch(text, at: 0)
  }
}

extension CompiledTree {
  /// One value in the tree, not decoded yet.
  @safe struct Branch: Sendable {
    enum Kind { case scalar, list, map }

    let kind: Kind
    /// How many items or entries there are.
    let count: Int
    private let source: StaticString
    private let body: Range<Int>

    fileprivate init(_ source: StaticString, at start: Int) {
      let bytes = unsafe UnsafeBufferPointer(
        start: source.utf8Start, count: source.utf8CodeUnitCount)
      var offset = start
      switch unsafe bytes[offset] {
      case UInt8(ascii: "l"): kind = .list
      case UInt8(ascii: "d"): kind = .map
      default: kind = .scalar
      }
      if kind != .scalar { offset += 1 }
      let length = unsafe Self.number(in: bytes, at: &offset)
      let first = offset
      count = kind == .scalar ? 0 : unsafe Self.number(in: bytes, at: &offset)
      body = offset..<first + length
      precondition(body.upperBound <= source.utf8CodeUnitCount, "the compiled rules are cut off")
      self.source = source
    }

    private static func number(in bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> Int {
      var number = 0
      while unsafe bytes[offset] != UInt8(ascii: ":") {
        number = unsafe number * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
        offset += 1
      }
      offset += 1
      return number
    }

    private var bytes: UnsafeBufferPointer<UInt8> {
      unsafe UnsafeBufferPointer(start: source.utf8Start + body.lowerBound, count: body.count)
    }
  }
}

extension CompiledTree.Branch {
  /// The text of a scalar.
  var text: String? {
    guard kind == .scalar else { return nil }
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a scalar, or those of a list of scalars; nil where there is more.
  var texts: [String]? {
    if let text { return [text] }
    let items = items
    let texts = items.compactMap(\.text)
    return kind == .list && texts.count == items.count ? texts : nil
  }

  /// Whether this is a scalar of that text; nothing is decoded.
  func isText(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard kind == .scalar, body.count == utf8.count else { return false }
    return unsafe utf8.elementsEqual(bytes)
  }

  /// The items of a list, each undecoded.
  var items: [CompiledTree.Branch] { kind == .list ? parts(count) : [] }

  /// The keys and values of a map, values undecoded.
  var entries: [(name: String, value: CompiledTree.Branch)] {
    guard kind == .map else { return [] }
    let parts = parts(2 * count)
    return (0..<count).map { (parts[2 * $0].text ?? "", parts[2 * $0 + 1]) }
  }

  /// The value of a key, where this is a map that has it.
  ///
  /// - Complexity: O(*k*) in the keys before it, whatever their values hold.
  subscript(key: String) -> CompiledTree.Branch? {
    guard kind == .map else { return nil }
    var offset = body.lowerBound
    for _ in 0..<count {
      let name = CompiledTree.Branch(source, at: offset)
      let value = CompiledTree.Branch(source, at: name.body.upperBound)
      if name.isText(key) { return value }
      offset = value.body.upperBound
    }
    return nil
  }

  /// All that is here, decoded; places are ``Place/none``.
  var node: Node {
    var offset = body.lowerBound
    return node(endingAt: &offset)
  }

  /// What is here, decoded in one pass; the offset is moved behind it.
  private func node(endingAt offset: inout Int) -> Node {
    offset = body.lowerBound
    func next() -> Node { CompiledTree.Branch(source, at: offset).node(endingAt: &offset) }
    switch kind {
    case .scalar:
      offset = body.upperBound
      return Node(.scalar(text ?? ""))
    case .list:
      var items: [Node] = []
      items.reserveCapacity(count)
      for _ in 0..<count { items.append(next()) }
      return Node(.list(items))
    case .map:
      var entries: [Node.Entry] = []
      entries.reserveCapacity(count)
      for _ in 0..<count {
        let key = next()
        entries.append(Node.Entry(key: key, value: next()))
      }
      return Node(.map(entries))
    }
  }

  private func parts(_ count: Int) -> [CompiledTree.Branch] {
    var parts: [CompiledTree.Branch] = []
    parts.reserveCapacity(count)
    var offset = body.lowerBound
    for _ in 0..<count {
      let part = CompiledTree.Branch(source, at: offset)
      parts.append(part)
      offset = part.body.upperBound
    }
    return parts
  }
}
