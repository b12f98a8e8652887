import INI
import Rules

extension Finding {
  /// The finding as a result.
  func sarif(_ artifacts: SARIFArtifacts, ruleIndex: Int) -> JSON {
    let text = ([message] + advice).joined(separator: "\n")
    var members: [(String, JSON)] = [
      ("ruleId", .string(diagnostic.rule)), ("ruleIndex", .number(ruleIndex)),
      ("level", .string(diagnostic.severity.level)), ("message", JSON.message(text)),
      ("locations", .array([location(artifacts)])),
    ]
    if !diagnostic.related.isEmpty {
      members.append(("relatedLocations", .array(related(artifacts))))
    }
    members.append(
      ("partialFingerprints", .object([("awslint/v1", .string(fingerprint))])))
    let fixes = ([diagnostic.fix].compactMap { $0 } + diagnostic.alternatives).filter {
      !$0.edits.isEmpty
    }
    if !fixes.isEmpty {
      members.append(("fixes", .array(fixes.map { $0.sarif(artifacts, files) })))
    }
    if isSuppressed {
      members.append(("suppressions", .array([.object([("kind", .string("inSource"))])])))
    }
    members.append(("properties", properties))
    return .object(members)
  }

  private func location(_ artifacts: SARIFArtifacts) -> JSON {
    var members = [("physicalLocation", artifacts.physical(range, of: file))]
    if let profile = diagnostic.profile {
      let name: JSON = .object([("name", .string(profile)), ("kind", .string("profile"))])
      members.append(("logicalLocations", .array([name])))
    }
    if let label = diagnostic.label {
      members.append(("message", JSON.message(Redactor.masked(label))))
    }
    return .object(members)
  }

  private func related(_ artifacts: SARIFArtifacts) -> [JSON] {
    diagnostic.related.enumerated().map { index, related in
      let place = artifacts.physical(related.location.range, of: files[related.location.file])
      return .object([
        ("id", .number(index + 1)), ("physicalLocation", place),
        ("message", JSON.message(Redactor.masked(related.message))),
      ])
    }
  }

  private var properties: JSON {
    .object([
      ("category", .string(diagnostic.category.rawValue)), ("readers", JSON(diagnostic.readers)),
    ])
  }
}

extension Fix {
  /// The fix with the edits of each file; where a text is masked, it says so.
  fileprivate func sarif(_ artifacts: SARIFArtifacts, _ files: [LoadedFile]) -> JSON {
    var isMasked = false
    let changes: [JSON] = Set(edits.map(\.file)).sorted().map { index in
      let document = files[index].document
      let replacements: [JSON] = edits.filter { $0.file == index }.map { edit in
        let preview = EditPreview(edit.edit, in: document)
        isMasked = isMasked || preview.isMasked
        return .object([
          ("deletedRegion", SARIFArtifacts.deleted(edit.edit.range, in: document)),
          ("insertedContent", .object([("text", .string(preview.text))])),
        ])
      }
      return .object([
        ("artifactLocation", artifacts.location(files[index].path)),
        ("replacements", .array(replacements)),
      ])
    }
    var properties: [(String, JSON)] = [("safety", .string(safety.rawValue))]
    if isMasked { properties.append(("masked", .bool(true))) }
    let caution = isMasked ? " (secrets are masked here, so let awslint do it)" : ""
    return .object([
      ("description", JSON.message(Redactor.masked(title) + caution)),
      ("artifactChanges", .array(changes)), ("properties", .object(properties)),
    ])
  }
}

extension Explanation {
  /// The rule as a reporting descriptor.
  var sarif: JSON {
    let reasons = why.hasSuffix("\n") ? String(why.dropLast()) : why
    let links = references.map { "- <\($0)>" }.joined(separator: "\n")
    let markdown = ["**\(rule.title)**", reasons, links].filter { !$0.isEmpty }
    var members: [(String, JSON)] = [
      ("id", .string(rule.id)), ("name", .string(rule.id.typeName)),
      ("shortDescription", JSON.message(rule.title)), ("fullDescription", JSON.message(reasons)),
      (
        "help",
        .object([
          ("text", .string(([reasons] + references).joined(separator: "\n"))),
          ("markdown", .string(markdown.joined(separator: "\n\n"))),
        ])
      ),
      ("defaultConfiguration", .object([("level", .string(rule.severity.level))])),
      ("properties", .object([("tags", JSON([rule.category.rawValue]))])),
    ]
    if let address = references.first { members.append(("helpUri", .string(address))) }
    return .object(members)
  }
}

extension String {
  /// An id in the spelling of types: `RoleArnWithoutSource`.
  fileprivate var typeName: String {
    split { $0 == "-" || $0 == "/" }.map { String($0).capitalized }.joined()
  }
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension JSON {
  fileprivate static func message(_ text: String) -> JSON { .object([("text", .string(text))]) }
}
