import INI
import Profiles
import Rules

extension Diagnostic {
  /// The finding as the interface lays it down; secrets are masked in every text.
  func json(in files: [LoadedFile]) -> JSON {
    let help = help.joined(separator: "\n")
    return .object(
      [
        ("rule", .string(rule)), ("severity", .string(severity.rawValue)),
        ("category", .string(category.rawValue)), ("message", .string(Redactor.masked(message))),
      ] + location.members(in: files, after: [("profile", JSON(profile))]) + [
        ("readers", JSON(readers)),
        ("label", JSON(label.map(Redactor.masked))),
        ("related", .array(related.map { $0.json(in: files) })),
        ("fix", fix?.json(in: files) ?? .null),
        ("alternatives", .array(alternatives.map { $0.json(in: files) })),
        ("help", help.isEmpty ? .null : .string(Redactor.masked(help))),
      ])
  }
}

extension Diagnostic.Related {
  fileprivate func json(in files: [LoadedFile]) -> JSON {
    .object([("message", .string(Redactor.masked(message)))] + location.members(in: files))
  }
}

extension Location {
  /// The path, the start and the end, with further members behind the path.
  fileprivate func members(
    in files: [LoadedFile], after more: [(String, JSON)] = []
  ) -> [(String, JSON)] {
    let file = files[file]
    func position(_ offset: UInt32) -> JSON {
      let position = file.document.position(of: Int(offset))
      return .object([
        ("line", .number(position.line)), ("column", .number(position.column)),
        ("offset", .number(position.offset)),
      ])
    }
    return [("path", .string(file.path))] + more
      + [("start", position(range.start)), ("end", position(range.end))]
  }
}

extension Fix {
  fileprivate func json(in files: [LoadedFile]) -> JSON {
    .object(
      [
        ("title", .string(Redactor.masked(title))), ("safety", .string(safety.rawValue)),
        ("edits", .array(edits.map { $0.json(in: files) })),
      ] + modeMembers(in: files))
  }

  /// The permissions that it changes, if it does.
  private func modeMembers(in files: [LoadedFile]) -> [(String, JSON)] {
    guard !modes.isEmpty else { return [] }
    let list = modes.map {
      JSON.object([("path", .string(files[$0.file].path)), ("mode", .string($0.text))])
    }
    return [("modes", .array(list))]
  }
}

extension FileEdit {
  /// The edit; a text that carries a secret is masked and says so.
  fileprivate func json(in files: [LoadedFile]) -> JSON {
    let preview = EditPreview(edit, in: files[file].document)
    let masked: [(String, JSON)] = preview.isMasked ? [("masked", .bool(true))] : []
    return .object(
      [
        ("path", .string(files[file].path)), ("start", .number(Int(edit.range.start))),
        ("end", .number(Int(edit.range.end))), ("text", .string(preview.text)),
      ] + masked)
  }
}

extension FixOutcome.Applied {
  func json(in files: [LoadedFile]) -> JSON {
    .object([
      ("rule", .string(rule)), ("title", .string(Redactor.masked(title))),
      ("path", .string(files[file].path)), ("line", .number(line)),
    ])
  }
}

extension LoadedFile {
  var json: JSON { .object([("path", .string(path)), ("role", .string(source.role.rawValue))]) }
}

extension HostConclusion {
  var json: JSON {
    .object([("kind", .string(host.rawValue)), ("evidence", JSON(evidence))])
  }
}

extension RuleCount {
  var json: JSON {
    .object([
      ("rule", .string(rule)), ("severity", .string(severity.rawValue)),
      ("count", .number(count)), ("fixable", .number(fixable)),
    ])
  }
}
