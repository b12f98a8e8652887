extension Node {
  /// Reads the subset of YAML that rule files are written in.
  ///
  /// No anchors, aliases, tags, merge keys, directives or further documents: positions stay exact,
  /// and a small file cannot grow into a big tree.
  public init(parsing bytes: [UInt8], limits: Limits = .ruleFile) throws(YAMLError) {
    guard bytes.count <= limits.bytes else {
      throw YAMLError(
        "larger than \(limits.bytes) bytes: split the file", at: Place(line: 1, column: 1))
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do {
      _ = try UTF8Span(validating: text.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw YAMLError(
        "invalid UTF-8: save the file as UTF-8", at: Place(ofByte: offset, in: text))
    }
    var composer = Composer(text, depth: limits.depth)
    self = try composer.document()
  }
}
