/// A paragraph of Markdown: text that can be wrapped, or lines that stay as they are.
struct Paragraph: Hashable, Sendable {
  let text: String
  let isText: Bool
}

extension String {
  /// The paragraphs of a Markdown text; lists, tables and code are kept line by line.
  var paragraphs: [Paragraph] {
    var result: [Paragraph] = []
    var lines: [Substring] = []
    var isFenced = false
    func flush() {
      guard let first = lines.first else { return }
      let isText = !["-", "*", "|", "    ", "```", ">", "1."].contains { first.hasPrefix($0) }
      let text = isText ? lines.joined(separator: " ") : lines.map { $0 + "\n" }.joined()
      result.append(Paragraph(text: text, isText: isText))
      lines = []
    }
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      if line.isEmpty, !isFenced { flush() } else { lines.append(line) }
    }
    flush()
    return result
  }
}
