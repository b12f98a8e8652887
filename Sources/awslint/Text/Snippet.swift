import INI

/// Lines of a file with marks under the places that matter.
struct Snippet {
  /// A place and what is said below it.
  struct Mark {
    let range: ByteRange
    let label: String
    let isPrimary: Bool
  }

  let redactor: Redactor
  let marks: [Mark]
  let width: Int
  let style: Style
  let paint: Style.Paint

  private var document: Document { redactor.document }

  /// The number of digits that the line numbers take.
  var digits: Int { String((lines.last ?? 0) + 1).utf8.count }

  /// The indices of the marked lines, in order.
  private var lines: [Int] {
    guard !document.lines.isEmpty else { return [] }
    return Set(marks.map { document.lineIndex(at: Int($0.range.start)) }).sorted()
  }

  /// The snippet as lines of text, behind a gutter for numbers of some digits.
  func rendered(digits: Int) -> [String] {
    var result: [String] = []
    var previous: Int?
    for line in lines {
      switch previous.map({ line - $0 }) {
      case nil, 1: break
      case 2: result += source(line - 1, [], digits)
      default: result.append(style("...", .frame))
      }
      let marks = marks.filter { document.lineIndex(at: Int($0.range.start)) == line }
      result += source(line, marks, digits)
      previous = line
    }
    return result
  }

  private func source(_ line: Int, _ marks: [Mark], _ digits: Int) -> [String] {
    let main = marks.first(where: \.isPrimary) ?? marks.first
    let offset = main.map { Int($0.range.start) } ?? Int(document.lines[line].range.start)
    let shown = ShownLine(line, near: offset, of: redactor)
    let room = max(width - digits - 4, 20)
    let fitted = shown.fitted(to: room, around: shown.column(of: offset))
    let number = String(line + 1)
    let padding = String(run: Byte.space, digits - number.utf8.count + 1)
    var result = [style("\(padding)\(number) |", .frame) + gap(before: fitted.text)]
    for mark in marks.sorted(by: { $0.isPrimary && !$1.isPrimary }) {
      result += underline(mark, shown, fitted, room).map { gutter(digits) + gap(before: $0) }
    }
    return result
  }

  private func gutter(_ digits: Int) -> String {
    style(String(run: Byte.space, digits + 2) + "|", .frame)
  }

  private func gap(before text: String) -> String { text.isEmpty ? "" : " " + text }

  /// Carets or dashes under a place, and its label behind or, for want of room, below them.
  private func underline(
    _ mark: Mark, _ shown: ShownLine, _ fitted: ShownLine.Fitted, _ room: Int
  ) -> [String] {
    let last = fitted.visible.upperBound
    let start = min(max(shown.column(of: Int(mark.range.start)), fitted.visible.lowerBound), last)
    let end = min(shown.column(of: Int(mark.range.end)), last)
    let indent = start - fitted.shift
    let count = max(end - start, 1)
    let paint = mark.isPrimary ? paint : Style.Paint.frame
    let line = String(run: UInt8(ascii: mark.isPrimary ? "^" : "-"), count)
    let margin = String(run: Byte.space, indent)
    let label = Redactor.masked(mark.label).safelyShown
    guard !label.isEmpty else { return [margin + style(line, paint)] }
    if indent + count + 1 + label.displayWidth <= room {
      return [margin + style("\(line) \(label)", paint)]
    }
    let column = room - indent >= 30 ? indent : max(room - 40, 0)
    let below = String(run: Byte.space, column)
    return [margin + style(line, paint)]
      + label.wrapped(to: room - column).map { below + style($0, paint) }
  }
}
