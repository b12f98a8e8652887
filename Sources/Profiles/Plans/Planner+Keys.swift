internal import INI

extension Planner {
  /// Keys in the environment.
  mutating func environment() -> Answer {
    let variables = surroundings.variables
    guard let key = variables["AWS_ACCESS_KEY_ID"], !key.isEmpty else {
      return .skips("AWS_ACCESS_KEY_ID is not set")
    }
    guard let secret = variables["AWS_SECRET_ACCESS_KEY"], !secret.isEmpty else {
      if policy.halfPair == .ignored { return .skips("AWS_SECRET_ACCESS_KEY is not set") }
      return .fails(PlanError(.partialCredentials, "env", "AWS_SECRET_ACCESS_KEY"))
    }
    var found = root(.environment, nil, nil, Provider.environment.method)
    if let expiry = variables["AWS_CREDENTIAL_EXPIRATION"], !expiry.isEmpty {
      if let now = surroundings.now, let time = Timestamp.seconds(expiry) {
        if time <= now { found.late = PlanError(.expired) }
      } else {
        found.dependencies.insert(.clock)
      }
    }
    return .finds(found)
  }

  /// Keys of the merged profile, or of one file alone.
  mutating func staticKeys(_ profile: Int, in role: FileRole?) -> Answer {
    switch pair(profile, role) {
    case .skips(let why): .skips(why)
    case .fails(let error): .fails(error)
    case .found(let key, let method): .finds(root(.keys, profile, key, method))
    }
  }

  private enum Pair {
    case skips(String)
    case fails(PlanError)
    case found(key: MergedSetting, method: String)
  }

  private func pair(_ profile: Int, _ role: FileRole?) -> Pair {
    let key = setting(.accessKeyID, of: profile, inFileOf: role)
    let secret = setting(.secretAccessKey, of: profile, inFileOf: role)
    let method = method(ofKeys: key ?? secret, role)
    guard let key else {
      guard policy.halfPair == .fails,
        secret != nil || setting(.sessionToken, of: profile, inFileOf: role) != nil
      else { return .skips("no aws_access_key_id") }
      return .fails(PlanError(.partialCredentials, method, PlanSetting.accessKeyID.name))
    }
    guard secret != nil else {
      if policy.halfPair == .ignored { return .skips("no aws_secret_access_key") }
      return .fails(PlanError(.partialCredentials, method, PlanSetting.secretAccessKey.name))
    }
    return .found(key: key, method: method)
  }

  private func setting(
    _ name: PlanSetting, of profile: Int, inFileOf role: FileRole?
  ) -> MergedSetting? {
    if let role { setting(name, of: profile, in: role) } else { setting(name, of: profile) }
  }

  private func method(ofKeys setting: MergedSetting?, _ role: FileRole?) -> String {
    var role = role
    if role == nil, let setting { role = configuration.files[setting.file].role }
    let isCredentials = role == .credentials
    return (isCredentials ? Provider.credentialsFileKeys : .configFileKeys).method
  }

  /// Credentials that need no others.
  mutating func root(
    _ kind: Hop.Kind, _ profile: Int?, _ setting: MergedSetting?, _ method: String
  ) -> Found {
    links.append(Link(kind: kind, profile: profile, setting: setting, parent: nil, depth: 1))
    return Found(link: links.count - 1, method: method)
  }

  /// The file that the first EC2 tools used.
  mutating func ec2CredentialsFile(_ search: inout Search) -> Answer {
    guard let named = surroundings.variables["AWS_CREDENTIAL_FILE"] else {
      return .skips("AWS_CREDENTIAL_FILE is not set")
    }
    let path = expanded(named)
    switch surroundings.files.fact(of: path) {
    case .unknown:
      search.dependencies.insert(.file)
      return .skips("AWS_CREDENTIAL_FILE was not looked at")
    case .absent, .unreadable: return .fails(PlanError(.fileMissing, path))
    case .contents(let bytes):
      var values: [String: String] = [:]
      for line in bytes.split(whereSeparator: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn })
      {
        guard let equals = line.firstIndex(of: Byte.equals) else { continue }
        values[Python.stripped(line[..<equals])] = Python.stripped(line[(equals + 1)...])
      }
      guard values["AWSAccessKeyId"] != nil else { return .skips("it has no AWSAccessKeyId") }
      guard values["AWSSecretKey"] != nil else { return .fails(PlanError(.fileIncomplete)) }
      return .finds(
        root(.ec2CredentialsFile, nil, nil, Provider.ec2CredentialsFile.method))
    }
  }

  /// The file of boto 2.
  mutating func botoConfig(_ search: inout Search) -> Answer {
    let named = surroundings.variables["BOTO_CONFIG"]
    for path in (named.map { [$0] } ?? ["/etc/boto.cfg", "~/.boto"]).map(expanded) {
      switch surroundings.files.fact(of: path) {
      case .unknown: if named != nil { search.dependencies.insert(.file) }
      case .absent: continue
      case .unreadable: continue
      case .contents(let bytes):
        var keys = KeyTable()
        let reading = Reading(
          Document(parsing: bytes), role: .credentials, dialect: configuration.reader.dialect,
          keys: &keys)
        if reading.isLost { return .fails(PlanError(.brokenFile, path)) }
        let settings = reading.sections.last { $0.name == "Credentials" }?.settings ?? []
        let names = Set(settings.map { keys.name(of: $0.key) })
        guard names.contains(PlanSetting.accessKeyID.name) else { continue }
        guard names.contains(PlanSetting.secretAccessKey.name) else {
          let method = Provider.botoConfig.method
          return .fails(PlanError(.partialCredentials, method, PlanSetting.secretAccessKey.name))
        }
        return .finds(root(.botoConfig, nil, nil, Provider.botoConfig.method))
      }
    }
    return .skips("no file of boto 2")
  }

  /// A path with a leading `~` replaced, where the home folder is known.
  func expanded(_ path: String) -> String {
    guard path == "~" || path.utf8.starts(with: "~/".utf8),
      let home = surroundings.variables["HOME"]
    else { return path }
    return home + path.dropFirst()
  }
}
