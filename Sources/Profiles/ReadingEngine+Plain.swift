internal import INI

extension ReadingEngine {
  /// Takes over the plain sections that follow each other from a line on; the line behind them.
  mutating func takePlainSections(at first: Int, _ bytes: Span<UInt8>) -> Int {
    var next = first
    while nextPlain < plain.count, plain[nextPlain].lines.lowerBound <= next {
      let lines = plain[nextPlain].lines
      if lines.lowerBound == next, takePlain(nextPlain, bytes) { next = lines.upperBound }
      nextPlain += 1
    }
    return next
  }

  /// Takes a plain section over as it stands; false where it has to be read.
  private mutating func takePlain(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    guard plain[index].traits.isDisjoint(with: exceptions) else { return false }
    let isRefused = dialect.settings.duplicates == .refused
    if isRefused, !headers.insert(plain[index].text, bytes).isNew { return false }
    var name: SectionName?
    if dialect.settings.blocks == .carried {
      let own = SectionName(kind: .profile, name: plain[index].name)
      if namedScopes[own] != nil { return false }
      name = own
    }
    finishSetting(bytes)
    open.state = .none
    hasSeenSection = true
    line = plain[index].lines.upperBound - 1
    block = name == nil ? nil : blockBehind(plain[index])
    let scope = store.add(plain[index], at: index, isPrefixed: role == .config)
    if isRefused { scopes.append(scope) }
    if let name { namedScopes[name] = scope }
    store.enter(scope)
    return true
  }

  /// What an indented line would belong to behind a section.
  private func blockBehind(_ section: PlainSections.Section) -> OpenBlock {
    let last = section.settings[section.settings.count - 1]
    guard Int(last.line) == section.lines.upperBound - 1 else { return OpenBlock() }
    let line = document.lines[Int(last.line)]
    let key = ByteRange(start: line.content.start, end: line.name.end)
    return OpenBlock(key: nil, item: (key, isBlank: false))
  }
}
