/// What is written in a file, whoever reads it: sections, settings and nested settings.
///
/// Nothing is lost here: an unprefixed section is a section, and lines behind a mistake that stops
/// some reader are settings like others.
public struct Outline: Sendable {
  public let sections: [WrittenSection]
  public let settings: [WrittenSetting]

  /// The setting that a line begins, or nil.
  /// - Complexity: O(log *n*) in the number of settings.
  public func setting(onLine line: Int) -> Int? {
    let index = settings.partitioningIndex { $0.line >= line }
    return index < settings.count && settings[index].line == line ? index : nil
  }

  /// The section that holds a line, its header included.
  public func section(ofLine line: Int) -> Int? {
    let index = sections.partitioningIndex { $0.line > line }
    return index > 0 && line < sections[index - 1].endLine ? index - 1 : nil
  }
}

/// A header and the settings below it; the first may have no header (``line`` is -1).
public struct WrittenSection: Hashable, Sendable {
  /// The 0-based index of the header's line, -1 for what stands before the first header.
  public let line: Int
  public let settings: Range<Int>
  /// The index behind the last line of the section, comments and blanks before the next header included.
  public let endLine: Int
}

/// A line `key = value`, nested or not.
public struct WrittenSetting: Hashable, Sendable {
  /// The name with ASCII letters in lower case.
  public let key: Key
  private let lineNumber: Int32
  private let sectionNumber: Int32
  private let parentNumber: Int32
  private var lastLineNumber: Int32

  init(key: Key, line: Int, section: Int, parent: Int?) {
    self.key = key
    lineNumber = Int32(truncatingIfNeeded: line)
    sectionNumber = Int32(truncatingIfNeeded: section)
    parentNumber = Int32(truncatingIfNeeded: parent ?? -1)
    lastLineNumber = lineNumber
  }

  /// The 0-based index of the line.
  public var line: Int { Int(lineNumber) }
  /// An index into ``Outline/sections``.
  public var section: Int { Int(sectionNumber) }
  /// The setting whose block this one stands in, an index into ``Outline/settings``.
  public var parent: Int? { parentNumber < 0 ? nil : Int(parentNumber) }
  /// The last line of the setting: its own, or that of its last nested or continued line.
  public internal(set) var lastLine: Int {
    get { Int(lastLineNumber) }
    set { lastLineNumber = Int32(truncatingIfNeeded: newValue) }
  }
}

extension Array {
  /// The first index whose element satisfies a predicate that is false, then true.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
