import INI
import Profiles

/// The edits that let one section join an earlier one of the same file.
struct SectionMerge {
  let file: WorkspaceFile
  let index: Int
  let source: Int
  let goal: Int

  /// Equal settings stay where they stand first; of two values the later one is kept, as by the
  /// readers that merge such sections themselves.
  var edits: [FileEdit] {
    guard let end = lastLine(of: goal) else { return [] }
    let document = file.document
    let (repeated, outdated) = doubles
    let section = file.outline.sections[source]
    var moved = Array(section.line + 1..<section.endLine)
    while let last = moved.last, document.lines[last].kind == .blank { moved.removeLast() }
    moved.removeAll { repeated.contains($0) }
    var text = moved.map { document.text(document.lines[$0].range) }.joined()
    let lineEnd = document.lines.first.map { document.text($0.ending) } ?? "\n"
    if let last = moved.last, document.lines[last].ending.isEmpty { text += lineEnd }
    if document.lines[end].ending.isEmpty, !text.isEmpty { text = lineEnd + text }
    let place = document.lines[end].range.end
    let removed =
      outdated.map { document.lines[$0].range } + [
        ByteRange(
          start: document.lines[firstRemoved(section, after: end)].range.start,
          end: document.lines[section.endLine - 1].range.end)
      ]
    return removed.map { FileEdit(file: index, edit: Edit(replacing: $0, with: "")) }
      + (text.isEmpty
        ? []
        : [
          FileEdit(
            file: index, edit: Edit(replacing: ByteRange(start: place, end: place), with: text))
        ])
  }

  /// The lines of the later section that only repeat, and those of the earlier one that lose.
  private var doubles: (repeated: Set<Int>, outdated: [Int]) {
    var repeated: Set<Int> = []
    var outdated: [Int] = []
    for later in file.topSettings(of: source) {
      let key = file.outline.settings[later].key
      for earlier in file.topSettings(of: goal) where file.outline.settings[earlier].key == key {
        if text(of: later) == text(of: earlier) {
          repeated.formUnion(lines(of: later))
        } else {
          outdated += lines(of: earlier)
        }
      }
    }
    return (repeated, outdated)
  }

  private func lines(of setting: Int) -> ClosedRange<Int> {
    file.outline.settings[setting].line...file.outline.settings[setting].lastLine
  }

  /// What is written behind the key, with the lines of a block.
  private func text(of setting: Int) -> [String] {
    let first = file.document.text(file.line(of: setting).value)
    return [first]
      + lines(of: setting).dropFirst().map {
        file.document.text(file.document.lines[$0].body)
      }
  }

  /// The line where the removal begins: at the end of a file the blanks above go too.
  private func firstRemoved(_ section: WrittenSection, after end: Int) -> Int {
    var first = section.line
    guard section.endLine == file.document.lines.count else { return first }
    while first - 1 > end, file.document.lines[first - 1].kind == .blank { first -= 1 }
    return first
  }

  /// The last line of a section that is no blank and no comment of the next one.
  private func lastLine(of section: Int) -> Int? {
    let written = file.outline.sections[section]
    guard written.line >= 0 else { return nil }
    return written.settings.map { file.outline.settings[$0].lastLine }.max() ?? written.line
  }
}

extension EditPlanner {
  func merge(_ target: Locator, _ into: Locator) -> [FileEdit] {
    guard let source = evaluation.targets(target).first.flatMap(evaluation.sectionIndices),
      let goal = evaluation.targets(into).first.flatMap(evaluation.sectionIndices),
      source.file == goal.file, source.section > goal.section
    else { return [] }
    return SectionMerge(
      file: workspace.files[source.file], index: source.file, source: source.section,
      goal: goal.section
    ).edits
  }
}
