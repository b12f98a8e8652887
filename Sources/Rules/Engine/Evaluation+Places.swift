import INI
import Profiles

extension Evaluation {
  /// The places that a locator names; empty where there is nothing.
  func places(_ locator: Locator) -> [Location] {
    if locator.part == .match { return match.map { [$0] } ?? [] }
    return items(value(locator.path)).flatMap { item in
      guard !locator.keys.isEmpty else { return place(locator.part, item).map { [$0] } ?? [] }
      return locator.keys.compactMap { key in
        setting(key, in: item, role: locator.role).flatMap { place(locator.part, $0) }
      }
    }
  }

  /// The things that a locator is about: sections and settings, for edits.
  func targets(_ locator: Locator) -> [Item] {
    items(value(locator.path)).flatMap { item -> [Item] in
      guard !locator.keys.isEmpty else { return [item] }
      return locator.keys.compactMap { setting($0, in: item, role: locator.role) }
    }
  }

  private func items(_ datum: Datum) -> [Item] {
    switch datum {
    case .item(let item): [item]
    case .text(let text): text.owner.map { [$0] } ?? []
    case .list(let list): list.flatMap(items)
    default: []
    }
  }

  /// The written setting of a name in a section, a profile or a block.
  func setting(_ key: String, in item: Item, role: String?) -> Item? {
    switch item {
    case .section(let file, let index):
      return workspace.files[file].topSettings(of: index).first {
        workspace.files[file].key(of: $0, workspace.keys) == key
      }.map { .setting(file, $0) }
    case .setting(let file, let index):
      return setting(
        key, in: .section(file, workspace.files[file].outline.settings[index].section), role: role)
    case .profile, .ssoSession, .services, .resolution, .divergence:
      guard let role else {
        return workspace.keys.known(key).flatMap { merged($0, in: item) }.flatMap(written)
      }
      guard let profile = profile(of: item), let view = item.view else { return nil }
      let file = workspace.files.firstIndex { $0.source.role.rawValue == role }
      let sections = profile.sections.filter { $0.file == file }
      return sections.compactMap { writtenSection($0, workspace.views[view]) }.lazy.compactMap {
        setting(key, in: $0, role: nil)
      }.first
    case .reference(let view, let index):
      return setting(
        key, in: .profile(view, workspace.views[view].references[index].from), role: role)
    default: return nil
    }
  }

  /// The bytes of one part of a thing.
  private func place(_ part: Locator.Part, _ item: Item) -> Location? {
    switch part {
    case .header: return header(of: item)
    case .headerName:
      return header(of: item).map {
        let range = $0.range
        return Location(
          file: $0.file,
          range: ByteRange(start: range.start + 1, end: max(range.start + 1, range.end - 1)))
      }
    case .setting, .key, .value, .delimiter: return settingPlace(part, item)
    case .file:
      guard let file = fileIndex(item) else { return nil }
      let document = workspace.document(file)
      return Location(file: file, range: document.lines.first?.content ?? ByteRange(0, 0))
    case .lastLine:
      guard let file = fileIndex(item), let line = workspace.files[file].source.document.lines.last
      else { return nil }
      return Location(file: file, range: line.content)
    case .place, .related: return eventPlace(part, item)
    case .comment:
      guard let (file, line) = commentLine(of: item) else { return nil }
      return Location(file: file, range: workspace.document(file).lines[line].body)
    case .trailing:
      guard case .section(let file, let index) = item else { return nil }
      let line = workspace.files[file].outline.sections[index].line
      return line < 0
        ? nil : Location(file: file, range: workspace.document(file).lines[line].value)
    case .match: return match
    }
  }

  private func commentLine(of item: Item) -> (Int, Int)? {
    switch item {
    case .comment(let file, let line): (file, line)
    case .suppression(let file, let index):
      (file, workspace.files[file].suppressions[index].line)
    default: nil
    }
  }

  /// A file, or of the whole configuration the first file that may be reported on.
  private func fileIndex(_ item: Item) -> Int? {
    switch item {
    case .file(let file): file
    case .workspace: workspace.files.firstIndex { !$0.isContext }
    default: nil
    }
  }

  private func settingPlace(_ part: Locator.Part, _ item: Item) -> Location? {
    guard let (fileIndex, index) = settingIndices(item) else { return nil }
    let file = workspace.files[fileIndex]
    let line = file.line(of: index)
    let range =
      switch part {
      case .key: line.name
      case .value: file.meantValue(of: index)
      case .delimiter: line.delimiter
      default: line.body
      }
    return Location(file: fileIndex, range: range)
  }

  func settingIndices(_ item: Item) -> (file: Int, setting: Int)? {
    switch item {
    case .setting(let file, let index): (file, index)
    case .reference(let view, let index):
      written(workspace.views[view].references[index].setting).flatMap(settingIndices)
    case .event:
      if case .item(let setting) = value(of: .setting, in: item) {
        settingIndices(setting)
      } else {
        nil
      }
    default: nil
    }
  }

  private func eventPlace(_ part: Locator.Part, _ item: Item) -> Location? {
    guard case .event(let view, let file, let index) = item else { return nil }
    let event = workspace.views[view].configuration.readings[file].events[index]
    if part == .place { return Location(file: file, range: event.place) }
    return event.related.map { Location(file: file, range: $0) }
  }

  /// The header of a section, of the section of a setting, or of a profile's section that is judged.
  private func header(of item: Item) -> Location? {
    guard let (fileIndex, index) = sectionIndices(item) else { return nil }
    return workspace.files[fileIndex].headerRange(of: index).map {
      Location(file: fileIndex, range: $0)
    }
  }

  func sectionIndices(_ item: Item) -> (file: Int, section: Int)? {
    switch item {
    case .section(let file, let index): return (file, index)
    case .setting(let file, let index):
      return (file, workspace.files[file].outline.settings[index].section)
    case .event(let view, let file, let index):
      return eventSection(view, file, index).map { (file, $0) }
    case .reference(let view, let index):
      return sectionIndices(.profile(view, workspace.views[view].references[index].from))
    case .profile(let view, _), .ssoSession(let view, _), .services(let view, _),
      .resolution(let view, _, _), .divergence(let view, _):
      let sections = (profile(of: item)?.sections ?? SectionReferences()).compactMap {
        writtenSection($0, workspace.views[view]).flatMap(sectionIndices)
      }
      return sections.first { !workspace.files[$0.file].isContext } ?? sections.first
    default: return nil
    }
  }
}
