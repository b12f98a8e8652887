internal import YAML

/// Takes a template apart, by offsets of its UTF-8 bytes.
struct TemplateReader {
  private let text: String
  private let node: RuleNode
  private let subject: Subject

  init(_ text: String, _ node: RuleNode, _ subject: Subject) {
    (self.text, self.node, self.subject) = (text, node, subject)
  }

  func parts() throws(RuleError) -> [Template.Part] {
    let count = text.utf8.count
    var parts: [Template.Part] = []
    var start = 0
    while let open = double(UInt8(ascii: "{"), from: start) {
      guard let close = double(UInt8(ascii: "}"), from: open + 2) else {
        throw RuleError("`{{` is not closed: add `}}`", at: origin(open..<open + 2))
      }
      if open > start { parts.append(.literal(text.part(start..<open))) }
      parts.append(try hole(open + 2..<close))
      start = close + 2
    }
    if start == 0, count > 0 { return [.literal(text)] }
    if start < count { parts.append(.literal(text.part(start..<count))) }
    return parts
  }

  private func hole(_ range: Range<Int>) throws(RuleError) -> Template.Part {
    var end = bar(in: range)
    let path = trimmed(range.lowerBound..<end)
    guard !path.isEmpty else {
      throw RuleError("an empty `{{ }}`: name a path", at: origin(range))
    }
    var filters: [Template.Filter] = []
    while end < range.upperBound {
      let start = end + 1
      end = bar(in: start..<range.upperBound)
      filters.append(try filter(trimmed(start..<end)))
    }
    return .hole(Path(text.part(path), subject: subject, origin: origin(path)), filters)
  }

  private func filter(_ piece: Range<Int>) throws(RuleError) -> Template.Filter {
    let bytes = text.utf8.span
    let colon = piece.first { bytes[$0] == UInt8(ascii: ":") }
    let word = trimmed(piece.lowerBound..<(colon ?? piece.upperBound))
    let origin = origin(word.isEmpty ? piece : word)
    guard let name = Template.Filter.Name.named(text.part(word)) else {
      let names = Template.Filter.Name.allCases.map(\.rawValue)
      let remedy = Nearest.remedy(for: text.part(word), among: names)
      throw RuleError("`\(text.part(word))` is no filter: \(remedy)", at: origin)
    }
    let argument = colon.map { text.part(unquoted(trimmed($0 + 1..<piece.upperBound))) }
    return Template.Filter(name: name, argument: argument, origin: origin)
  }

  /// The first bar outside double quotes, or the end.
  private func bar(in range: Range<Int>) -> Int {
    let bytes = text.utf8.span
    var isQuoted = false
    for offset in range {
      if bytes[offset] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[offset] == UInt8(ascii: "|"), !isQuoted { return offset }
    }
    return range.upperBound
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let bytes = text.utf8.span
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    let bytes = text.utf8.span
    let quote = UInt8(ascii: "\"")
    guard range.count > 1, bytes[range.lowerBound] == quote, bytes[range.upperBound - 1] == quote
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// The first offset at which a byte stands twice.
  private func double(_ byte: UInt8, from start: Int) -> Int? {
    let bytes = text.utf8.span
    guard start + 1 < bytes.count else { return nil }
    return (start..<bytes.count - 1).first { bytes[$0] == byte && bytes[$0 + 1] == byte }
  }

  private func origin(_ range: Range<Int>) -> Origin? {
    node.isCompiled ? nil : Origin(scalar: node.place, range: range)
  }
}
