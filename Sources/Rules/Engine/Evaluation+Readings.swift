import INI
import Profiles

extension Evaluation {
  func profileField(_ field: Field, _ viewIndex: Int, _ profile: Profile, _ item: Item) -> Datum {
    let view = workspace.views[viewIndex]
    switch field {
    case .name: return .text(Text(profile.name, owner: item))
    case .settings: return .list(profile.settings.compactMap { written($0).map { .item($0) } })
    case .keys:
      return .list(profile.settings.map { .text(workspace.keys.name(of: $0.setting.key)) })
    case .sections:
      return .list(
        profile.sections.compactMap { writtenSection($0, view).map { .item($0) } })
    case .staticKeys: return .text(staticKeys(of: profile))
    case .resolutions:
      guard case .profile(_, let index) = item else { return .missing }
      return .list(workspace.resolutions(of: index, in: viewIndex).map { .item($0) })
    case .isDefault: return .flag(profile.name == "default")
    case .out:
      guard case .profile(_, let index) = item else { return .missing }
      return .list(view.outgoing[index].map { .item(.reference(viewIndex, $0)) })
    case .`in`:
      guard case .profile(_, let index) = item else { return .missing }
      return .list(view.incoming(index).map { .item(.reference(viewIndex, $0)) })
    default: return .missing
    }
  }

  private func staticKeys(of profile: Profile) -> String {
    let names = profile.settings.map { workspace.keys.name(of: $0.setting.key) }
    let id = names.contains("aws_access_key_id")
    let secret = names.contains("aws_secret_access_key")
    return id && secret ? "complete" : id || secret ? "partial" : "none"
  }

  func eventField(_ field: Field, _ view: Int, _ file: Int, _ index: Int) -> Datum {
    let event = workspace.views[view].configuration.readings[file].events[index]
    switch field {
    case .code: return .text(event.code)
    case .effect: return .text(event.effect.rawValue)
    case .message: return .text(event.message)
    case .readers: return .list(workspace.views[view].readers.map { .text($0) })
    case .file: return .item(.file(file))
    case .text:
      return .text(
        Text(
          workspace.document(file).text(event.place), at: Location(file: file, range: event.place),
          isSecret: showsSecret(event, file)))
    case .section:
      return eventSection(view, file, index).map { .item(.section(file, $0)) } ?? .missing
    case .setting: return eventSetting(event, file).map { .item(.setting(file, $0)) } ?? .missing
    case .related:
      guard let related = event.related else { return .missing }
      let line = workspace.document(file).lineIndex(at: Int(related.start))
      let outline = workspace.files[file].outline
      if let setting = outline.setting(onLine: line) { return .item(.setting(file, setting)) }
      return outline.section(ofLine: line).map { .item(.section(file, $0)) } ?? .missing
    default: return .missing
    }
  }

  private func isSecret(_ file: Int, _ setting: Int) -> Bool {
    workspace.secretKeys[Int(workspace.files[file].outline.settings[setting].key.id)]
  }

  /// Whether the text of an event is more than the key of a secret setting.
  private func showsSecret(_ event: Event, _ file: Int) -> Bool {
    guard let setting = eventSetting(event, file), isSecret(file, setting) else { return false }
    return event.place.end > workspace.files[file].line(of: setting).name.end
  }

  private func eventSetting(_ event: Event, _ file: Int) -> Int? {
    workspace.files[file].outline.setting(onLine: event.line)
  }

  func eventSection(_ view: Int, _ file: Int, _ index: Int) -> Int? {
    let event = workspace.views[view].configuration.readings[file].events[index]
    return workspace.files[file].outline.section(ofLine: event.line)
  }

  /// The written setting that a merged one comes from.
  func written(_ merged: MergedSetting) -> Item? {
    workspace.files[merged.file].outline.setting(onLine: Int(merged.setting.line)).map {
      .setting(merged.file, $0)
    }
  }

  func writtenSection(_ reference: SectionReference, _ view: View) -> Item? {
    let section = view.configuration.readings[reference.file].sections[reference.section]
    return workspace.files[reference.file].outline.section(ofLine: section.line).map {
      .section(reference.file, $0)
    }
  }

  /// Whether a section or profile has a setting, in the file of a role where one is named.
  func has(_ key: String, in item: Item, role: String?) -> Bool {
    switch item {
    case .section(let file, let index):
      let outline = workspace.files[file].outline
      guard let key = workspace.keys.known(key) else { return false }
      return outline.sections[index].settings.contains {
        outline.settings[$0].key == key && outline.settings[$0].parent == nil
      }
    case .profile, .ssoSession, .services, .resolution, .divergence:
      return hasMerged(key, in: item, role: role)
    case .setting(let file, let index):
      return workspace.files[file].children(of: index).contains {
        workspace.files[file].key(of: $0, workspace.keys) == key
      }
    default: return false
    }
  }

  private func hasMerged(_ name: String, in item: Item, role: String?) -> Bool {
    guard let key = workspace.keys.known(name) else { return false }
    guard let role else { return merged(key, in: item) != nil }
    return (profile(of: item)?.sections ?? SectionReferences()).contains { reference in
      guard let view = item.view, workspace.files[reference.file].source.role.rawValue == role
      else {
        return false
      }
      return workspace.views[view].configuration.readings[reference.file]
        .sections[reference.section].settings.contains { $0.key == key }
    }
  }

  /// The setting of a key in a profile or another section, after merging.
  func merged(_ key: Key, in item: Item) -> MergedSetting? {
    switch item {
    case .profile(let view, let index):
      workspace.views[view].configuration.profiles[index].setting(key)
    case .ssoSession(let view, let index):
      workspace.views[view].configuration.ssoSessions[index].setting(key)
    case .services(let view, let index):
      workspace.views[view].configuration.services[index].setting(key)
    case .resolution, .divergence: item.profile.flatMap { merged(key, in: $0) }
    default: nil
    }
  }

  func profile(of item: Item) -> Profile? {
    switch item {
    case .profile(let view, let index): workspace.views[view].configuration.profiles[index]
    case .ssoSession(let view, let index): workspace.views[view].configuration.ssoSessions[index]
    case .services(let view, let index): workspace.views[view].configuration.services[index]
    case .resolution, .divergence: item.profile.flatMap(profile)
    default: nil
    }
  }
}
