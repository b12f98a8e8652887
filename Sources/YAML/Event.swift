/// One step of the parser: a scalar, or the start or end of something that holds others.
struct Event {
  enum Kind {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool), documentEnd
    case scalar(String, ScalarStyle)
    case listStart, mapStart, collectionEnd
    case alias
  }

  enum ScalarStyle {
    case plain, quoted, block
  }

  let kind: Kind
  let place: Place
  /// Whether brackets or braces delimit a collection, so that its end has a place.
  var isFlow = false
  var hasAnchor = false
  var hasTag = false
}
