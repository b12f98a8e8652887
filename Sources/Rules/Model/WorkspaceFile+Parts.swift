import INI
import Profiles

extension WorkspaceFile {
  var document: Document { source.document }

  func name(of section: Int) -> SectionName {
    let line = outline.sections[section].line
    return SectionName(line < 0 ? nil : document.lines[line], in: document, role: source.role)
  }

  /// The kind alone, which costs less than the name.
  func kind(of section: Int) -> SectionName.Kind {
    let index = outline.sections[section].line
    guard index >= 0 else { return .none }
    let line = document.lines[index]
    guard line.isPlain else { return name(of: section).kind }
    return SectionName.kind(ofPlain: document.bytes.span, line.name.offsets, role: source.role)
  }

  func line(of setting: Int) -> Line { document.lines[outline.settings[setting].line] }

  /// The settings of a section that are not part of a block.
  func topSettings(of section: Int) -> [Int] {
    outline.sections[section].settings.filter { outline.settings[$0].parent == nil }
  }

  /// The settings of a setting's block.
  func children(of setting: Int) -> [Int] {
    var result: [Int] = []
    var next = setting + 1
    while next < outline.settings.count, outline.settings[next].parent == setting {
      result.append(next)
      next += 1
    }
    return result
  }

  /// The value without a comment behind it and quotes around it.
  func meantValue(of setting: Int) -> ByteRange {
    WrittenValue.meant(in: document, line(of: setting).value)
  }

  func key(of setting: Int, _ keys: KeyTable) -> String {
    keys.name(of: outline.settings[setting].key)
  }

  /// The name with that of the block before it: `s3.addressing_style`.
  func qualifiedName(of setting: Int, _ keys: KeyTable) -> String {
    guard let parent = outline.settings[setting].parent else { return key(of: setting, keys) }
    return key(of: parent, keys) + "." + key(of: setting, keys)
  }

  /// The header's bytes from `[` to `]`, or to the end of the line where it is not closed.
  func headerRange(of section: Int) -> ByteRange? {
    let index = outline.sections[section].line
    guard index >= 0 else { return nil }
    let line = document.lines[index]
    return ByteRange(
      start: line.body.start, end: line.delimiter.isEmpty ? line.body.end : line.delimiter.end)
  }
}
