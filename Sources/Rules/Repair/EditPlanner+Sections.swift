import INI
import Profiles

extension EditPlanner {
  /// A section above another one, and the removal of what moves into it.
  func add(_ section: NewSection) -> [FileEdit] {
    guard let anchor = evaluation.targets(section.before).first.flatMap(evaluation.sectionIndices)
    else { return [] }
    let file = workspace.files[anchor.file]
    let header = file.outline.sections[anchor.section].line
    guard header >= 0 else { return [] }
    let moved = section.moved.flatMap { evaluation.targets($0) }.compactMap { lines(of: $0) }
      .filter { $0.file == anchor.file }
    let end = lineEnd(near: header, in: file.document)
    var texts = ["[" + fileText(section.name) + "]"]
    texts += section.settings.map { fileText($0.key) + " = " + fileText($0.value) }
    if let block = section.block { texts.append(fileText(block) + " =") }
    let indent = section.block == nil ? "" : "  "
    for lines in moved.flatMap(\.lines).map({ file.document.lines[$0] }) {
      let text = section.block == nil ? lines.content : lines.body
      texts.append(indent + file.document.text(text))
    }
    let place = file.document.lines[firstLine(above: header, in: file.document)].range.start
    let text = texts.map { $0 + end }.joined() + end
    return [
      FileEdit(
        file: anchor.file, edit: Edit(replacing: ByteRange(start: place, end: place), with: text))
    ] + moved.map { removal($0.file, $0.lines) }
  }

  /// The first of the comments that stand right above a header, or the header.
  private func firstLine(above header: Int, in document: Document) -> Int {
    var first = header
    while first > 0, document.lines[first - 1].kind == .comment { first -= 1 }
    return first
  }
}
