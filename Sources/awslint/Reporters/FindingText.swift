import INI
import Rules

/// One finding as lines of text.
struct FindingText {
  let part: Report.Part
  let targets: [String]
  let reporter: TextReporter

  private var style: Style { reporter.style }

  /// The lines of a finding; the first finding of a report says how to learn more.
  func lines(_ diagnostic: Diagnostic, explains: Bool) -> [String] {
    let paint = diagnostic.severity.paint
    let message = Redactor.masked(diagnostic.message).safelyShown
    let head = style("\(diagnostic.severity.rawValue)[\(diagnostic.rule)]", paint)
    let blocks = blocks(of: diagnostic)
    let digits = blocks.map(\.snippet.digits).max() ?? 1
    let gutter = String(run: Byte.space, digits + 2)
    let margin = String(run: Byte.space, digits + 1)
    var lines = [head + style(": \(message)", .emphasis)]
    for (index, block) in blocks.enumerated() {
      let arrow = style(margin + (index == 0 ? "-->" : ":::"), .frame)
      lines.append("\(arrow) \(place(block.location))")
      let source = block.snippet.rendered(digits: digits)
      if !source.isEmpty { lines += [style(gutter + "|", .frame)] + source }
    }
    let notes = notes(of: diagnostic, explains: explains)
    if !notes.isEmpty { lines.append(style(gutter + "|", .frame)) }
    let room = max(reporter.width - gutter.utf8.count - 2, 20)
    for note in notes { lines += rendered(note, gutter: gutter, room: room) }
    return lines
  }

  private struct Block {
    let location: Location
    let snippet: Snippet
  }

  /// The file of the finding with the related places in it, then a block for each other place.
  private func blocks(of diagnostic: Diagnostic) -> [Block] {
    let file = diagnostic.location.file
    let main = Snippet.Mark(
      range: diagnostic.location.range, label: diagnostic.label ?? "", isPrimary: true)
    let near = diagnostic.related.filter { $0.location.file == file }.map(mark)
    let far = diagnostic.related.filter { $0.location.file != file }
    let paint = diagnostic.severity.paint
    return [block(at: diagnostic.location, [main] + near, paint)]
      + far.map { block(at: $0.location, [mark($0)], paint) }
  }

  private func mark(_ related: Diagnostic.Related) -> Snippet.Mark {
    Snippet.Mark(range: related.location.range, label: related.message, isPrimary: false)
  }

  private func block(
    at location: Location, _ marks: [Snippet.Mark], _ paint: Style.Paint
  ) -> Block {
    let redactor = Redactor(part.files[location.file].document)
    return Block(
      location: location,
      snippet: Snippet(
        redactor: redactor, marks: marks, width: reporter.width, style: style, paint: paint))
  }

  private func place(_ location: Location) -> String {
    let file = part.files[location.file]
    let position = file.document.position(of: Int(location.range.start))
    return "\(reporter.shown(file.path)):\(position.line):\(position.column)"
  }

  /// A sentence behind the snippet, and lines that belong to it.
  private struct Note {
    let text: String
    var lines: [String] = []
  }

  private func notes(of diagnostic: Diagnostic, explains: Bool) -> [Note] {
    var notes = diagnostic.help.map { Note(text: $0) }
    if let concern = concern(of: diagnostic) { notes.append(Note(text: concern)) }
    if let fix = diagnostic.fix { notes.append(note(on: fix)) }
    notes += diagnostic.alternatives.map { Note(text: "or: " + $0.title) }
    if explains { notes.append(Note(text: "awslint explain \(diagnostic.rule)")) }
    return notes
  }

  /// Who is concerned, where that is not every target and no sentence says so.
  private func concern(of diagnostic: Diagnostic) -> String? {
    let readers = diagnostic.readers
    guard !readers.isEmpty, readers != targets,
      !diagnostic.help.contains(where: { $0.holds(readers[0]) })
    else { return nil }
    return "concerns \(readers.listed(by: "and"))"
  }

  private func note(on fix: Fix) -> Note {
    switch fix.safety {
    case .safe: Note(text: "fix: \(fix.title); apply with --fix")
    case .unsafe: Note(text: "fix (unsafe): \(fix.title); apply with --fix --unsafe-fixes")
    case .manual:
      Note(
        text: "suggestion: \(fix.title)",
        lines: fix.edits.flatMap { edit in
          EditPreview(edit.edit, in: part.files[edit.file].document).lines
        })
    }
  }

  private func rendered(_ note: Note, gutter: String, room: Int) -> [String] {
    let text = Redactor.masked(note.text).safelyShown.wrapped(to: room)
    var lines = [style(gutter + "=", .frame) + " " + (text.first ?? "")]
    lines += text.dropFirst().map { gutter + "  " + $0 }
    return lines + note.lines.map { gutter + "    " + style("+ " + $0.safelyShown, .added) }
  }
}
