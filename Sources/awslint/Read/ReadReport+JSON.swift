import Profiles

extension ReadReport {
  /// The report as the interface lays it down, with or without the values of secret settings.
  func json(isMasked: Bool) -> JSON {
    func sections(_ sections: [Section]) -> JSON {
      .object(sections.map { ($0.name, $0.json(isMasked: isMasked)) })
    }
    var members: [(String, JSON)] = [
      ("reader", .string(reader)), ("fatal", .array(fatal.map(\.json))),
      ("ignored", .array(ignored.map(\.json))), ("profiles", sections(profiles)),
      ("sso_sessions", sections(ssoSessions)), ("services", sections(services)),
      ("other", sections(other)),
    ]
    if !profileErrors.isEmpty {
      members.append(
        ("profile_errors", .object(profileErrors.map { ($0.profile, JSON($0.reasons)) })))
    }
    return .object(members)
  }
}

extension ReadReport.Entry {
  fileprivate var json: JSON {
    .object([
      ("path", .string(path)), ("line", .number(line)), ("code", .string(code)),
      ("effect", .string(effect.rawValue)), ("message", .string(Redactor.masked(message))),
    ])
  }
}

extension ReadReport.Section {
  fileprivate func json(isMasked: Bool) -> JSON {
    func text(_ value: String, of key: String) -> JSON {
      .string(isMasked ? Redactor.masked(value, ofSetting: key) : value)
    }
    return .object(
      settings.map { setting in
        switch setting.value {
        case .text(let value): (setting.key, text(value, of: setting.key))
        case .block(let nested):
          (setting.key, .object(nested.map { ($0.key, text($0.value, of: $0.key)) }))
        }
      })
  }
}
