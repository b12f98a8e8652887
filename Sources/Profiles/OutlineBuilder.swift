public import INI

extension Outline {
  /// The written view of a document.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(of document: Document, keys: inout KeyTable) {
    var builder = OutlineBuilder()
    builder.reserve(lines: document.lines.count)
    let bytes = document.bytes.span
    for (index, line) in document.lines.enumerated() {
      builder.add(line, at: index, bytes, &keys)
    }
    builder.close(before: document.lines.count)
    self.init(sections: builder.sections, settings: builder.settings)
  }
}

/// Collects sections and settings line by line.
private struct OutlineBuilder {
  var sections: [WrittenSection] = []
  var settings: [WrittenSetting] = []
  private var header = -1
  private var firstSetting = 0
  /// The last setting that is not nested, if the section has one; the base of what is deeper.
  private var open: Int?
  private var openIndentation = 0
  private var openIsBlock = false

  mutating func reserve(lines: Int) {
    settings.reserveCapacity(lines * 3 / 4)
    sections.reserveCapacity(lines / 6)
  }

  mutating func add(_ line: Line, at index: Int, _ bytes: Span<UInt8>, _ keys: inout KeyTable) {
    switch line.kind {
    case .blank, .comment: break
    case .header:
      if let open, holdsBlock(open), line.indentation > openIndentation {
        settings[open].lastLine = index
      } else {
        close(before: index)
        header = index
      }
    case .setting:
      let key = keys.key(in: bytes, line.name.offsets, folding: true)
      add(key, line, at: index)
    case .text:
      guard let open, line.isIndented else { break }
      settings[open].lastLine = index
      if settings.count - 1 > open, settings[settings.count - 1].parent == open {
        settings[settings.count - 1].lastLine = index
      }
    }
  }

  private mutating func add(_ key: Key, _ line: Line, at index: Int) {
    let parent = openIsBlock && line.indentation > openIndentation ? open : nil
    let setting = WrittenSetting(key: key, line: index, section: sections.count, parent: parent)
    if let parent {
      settings[parent].lastLine = index
    } else {
      open = settings.count
      openIndentation = line.indentation
      openIsBlock = line.value.isEmpty
    }
    settings.append(setting)
  }

  /// Whether a setting has nested ones already.
  private func holdsBlock(_ open: Int) -> Bool { openIsBlock && settings.count - 1 > open }

  /// Ends the section that is open where another begins.
  mutating func close(before line: Int) {
    if header >= 0 || settings.count > firstSetting {
      let range = firstSetting..<settings.count
      sections.append(WrittenSection(line: header, settings: range, endLine: line))
    }
    firstSetting = settings.count
    open = nil
    openIsBlock = false
  }
}
