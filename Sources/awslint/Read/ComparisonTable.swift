import INI
import Profiles

/// A comparison as a table that fits a width; columns that do not fit go into a panel below.
struct ComparisonTable {
  let path: String
  let comparison: Comparison
  let redactor: Redactor
  let width: Int
  let style: Style

  private static let gap = 2
  private static let leastText = 18

  var text: String {
    guard !comparison.rows.isEmpty else {
      return "\(path): all \(readerCount) readers agree on every line\n"
    }
    let lines = panels.flatMap { panel($0) + [""] } + notes
    return lines.map { String(trimmingEnd($0)) }.joined(separator: "\n") + "\n"
  }

  private var readerCount: Int { comparison.columns.reduce(0) { $0 + $1.readers.count } }

  /// The names of a column, one below the other in its head.
  private func head(_ column: Int) -> [String] { comparison.columns[column].readers }

  private func columnWidth(_ column: Int) -> Int {
    (head(column).map(\.count) + comparison.rows.map { $0.verdicts[column].rawValue.count }).max()
      ?? 0
  }

  private var digits: Int { String((comparison.rows.last?.line ?? 0) + 1).count }

  /// The columns that stand side by side, panel by panel.
  private var panels: [[Int]] {
    let room = width - digits - Self.gap - Self.leastText
    var panels: [[Int]] = [[]]
    var used = 0
    for column in comparison.columns.indices {
      let wide = columnWidth(column) + Self.gap
      if used + wide > room, !panels[panels.count - 1].isEmpty {
        panels.append([])
        used = 0
      }
      panels[panels.count - 1].append(column)
      used += wide
    }
    return panels
  }

  private func panel(_ columns: [Int]) -> [String] {
    let taken = columns.reduce(0) { $0 + columnWidth($1) + Self.gap }
    let longest = comparison.rows.map { shown($0.line, Int.max).displayWidth }.max() ?? 0
    let room = min(
      max(longest, path.displayWidth - digits - Self.gap), width - digits - Self.gap - taken)
    let height = columns.map { head($0).count }.max() ?? 0
    let heads = (0..<height).map { row in
      let title = row == height - 1 ? path : ""
      let names = columns.map { column in
        let names = head(column)
        let index = row - (height - names.count)
        return cell(index < 0 ? "" : names[index], column)
      }
      return padded(fitted(title, digits + Self.gap + room), digits + Self.gap + room)
        + names.joined()
    }
    return heads
      + comparison.rows.map { row in
        let number = String(row.line + 1)
        let cells = columns.map { painted(row.verdicts[$0], $0) }.joined()
        return String(repeating: " ", count: digits - number.count) + number + "  "
          + padded(shown(row.line, room), room) + cells
      }
  }

  private func cell(_ text: String, _ column: Int) -> String {
    String(repeating: " ", count: Self.gap + columnWidth(column) - text.count) + text
  }

  private func painted(_ verdict: Comparison.Verdict, _ column: Int) -> String {
    let text = verdict.rawValue
    let blanks = String(repeating: " ", count: Self.gap + columnWidth(column) - text.count)
    switch verdict {
    case .lost, .leaks: return blanks + style(text, .error)
    case .ignored, .differs, .replaced: return blanks + style(text, .warning)
    case .fine, .merged: return blanks + text
    }
  }

  /// A line of the file as a terminal shows it, with secrets masked.
  private func shown(_ line: Int, _ room: Int) -> String {
    let content = redactor.document.lines[line].content
    let line = ShownLine(line, near: Int(content.start), of: redactor)
    return line.fitted(to: min(room, line.width + 2), around: 0).text
  }

  private func fitted(_ text: String, _ room: Int) -> String {
    guard text.displayWidth > room else { return text }
    var result = ""
    for character in text {
      guard (result + String(character)).displayWidth < room else { break }
      result.append(character)
    }
    return result + "…"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.displayWidth, 0))
  }

  private func trimmingEnd(_ text: String) -> Substring {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return text
  }

  /// What the readers do, in words: line, readers, clause.
  private var notes: [String] {
    comparison.notes.flatMap { note in
      let number = String(note.line + 1)
      let lead = String(repeating: " ", count: digits - number.count) + number + "  "
      let names = note.readers.count == readerCount ? "all" : note.readers.joined(separator: ", ")
      let lines = "\(names): \(note.message)".wrapped(to: width - lead.count - Self.gap)
      return lines.enumerated().map { index, text in
        index == 0 ? lead + text : String(repeating: " ", count: lead.count + Self.gap) + text
      }
    }
  }
}
