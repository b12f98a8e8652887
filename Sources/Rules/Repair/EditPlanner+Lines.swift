import INI
import Profiles

extension EditPlanner {
  /// A new line behind a setting or a header, spaced like the line above and with its line end.
  func insertion(key: String, value: String, after: Locator) -> [FileEdit] {
    guard let anchor = anchor(after) else { return [] }
    let document = workspace.document(anchor.file)
    let above = document.lines[anchor.line]
    let model = anchor.model.map { document.lines[$0] }
    let indent = model.map { document.text(ByteRange(start: $0.content.start, end: $0.body.start)) }
    let text = (indent ?? "") + key + spacing(key, model, document) + value
    let end = lineEnd(near: anchor.line, in: document)
    let place = ByteRange(start: above.range.end, end: above.range.end)
    let line = above.ending.isEmpty ? end + text : text + end
    return [FileEdit(file: anchor.file, edit: Edit(replacing: place, with: line))]
  }

  /// The line to insert behind, and the setting whose spacing to follow.
  private func anchor(_ locator: Locator) -> (file: Int, line: Int, model: Int?)? {
    guard let item = evaluation.targets(locator).first else { return nil }
    if locator.part != .header, let (file, lines) = lines(of: item) {
      return (file, lines.upperBound - 1, lines.lowerBound)
    }
    guard let (file, section) = evaluation.sectionIndices(item) else { return nil }
    let outline = workspace.files[file].outline
    guard outline.sections[section].line >= 0 else { return nil }
    let first = outline.sections[section].settings.first.map { outline.settings[$0].line }
    return (file, outline.sections[section].line, first)
  }

  /// What stands between key and value: like the model, and aligned where the model is.
  private func spacing(_ key: String, _ model: Line?, _ document: Document) -> String {
    guard let model, model.kind == .setting else { return " = " }
    let before = Int(model.delimiter.start) - Int(model.name.end)
    let after = model.value.isEmpty ? before : Int(model.value.start) - Int(model.delimiter.end)
    let width = before > 1 ? model.name.count + before - key.utf8.count : before
    return String(repeating: " ", count: max(width, min(before, 1))) + "="
      + String(repeating: " ", count: min(after, 1))
  }

  /// The line end that the lines around have.
  func lineEnd(near line: Int, in document: Document) -> String {
    let candidates = [line, line - 1, 0].filter { document.lines.indices.contains($0) }
    let found = candidates.map { document.lines[$0].ending }.first { !$0.isEmpty }
    return found.map { document.text($0) } ?? "\n"
  }

  /// Moves the comment behind a value to a line of its own above.
  func hoist(_ place: Location) -> [FileEdit] {
    let document = workspace.document(place.file)
    let index = document.lineIndex(at: Int(place.range.start))
    let line = document.lines[index]
    var start = Int(place.range.start)
    while start > Int(line.body.start), Byte.isBlank(document.bytes[start - 1]) { start -= 1 }
    let comment = document.text(place.range) + lineEnd(near: index, in: document)
    let above = ByteRange(start: line.content.start, end: line.content.start)
    let rest = ByteRange(start: UInt32(start), end: line.content.end)
    return [
      FileEdit(file: place.file, edit: Edit(replacing: above, with: comment)),
      FileEdit(file: place.file, edit: Edit(replacing: rest, with: "")),
    ]
  }

  /// Gives the line of a setting, and those of its block relative to it, another indentation.
  func reindent(_ item: Item, to indent: String) -> [FileEdit] {
    guard let (file, lines) = lines(of: item) else { return [] }
    let document = workspace.document(file)
    let own = document.lines[lines.lowerBound].indentation
    return lines.compactMap { index in
      let line = document.lines[index]
      guard line.kind != .blank else { return nil }
      let blanks = ByteRange(start: line.content.start, end: line.body.start)
      let deeper = index == lines.lowerBound ? 0 : max(line.indentation - own, 1)
      let text = indent + String(repeating: " ", count: deeper)
      return document.text(blanks) == text
        ? nil : FileEdit(file: file, edit: Edit(replacing: blanks, with: text))
    }
  }

  /// Removes the blanks before a line, whatever it is.
  func unindent(_ place: Location) -> FileEdit {
    let document = workspace.document(place.file)
    let line = document.lines[document.lineIndex(at: Int(place.range.start))]
    let blanks = ByteRange(start: line.content.start, end: line.body.start)
    return FileEdit(file: place.file, edit: Edit(replacing: blanks, with: ""))
  }

  /// Writes `=` for another delimiter, and a blank before it where there is one behind it.
  func equate(_ item: Item) -> FileEdit? {
    guard let (file, index) = evaluation.settingIndices(item) else { return nil }
    let line = workspace.files[file].line(of: index)
    let isTight = line.name.end == line.delimiter.start && line.value.start > line.delimiter.end
    return FileEdit(
      file: file, edit: Edit(replacing: line.delimiter, with: isTight ? " =" : "="))
  }

  /// A line before that of a place, with the line end of that one.
  func insertLine(_ text: String, _ before: Locator) -> [FileEdit] {
    evaluation.places(before).prefix(1).map { place in
      let document = workspace.document(place.file)
      let index = document.lineIndex(at: Int(place.range.start))
      let start = document.lines[index].content.start
      return FileEdit(
        file: place.file,
        edit: Edit(
          replacing: ByteRange(start: start, end: start),
          with: text + lineEnd(near: index, in: document)))
    }
  }
}
