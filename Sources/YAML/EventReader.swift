internal import CYAML

/// The libyaml parser, one Swift event at a time.
@safe struct EventReader: ~Copyable {
  /// On the heap because libyaml keeps the address of its own parser.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// A copy, because libyaml reads from it until the end.
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(fromContentsOf: bytes)
    guard unsafe yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  mutating func next() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Event(event)
  }

  private var problem: YAMLError {
    let clause = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let problem = SyntaxProblem(clause ?? "out of memory", context: context ?? "")
    let place =
      if unsafe parser.pointee.error == YAML_READER_ERROR {
        unsafe Place(ofByte: parser.pointee.problem_offset, in: Array(input))
      } else if problem.isAtContext {
        unsafe Place(parser.pointee.context_mark)
      } else {
        unsafe Place(parser.pointee.problem_mark)
      }
    return YAMLError(problem.message, at: place)
  }
}

extension Place {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}

extension Event {
  fileprivate init(_ event: yaml_event_t) {
    let (start, end) = unsafe (event.start_mark, event.end_mark)
    place = Place(
      line: start.line + 1, column: start.column + 1,
      endLine: end.line + 1, endColumn: end.column + 1)
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      let document = unsafe event.data.document_start
      let hasVersion = unsafe document.version_directive != nil
      let hasTags = unsafe document.tag_directives.start != document.tag_directives.end
      kind = .documentStart(hasDirectives: hasVersion || hasTags)
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = unsafe .scalar(String(decoding: bytes, as: UTF8.self), ScalarStyle(scalar.style))
      unsafe (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let list = unsafe event.data.sequence_start
      kind = .listStart
      isFlow = unsafe list.style == YAML_FLOW_SEQUENCE_STYLE
      unsafe (hasAnchor, hasTag) = (list.anchor != nil, list.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let map = unsafe event.data.mapping_start
      kind = .mapStart
      isFlow = unsafe map.style == YAML_FLOW_MAPPING_STYLE
      unsafe (hasAnchor, hasTag) = (map.anchor != nil, map.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    default: kind = .streamStart
    }
  }
}

extension Event.ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      case YAML_PLAIN_SCALAR_STYLE: .plain
      default: .quoted
      }
  }
}
