import INI
import Profiles

/// A comment that silences rules: `# awslint: ignore[rule, …] reason`.
struct Suppression: Sendable {
  enum Scope: String, Sendable, CaseIterable {
    /// The next setting with its block, or the next header line.
    case next = "ignore"
    case section = "ignore-section"
    case file = "ignore-file"
  }

  let scope: Scope
  /// Rule ids, categories or globs, as written.
  let rules: [String]
  /// The 0-based index of the comment's line.
  let line: Int
  /// The lines that it covers.
  let covered: Range<Int>
}

extension Suppression {
  /// The suppressions of a file: whole-line comments in its first column.
  static func all(in outline: Outline, of document: Document) -> [Suppression] {
    document.lines.indices.compactMap { index in
      let line = document.lines[index]
      guard line.kind == .comment, !line.isIndented, line.content.count > 9,
        document.bytes[line.content.offsets.dropFirst()].first(where: { !Byte.isBlank($0) })
          == UInt8(ascii: "a")
      else { return nil }
      return Suppression(document.text(line.content), at: index, in: outline, of: document)
    }
  }

  private init?(_ text: String, at line: Int, in outline: Outline, of document: Document) {
    let words = text.dropFirst().drop { $0 == " " || $0 == "\t" }
    guard words.hasPrefix("awslint:") else { return nil }
    let order = words.dropFirst("awslint:".count).drop { $0 == " " }
    guard let open = order.firstIndex(of: "["), let close = order[open...].firstIndex(of: "]"),
      let scope = Scope(rawValue: String(order[..<open]))
    else { return nil }
    self.scope = scope
    self.line = line
    rules = order[order.index(after: open)..<close].split(separator: ",").map {
      String($0.drop { $0 == " " }.prefix { $0 != " " })
    }
    covered = Self.covered(scope, from: line, in: outline, document.lines)
  }

  private static func covered(
    _ scope: Scope, from line: Int, in outline: Outline, _ lines: [Line]
  ) -> Range<Int> {
    let next = (line + 1..<lines.count).first {
      lines[$0].kind != .comment && lines[$0].kind != .blank
    }
    switch scope {
    case .file: return 0..<lines.count
    case .section:
      guard let section = outline.section(ofLine: isHeader(next, lines) ? next ?? line : line)
      else { return line..<line }
      return max(outline.sections[section].line, 0)..<outline.sections[section].endLine
    case .next:
      guard let next else { return line..<line }
      let last = outline.setting(onLine: next).map { outline.settings[$0].lastLine }
      return next..<(last ?? next) + 1
    }
  }

  private static func isHeader(_ line: Int?, _ lines: [Line]) -> Bool {
    line.map { lines[$0].kind == .header } ?? false
  }

  /// Whether it names a rule, by id, category or glob.
  func names(_ finding: Diagnostic) -> Bool {
    rules.contains { Selection.matches($0, id: finding.rule, category: finding.category) }
  }
}
