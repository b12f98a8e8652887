/// A replacement of one byte range.
public struct Edit: Hashable, Sendable {
  public let range: ByteRange
  public let replacement: [UInt8]

  public init(replacing range: ByteRange, with text: String) {
    self.range = range
    replacement = Array(text.utf8)
  }
}

/// Two edits that touch the same bytes, so that their order would matter.
public struct EditConflict: Error, Hashable {
  public let first: Edit
  public let second: Edit
}

extension Document {
  /// The bytes after all edits: nothing outside their ranges changes.
  ///
  /// Edits may come in any order; equal ones count once.
  /// - Throws: ``EditConflict`` where two ranges overlap, or insert at the same place.
  public func applying(_ edits: [Edit]) throws(EditConflict) -> [UInt8] {
    let sorted = Set(edits).sorted {
      ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    var previous: Edit?
    for edit in sorted {
      if let previous, previous.conflicts(with: edit) {
        throw EditConflict(first: previous, second: edit)
      }
      result += bytes[copied..<Int(edit.range.start)]
      result += edit.replacement
      copied = Int(edit.range.end)
      previous = edit
    }
    return result + bytes[copied...]
  }
}

extension Edit {
  /// Whether two edits overlap or insert at the same offset.
  public func conflicts(with other: Edit) -> Bool {
    let (a, b) = range.start <= other.range.start ? (range, other.range) : (other.range, range)
    return b.start < a.end || (a.start == b.start && (a.isEmpty || b.isEmpty) && a == b)
  }
}
