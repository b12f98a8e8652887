/// Builds the one tree of a text out of the parser's events, and refuses what rule files leave out.
struct Composer: ~Copyable {
  private var events: EventReader
  private let depth: Int

  init(_ bytes: [UInt8], depth: Int) {
    events = EventReader(bytes)
    self.depth = depth
  }

  mutating func document() throws(YAMLError) -> Node {
    var event = try events.next()
    if case .streamStart = event.kind { event = try events.next() }
    guard case .documentStart(let hasDirectives) = event.kind else {
      throw YAMLError("the file is empty: begin with a key", at: Place(line: 1, column: 1))
    }
    guard !hasDirectives else {
      throw YAMLError("directives are not supported: delete this line", at: event.place)
    }
    let root = try node(try events.next(), at: 1)
    guard root.text != "" || root.isQuoted else {
      throw YAMLError("the file is empty: begin with a key", at: root.place)
    }
    _ = try events.next()
    event = try events.next()
    guard case .streamEnd = event.kind else {
      throw YAMLError(
        "only one document is read: move the others to files of their own", at: event.place)
    }
    return root
  }

  private mutating func node(_ event: Event, at level: Int) throws(YAMLError) -> Node {
    try refuseReferences(event)
    switch event.kind {
    case .scalar(let text, let style): return Node(text, style, at: event.place)
    case .listStart: return try list(event, at: level)
    default: return try map(event, at: level)
    }
  }

  private mutating func list(_ start: Event, at level: Int) throws(YAMLError) -> Node {
    try refuseDepth(level, at: start.place)
    var items: [Node] = []
    var event = try events.next()
    while !event.isEnd {
      items.append(try node(event, at: level + 1))
      event = try events.next()
    }
    let last = start.isFlow ? event.place : items.last?.place
    return Node(.list(items), place: start.place.through(last ?? start.place))
  }

  private mutating func map(_ start: Event, at level: Int) throws(YAMLError) -> Node {
    try refuseDepth(level, at: start.place)
    var entries: [Node.Entry] = []
    // Most maps are small, where comparing names is cheaper than hashing them.
    var places: [String: Place] = [:]
    var event = try events.next()
    while !event.isEnd {
      let key = try key(event)
      let name = key.text ?? ""
      if entries.count == 16 {
        for entry in entries { places[entry.name] = entry.key.place }
      }
      let earlier =
        entries.count < 16
        ? entries.first { $0.key.text == name }?.key.place
        : places.updateValue(key.place, forKey: name)
      if let earlier {
        let lines = "on line \(key.place.line) is already on line \(earlier.line)"
        throw YAMLError(
          "key `\(name)` \(lines): delete one of the two", at: key.place, earlier: earlier)
      }
      entries.append(Node.Entry(key: key, value: try node(try events.next(), at: level + 1)))
      event = try events.next()
    }
    let last = start.isFlow ? event.place : entries.last?.value.place
    return Node(.map(entries), place: start.place.through(last ?? start.place))
  }

  private func key(_ event: Event) throws(YAMLError) -> Node {
    try refuseReferences(event)
    guard case .scalar(let text, let style) = event.kind else {
      throw YAMLError(
        "a key must be text: quote what begins with `{` or `[`", at: event.place)
    }
    guard text != "<<" || style != .plain else {
      throw YAMLError("merge keys are not supported: write the keys out", at: event.place)
    }
    return Node(text, style, at: event.place)
  }

  private func refuseReferences(_ event: Event) throws(YAMLError) {
    if case .alias = event.kind {
      throw YAMLError("aliases are not supported: write the value out here", at: event.place)
    }
    guard !event.hasAnchor else {
      throw YAMLError("anchors are not supported: delete `&` and the name", at: event.place)
    }
    guard !event.hasTag else {
      throw YAMLError("tags are not supported: every value is text already", at: event.place)
    }
  }

  private func refuseDepth(_ level: Int, at place: Place) throws(YAMLError) {
    guard level <= depth else {
      throw YAMLError("nested more than \(depth) levels deep: flatten it", at: place)
    }
  }
}

extension Event {
  fileprivate var isEnd: Bool {
    if case .collectionEnd = kind { true } else { false }
  }
}

extension Node {
  fileprivate init(_ text: String, _ style: Event.ScalarStyle, at place: Place) {
    // A block ends where the next thing begins, so only its indicator has a useful place.
    let place = style == .block ? Place(line: place.line, column: place.column) : place
    self.init(.scalar(text), place: place, isQuoted: style != .plain)
  }
}
