extension Planner {
  /// A role by a token file, of the profile or of the environment, key by key.
  mutating func webIdentity(_ profile: Int?, readsVariables: Bool) -> Answer {
    let token = value(
      .webIdentityTokenFile, of: profile,
      readsVariables ? "AWS_WEB_IDENTITY_TOKEN_FILE" : nil)
    guard let token, !Python.isEmpty(token) else {
      return .skips("no web_identity_token_file")
    }
    let role = value(.roleARN, of: profile, readsVariables ? "AWS_ROLE_ARN" : nil)
    guard let role, !Python.isEmpty(role) else {
      let owner = if let profile { name(profile) } else { "" }
      return .fails(PlanError(.webIdentityWithoutRole, owner))
    }
    let place =
      if let profile { setting(.webIdentityTokenFile, of: profile) } else { nil as MergedSetting? }
    var found = root(.webIdentity, profile, place, Provider.webIdentity.method)
    found.dependencies = .sts
    guard policy.roles.checksParameters else { return .finds(found) }
    found.client = .sts
    var parameters = Parameters()
    let sessionName = value(
      .roleSessionName, of: profile, readsVariables ? "AWS_ROLE_SESSION_NAME" : nil)
    if let session = sessionName, !Python.isEmpty(session) {
      parameters.add("RoleSessionName", session, minimum: 2)
    }
    parameters.add("RoleArn", role, minimum: 20)
    guard case .text(let path) = token else {
      found.early = Python.notAPath(token)
      return .finds(found)
    }
    switch surroundings.files.fact(of: path) {
    case .absent: found.early = PlanError(.tokenFileMissing, Python.quoted(path))
    case .unreadable, .unknown: found.dependencies.insert(.tokenFile)
    case .contents(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      parameters.add("WebIdentityToken", .text(text), minimum: 4)
    }
    found.late = parameters.error
    return .finds(found)
  }

  /// The value of a variable, where one is looked at, else of a setting.
  private func value(
    _ setting: PlanSetting, of profile: Int?, _ variable: String?
  ) -> Value? {
    if let variable, let value = surroundings.variables[variable] { return .text(value) }
    return value(setting, of: profile)
  }

  /// What the reader itself refuses of a role's parameters.
  func roleError(of profile: Int) -> PlanError? {
    if policy.roles.mfa == .fails, has(.mfaSerial, profile) {
      return PlanError(.mfaUnsupported, name(profile))
    }
    guard policy.roles.checksParameters else { return nil }
    var parameters = Parameters()
    if let session = value(.roleSessionName, of: profile), !Python.isEmpty(session) {
      parameters.add("RoleSessionName", session, minimum: 2)
    }
    if let id = value(.externalID, of: profile) { parameters.add("ExternalId", id, minimum: 2) }
    if let serial = value(.mfaSerial, of: profile) {
      parameters.add("SerialNumber", serial, minimum: 9)
    }
    if let text = text(.durationSeconds, of: profile), let seconds = Python.integer(text),
      seconds < 900
    {
      parameters.problems.append(
        "Invalid value for parameter DurationSeconds, value: \(seconds), valid min value: 900")
    }
    if let role = value(.roleARN, of: profile) { parameters.add("RoleArn", role, minimum: 20) }
    return parameters.error
  }
}

/// The parameters of a call, judged as botocore judges them before it sends anything.
private struct Parameters {
  var problems: [String] = []

  mutating func add(_ name: String, _ value: Value, minimum: Int) {
    switch value {
    case .block:
      problems.append(
        "Invalid type for parameter \(name), value: \(Python.text(value)), "
          + "type: <class 'dict'>, valid types: <class 'str'>")
    case .text(let text):
      let length = text.unicodeScalars.count
      guard length < minimum else { return }
      problems.append(
        "Invalid length for parameter \(name), value: \(length), valid min length: \(minimum)")
    }
  }

  var error: PlanError? {
    problems.isEmpty
      ? nil : PlanError(.parameters, problems.joined(separator: "\n"), phase: .freeze)
  }
}
