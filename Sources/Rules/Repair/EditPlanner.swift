import INI
import Profiles

/// Turns the operations of a fix into byte edits that touch nothing else.
struct EditPlanner {
  let evaluation: Evaluation

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  var workspace: Workspace { evaluation.workspace }

  /// The edits of one operation; empty where there is nothing to do.
  func edits(of operation: Operation) -> [FileEdit] {
    switch operation {
    case .insert(let key, let value, let after):
      return insertion(
        key: fileText(key), value: fileText(value), after: after)
    case .replaceValue(let target, let text): return replaceValue(target, fileText(text))
    case .renameKey(let target, let text):
      return replace(places(target, .key), with: fileText(text))
    case .renameSection(let target, let text):
      return replace(places(target, .headerName), with: fileText(text))
    case .replaceText(let target, let text):
      return replace(evaluation.places(target), with: fileText(text))
    case .delete(let target): return deletions(target)
    case .hoist(let target): return evaluation.places(target).flatMap(hoist)
    case .dedent(let target): return evaluation.targets(target).flatMap { reindent($0, to: "") }
    case .indent(let target): return evaluation.targets(target).flatMap { reindent($0, to: "  ") }
    case .merge(let target, let into): return merge(target, into)
    case .unindent(let target): return evaluation.places(target).map(unindent)
    case .equate(let target): return evaluation.targets(target).compactMap(equate)
    case .insertLine(let line, let before): return insertLine(fileText(line), before)
    case .addSection(let section): return add(section)
    case .append(let target, let suffix):
      return evaluation.places(target).map {
        let end = ByteRange(start: $0.range.end, end: $0.range.end)
        return FileEdit(file: $0.file, edit: Edit(replacing: end, with: fileText(suffix)))
      }
    }
  }

  /// A template's text as it goes into a file: nothing is masked.
  func fileText(_ template: Template) -> String {
    evaluation.render(template, masking: false)
  }

  private func places(_ locator: Locator, _ part: Locator.Part) -> [Location] {
    evaluation.places(Locator(locator, part))
  }

  private func replace(_ places: [Location], with text: String) -> [FileEdit] {
    places.map { FileEdit(file: $0.file, edit: Edit(replacing: $0.range, with: text)) }
  }

  /// Replaces the meant value; where the line has none yet, puts a blank before it.
  private func replaceValue(_ target: Locator, _ text: String) -> [FileEdit] {
    evaluation.targets(target).compactMap { item in
      guard let (fileIndex, index) = evaluation.settingIndices(item) else { return nil }
      let file = workspace.files[fileIndex]
      let line = file.line(of: index)
      if line.value.isEmpty {
        let rest = ByteRange(start: line.delimiter.end, end: line.content.end)
        return FileEdit(file: fileIndex, edit: Edit(replacing: rest, with: " " + text))
      }
      return FileEdit(
        file: fileIndex, edit: Edit(replacing: file.meantValue(of: index), with: text))
    }
  }

  /// Whole lines of settings, sections and comments; the bytes of any other place.
  private func deletions(_ target: Locator) -> [FileEdit] {
    switch target.part {
    case .place, .trailing, .match, .value, .delimiter:
      return replace(evaluation.places(target), with: "")
    default: return evaluation.targets(target).compactMap { lines(of: $0) }.map { removal($0, $1) }
    }
  }

  func removal(_ file: Int, _ lines: Range<Int>) -> FileEdit {
    let table = workspace.document(file).lines
    let range = ByteRange(
      start: table[lines.lowerBound].range.start, end: table[lines.upperBound - 1].range.end)
    return FileEdit(file: file, edit: Edit(replacing: range, with: ""))
  }

  /// The lines that a thing takes, its block included.
  func lines(of item: Item) -> (file: Int, lines: Range<Int>)? {
    switch item {
    case .comment(let file, let line): return (file, line..<line + 1)
    case .suppression(let file, let index):
      let line = workspace.files[file].suppressions[index].line
      return (file, line..<line + 1)
    case .section(let file, let index):
      let section = workspace.files[file].outline.sections[index]
      return section.line < 0 ? nil : (file, section.line..<section.endLine)
    default:
      guard let (file, index) = evaluation.settingIndices(item) else { return nil }
      let setting = workspace.files[file].outline.settings[index]
      return (file, setting.line..<setting.lastLine + 1)
    }
  }
}

extension Locator {
  /// The same thing, another part of it.
  fileprivate init(_ locator: Locator, _ part: Part) {
    self.init(path: locator.path, part: part, keys: locator.keys, role: locator.role)
  }
}
