import INI
import Profiles

extension Workspace {
  /// Everything that rules on a subject look at, in the order in which a run meets it.
  func items(of subject: Subject) -> [Item] {
    switch subject {
    case .file: files.indices.map { .file($0) }
    case .section:
      files.indices.flatMap { file in
        files[file].outline.sections.indices.map { .section(file, $0) }
      }
    case .setting:
      files.indices.flatMap { file in
        files[file].outline.settings.indices.map { .setting(file, $0) }
      }
    case .comment:
      files.indices.flatMap { file -> [Item] in
        let lines = files[file].document.lines
        return lines.indices.filter { lines[$0].kind == .comment }.map { .comment(file, $0) }
      }
    case .profile:
      inViews {
        $0.configuration.profiles.indices.map { $0 }
      } item: {
        .profile($0, $1)
      }
    case .reference:
      inViews {
        $0.references.indices.map { $0 }
      } item: {
        .reference($0, $1)
      }
    case .cycle:
      inViews {
        $0.cycles.indices.map { $0 }
      } item: {
        .cycle($0, $1)
      }
    case .resolution: allResolutions()
    case .divergence: allDivergences()
    case .environment: environment == nil ? [] : [.workspace]
    case .group: []
    case .suppression:
      files.indices.flatMap { file in
        files[file].suppressions.indices.map { .suppression(file, $0) }
      }
    case .event:
      views.indices.flatMap { view in
        views[view].configuration.readings.enumerated().flatMap { file, reading in
          reading.events.indices.map { Item.event(view, file, $0) }
        }
      }
    }
  }

  private func inViews(_ indices: (View) -> [Int], item: (Int, Int) -> Item) -> [Item] {
    views.indices.flatMap { view in indices(views[view]).map { item(view, $0) } }
  }

  /// Whether the index hands a thing to a rule: what `where` says.
  func admits(_ item: Item, _ rule: Rule) -> Bool {
    let filter = rule.filter
    switch item {
    case .file(let file):
      let role = files[file].source.role
      return (filter.kind.isEmpty || filter.kind.contains(role.rawValue)) && filter.admits(role)
    case .section(let file, let section):
      return
        (filter.kind.isEmpty || filter.kind.contains(files[file].name(of: section).kind.rawValue))
        && filter.admits(files[file].source.role)
    case .setting(let file, let setting):
      let isNested = files[file].outline.settings[setting].parent != nil
      let names = filter.names
      let section = files[file].outline.settings[setting].section
      return admits(files[file].key(of: setting, keys), filter)
        && (names.isEmpty || names.contains(files[file].qualifiedName(of: setting, keys)))
        && (filter.isPlain.map { $0 == files[file].line(of: setting).isPlain } ?? true)
        && (filter.kind.isEmpty || filter.kind.contains(files[file].kind(of: section).rawValue))
        && (filter.isNested.map { $0 == isNested } ?? true)
        && (!filter.isDated
          || hasVersions
            && Versions.record(
              of: files[file].qualifiedName(of: setting, keys), in: files[file].kind(of: section))
              != nil)
        && filter.admits(files[file].source.role)
    case .comment(let file, _): return filter.admits(files[file].source.role)
    case .profile(let view, let index), .resolution(let view, _, let index),
      .divergence(let view, let index):
      let settings = views[view].configuration.profiles[index].settings
      return filter.key.isEmpty && filter.isKnown == nil
        || settings.contains { admits(keys.name(of: $0.setting.key), filter) }
    case .reference(let view, let index):
      return filter.key.isEmpty || filter.key.contains(views[view].references[index].kind.rawValue)
    case .event(let view, let file, let index):
      let event = views[view].configuration.readings[file].events[index]
      return (filter.code.isEmpty || filter.code.contains(event.code))
        && filter.admits(files[file].source.role)
    case .workspace, .cycle, .ssoSession, .services, .suppression, .group: return true
    }
  }

  private func admits(_ key: String, _ filter: RuleFilter) -> Bool {
    filter.key.isEmpty
      ? filter.isKnown.map { $0 == (Settings.isKnown(key)) } ?? true
      : filter.key.contains(key)
  }
}

extension RuleFilter {
  /// What the filter wants, in words.
  var phrase: String {
    func either(_ words: [String]) -> String { words.map { "`\($0)`" }.enumerated(by: "or") }
    var parts: [String] = []
    if !file.isEmpty { parts.append("file is \(either(file))") }
    if !kind.isEmpty { parts.append("kind is \(either(kind))") }
    if !key.isEmpty { parts.append("key is \(either(key))") }
    if !code.isEmpty { parts.append("code is \(either(code))") }
    if let isNested { parts.append("nested is \(isNested)") }
    if !name.isEmpty { parts.append("name is \(either(name))") }
    if !type.isEmpty { parts.append("type is \(either(type))") }
    if isDated { parts.append("dated is true") }
    if let isPlain { parts.append("plain is \(isPlain)") }
    if let isKnown { parts.append("known is \(isKnown)") }
    return parts.enumerated(by: "and")
  }
}
