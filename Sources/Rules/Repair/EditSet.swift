import INI

/// The edits accepted for one pass, by file and in the order of their places.
struct EditSet {
  private var ranges: [Int: [ByteRange]] = [:]

  /// Takes the edits of a fix, all or none; false where one touches what is taken already.
  /// - Complexity: O(log *n*) comparisons for each edit.
  mutating func insert(_ edits: [FileEdit]) -> Bool {
    guard edits.allSatisfy({ isFree($0.edit.range, in: ranges[$0.file] ?? []) }) else {
      return false
    }
    for edit in edits {
      let index = Self.index(of: edit.edit.range, in: ranges[edit.file] ?? [])
      ranges[edit.file, default: []].insert(edit.edit.range, at: index)
    }
    return true
  }

  /// Whether a range touches neither of its neighbours.
  private func isFree(_ range: ByteRange, in taken: [ByteRange]) -> Bool {
    let index = Self.index(of: range, in: taken)
    return (index == 0 || taken[index - 1].end < range.start)
      && (index == taken.count || taken[index].start > range.end)
  }

  private static func index(of range: ByteRange, in taken: [ByteRange]) -> Int {
    var (low, high) = (0, taken.count)
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].start < range.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
