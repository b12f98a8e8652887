import INI
import Profiles

extension Evaluation {
  func sectionField(_ field: Field, _ fileIndex: Int, _ index: Int) -> Datum {
    let file = workspace.files[fileIndex]
    func items(_ settings: [Int]) -> Datum {
      .list(settings.map { .item(.setting(fileIndex, $0)) })
    }
    switch field {
    case .kind: return .text(file.kind(of: index).rawValue)
    case .name: return .text(memo.sectionName(index, fileIndex) { file.name(of: index) }.name)
    case .raw: return .text(memo.sectionName(index, fileIndex) { file.name(of: index) }.raw)
    case .bareName:
      return .text(memo.sectionName(index, fileIndex) { file.name(of: index) }.bareName)
    case .namesakes:
      let name = memo.sectionName(index, fileIndex) { file.name(of: index) }
      let names = name.bareName.isEmpty ? [name.name] : [name.name, name.bareName]
      return .list(
        names.flatMap { file.index.sections(named: $0, in: file) }.filter { $0 != index }
          .map { .item(.section(fileIndex, $0)) })
    case .word: return .text(memo.sectionName(index, fileIndex) { file.name(of: index) }.word)
    case .file: return .item(.file(fileIndex))
    case .settings: return items(file.topSettings(of: index))
    case .keys:
      return .list(file.topSettings(of: index).map { .text(file.key(of: $0, workspace.keys)) })
    case .allKeys:
      return .list(
        file.outline.sections[index].settings.map { .text(file.key(of: $0, workspace.keys)) })
    case .closed:
      let line = file.outline.sections[index].line
      return line < 0 ? .missing : .flag(!file.document.lines[line].delimiter.isEmpty)
    case .trailing:
      let line = file.outline.sections[index].line
      return line < 0 ? .missing : .text(file.document.text(file.document.lines[line].value))
    default: return .missing
    }
  }

  func settingField(_ field: Field, _ fileIndex: Int, _ index: Int) -> Datum {
    let file = workspace.files[fileIndex]
    let setting = file.outline.settings[index]
    func items(_ settings: [Int]) -> Datum {
      .list(settings.map { .item(.setting(fileIndex, $0)) })
    }
    switch field {
    case .key: return .text(file.key(of: index, workspace.keys))
    case .name: return .text(file.qualifiedName(of: index, workspace.keys))
    case .rawKey: return .text(file.document.text(file.line(of: index).name))
    case .value: return .text(meantValue(of: index, in: fileIndex))
    case .whole:
      let lines = (setting.line...setting.lastLine).map {
        file.document.text(
          $0 == setting.line ? file.line(of: index).value : file.document.lines[$0].body)
      }
      return .text(
        Text(
          lines.joined(separator: "\n"),
          isSecret: workspace.secretKeys[Int(setting.key.id)]))
    case .rawValue: return .text(text(file.line(of: index).value, of: index, in: fileIndex))
    case .file: return .item(.file(fileIndex))
    case .section: return .item(.section(fileIndex, setting.section))
    case .parent: return setting.parent.map { .item(.setting(fileIndex, $0)) } ?? .missing
    case .nested: return .flag(setting.parent != nil)
    case .indent:
      let line = file.line(of: index)
      return .text(file.document.text(ByteRange(start: line.content.start, end: line.body.start)))
    case .indented: return .flag(file.line(of: index).isIndented)
    case .since:
      return Versions.record(
        of: file.qualifiedName(of: index, workspace.keys), in: file.kind(of: setting.section)
      ).map { .record($0) } ?? .missing
    case .secret: return .flag(workspace.secretKeys[Int(setting.key.id)])
    case .delimiter: return .text(file.document.text(file.line(of: index).delimiter))
    case .children: return items(file.children(of: index))
    case .strays: return items(strays(below: index, in: file))
    case .earlier:
      let same = file.outline.sections[setting.section].settings.prefix { $0 < index }
      return items(
        same.filter {
          file.outline.settings[$0].key == setting.key
            && file.outline.settings[$0].parent == setting.parent
        })
    default: return .missing
    }
  }

  /// The value of a setting as it is meant.
  func meantValue(of index: Int, in file: Int) -> Text {
    memo.value(of: index, in: file) {
      text(workspace.files[file].meantValue(of: index), of: index, in: file)
    }
  }

  private func text(_ range: ByteRange, of index: Int, in fileIndex: Int) -> Text {
    let file = workspace.files[fileIndex]
    return Text(
      file.document.text(range), at: Location(file: fileIndex, range: range),
      isSecret: workspace.secretKeys[Int(file.outline.settings[index].key.id)])
  }

  /// The settings right below a block's key that belong in the block but are not indented.
  private func strays(below index: Int, in file: WorkspaceFile) -> [Int] {
    let parent = file.key(of: index, workspace.keys)
    let section = file.outline.sections[file.outline.settings[index].section]
    return Array(
      section.settings.drop { $0 <= index }.prefix { candidate in
        let key = file.key(of: candidate, workspace.keys)
        return file.outline.settings[candidate].parent == nil
          && Settings.isKnown(parent + "." + key) && !Settings.isKnown(key)
      })
  }
}
