import INI
import Profiles

extension Evaluation {
  /// The value of a field of a thing; ``Datum/missing`` where it has no such field.
  func value(of field: Field, in item: Item) -> Datum {
    switch item {
    case .workspace: workspaceField(field)
    case .file(let file): fileField(field, file)
    case .section(let file, let index): sectionField(field, file, index)
    case .setting(let file, let index): settingField(field, file, index)
    case .comment(let file, let line): commentField(field, file, line)
    case .profile(let view, let index):
      profileField(field, view, workspace.views[view].configuration.profiles[index], item)
    case .ssoSession(let view, let index):
      profileField(field, view, workspace.views[view].configuration.ssoSessions[index], item)
    case .services(let view, let index):
      profileField(field, view, workspace.views[view].configuration.services[index], item)
    case .reference(let view, let index): referenceField(field, view, index)
    case .cycle(let view, let index): cycleField(field, view, index)
    case .group(_, let members): groupField(field, members.items)
    case .event(let view, let file, let index): eventField(field, view, file, index)
    case .resolution(let view, let reader, let profile):
      resolutionField(field, view, reader, profile)
    case .divergence(let view, let profile): divergenceField(field, view, profile)
    case .suppression(let file, let index): suppressionField(field, file, index)
    }
  }

  private func workspaceField(_ field: Field) -> Datum {
    let view = workspace.views.first
    func items(_ count: Int?, _ make: (Int) -> Item) -> Datum {
      .list((0..<(count ?? 0)).map { .item(make($0)) })
    }
    return switch field {
    case .files: items(workspace.files.count) { .file($0) }
    case .profiles: items(view?.configuration.profiles.count) { .profile(0, $0) }
    case .ssoSessions: items(view?.configuration.ssoSessions.count) { .ssoSession(0, $0) }
    case .services: items(view?.configuration.services.count) { .services(0, $0) }
    case .complete: .flag(workspace.isComplete)
    case .host: .text(workspace.host.rawValue)
    case .knownSettings: .list(Settings.names.map { .text($0) })
    case .blockSettings: .list(Settings.blockNames.map { .text($0) })
    case .serviceIDs: .list(Services.ids.map { .text($0) })
    case .today: workspace.today.map { .number($0) } ?? .unknown
    case .regions: .list(Regions.all.map { .text($0) })
    default: .missing
    }
  }

  private func fileField(_ field: Field, _ index: Int) -> Datum {
    let file = workspace.files[index]
    return switch field {
    case .kind: .text(file.source.role.rawValue)
    case .path, .name: .text(file.source.path)
    case .shape: .text(file.shape.rawValue)
    case .bom: .flag(file.document.hasByteOrderMark)
    case .plugins:
      .list(file.index.sections(of: .plugin, in: file).map { .item(.section(index, $0)) })
    case .eol: .text(LineEndings(of: file.source.document).rawValue)
    case .finalNewline: .flag(file.source.document.lines.last.map { !$0.ending.isEmpty } ?? true)
    case .mode: file.facts.mode.map { .text(FileMode.text($0)) } ?? .unknown
    case .tracked: file.facts.versionControl?.isTracked.map { .flag($0) } ?? .unknown
    case .inRepository:
      file.facts.versionControl?.isInRepository.map { .flag($0) } ?? .unknown
    case .sections: .list(file.outline.sections.indices.map { .item(.section(index, $0)) })
    default: .missing
    }
  }

  private func commentField(_ field: Field, _ file: Int, _ line: Int) -> Datum {
    let body = workspace.document(file).lines[line].body
    return switch field {
    case .text:
      .text(Text(workspace.document(file).text(body), at: Location(file: file, range: body)))
    case .file: .item(.file(file))
    default: .missing
    }
  }

  private func suppressionField(_ field: Field, _ file: Int, _ index: Int) -> Datum {
    let suppression = workspace.files[file].suppressions[index]
    return switch field {
    case .file: .item(.file(file))
    case .kind: .text(suppression.scope.rawValue)
    case .rules: .list(suppression.rules.map { .text($0) })
    case .unused: .list(memo.unused.map { .text($0) })
    default: .missing
    }
  }

  private func cycleField(_ field: Field, _ view: Int, _ index: Int) -> Datum {
    let ring = workspace.views[view].cycles[index]
    return switch field {
    case .edges: .list(ring.map { .item(.reference(view, $0)) })
    case .members:
      .list(ring.map { .item(.profile(view, workspace.views[view].references[$0].from)) })
    case .length: .number(ring.count)
    default: .missing
    }
  }

  private func groupField(_ field: Field, _ members: [Item]) -> Datum {
    switch field {
    case .members: .list(members.map { .item($0) })
    case .length: .number(members.count)
    default: .missing
    }
  }

  private func referenceField(_ field: Field, _ view: Int, _ index: Int) -> Datum {
    let reference = workspace.views[view].references[index]
    switch field {
    case .key: return .text(reference.kind.rawValue)
    case .from: return .item(.profile(view, reference.from))
    case .target: return .text(Text(reference.target))
    case .setting: return written(reference.setting).map { .item($0) } ?? .missing
    case .exists:
      if reference.to != nil { return .flag(true) }
      return namesAreKnown(reference.kind) ? .flag(false) : .unknown
    case .to:
      guard let to = reference.to else { return .missing }
      switch reference.kind {
      case .sourceProfile: return .item(.profile(view, to))
      case .ssoSession: return .item(.ssoSession(view, to))
      case .services: return .item(.services(view, to))
      }
    default: return .missing
    }
  }

  /// Sections of both kinds stand in the config file only.
  private func namesAreKnown(_ kind: Reference.Kind) -> Bool {
    workspace.isComplete
      || kind != .sourceProfile && workspace.files.contains { $0.source.role == .config }
  }
}
