extension Planner {
  /// What `credential_source` names, without a role.
  mutating func namedSource(_ profile: Int) -> Answer {
    guard let source = text(.credentialSource, of: profile), !has(.roleARN, profile) else {
      return .skips("no credential_source")
    }
    return namedSource(source, profile)
  }

  mutating func namedSource(_ source: String, _ profile: Int) -> Answer {
    let found = policy.roles.credentialSources.first {
      policy.roles.sourceCase == .exact
        ? $0.name == source : $0.name.lowercased() == source.lowercased()
    }
    if policy.roles.sourceCase == .unclear, let found, found.name != source {
      return .fails(PlanError(.unknown, "credential_source in this case"))
    }
    switch found?.provider {
    case .environment where !surroundings.knowsVariables:
      var found = root(.environment, nil, nil, Provider.environment.method)
      found.dependencies = .environment
      return .finds(found)
    case .environment: return environment()
    case .container: return container(isSource: true)
    case .instance: return instanceAsSource()
    default: return .fails(PlanError(.credentialSourceInvalid, source, name(profile)))
    }
  }

  /// The credentials that a container's variables lead to.
  ///
  /// Where the variables are not known, a profile that names the container as its source gets them.
  mutating func container(isSource: Bool = false) -> Answer {
    let variables = surroundings.variables
    let relative = variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"]
    let full = variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"]
    guard let url = relative.map({ "http://169.254.170.2" + $0 }) ?? full else {
      if surroundings.answering.contains(.container) || isSource && !surroundings.knowsVariables {
        var found = root(.container, nil, nil, Provider.container.method)
        found.dependencies = .container
        return .finds(found)
      }
      return .skips("no AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or …_FULL_URI")
    }
    var found = root(.container, nil, nil, Provider.container.method)
    found.dependencies = .container
    var token = variables["AWS_CONTAINER_AUTHORIZATION_TOKEN"]
    if let path = variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] {
      switch surroundings.files.fact(of: path) {
      case .absent: return .fails(PlanError(.tokenFileMissing, Python.quoted(path)))
      case .unreadable, .unknown: token = nil
      case .contents(let bytes): token = String(decoding: bytes, as: UTF8.self)
      }
    }
    if let token, token.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) {
      return .fails(PlanError(.containerToken))
    }
    if let host = WebAddress(url).unsupportedContainerHost {
      return .fails(PlanError(.containerHost, host))
    }
    return .finds(found)
  }

  /// Instance metadata as the end of a search.
  mutating func instance(_ search: inout Search) -> Answer {
    if isMetadataDisabled { return .skips("AWS_EC2_METADATA_DISABLED is set") }
    let attempts = configured(
      .metadataAttempts, ["AWS_METADATA_SERVICE_NUM_ATTEMPTS"], of: search.profile
    ).flatMap { Python.integer($0.text) }
    let answers = surroundings.answering.contains(.instance) && attempts.map { $0 > 0 } != false
    if answers { return instanceAsSource() }
    if policy.honoursMetadataV1,
      isTrue(.metadataV1Disabled, ["AWS_EC2_METADATA_V1_DISABLED"], of: search.profile)
    {
      search.dependencies.insert(.instance)
      return .fails(PlanError(.metadataV1Disabled))
    }
    if attempts.map({ $0 > 0 }) != false { search.dependencies.insert(.instance) }
    return .skips("only a machine of EC2 answers")
  }

  /// Instance metadata that somebody asked for.
  mutating func instanceAsSource() -> Answer {
    if isMetadataDisabled { return .skips("AWS_EC2_METADATA_DISABLED is set") }
    var found = root(.instance, nil, nil, Provider.instance.method)
    found.dependencies = .instance
    return .finds(found)
  }

  private var isMetadataDisabled: Bool {
    surroundings.variables["AWS_EC2_METADATA_DISABLED"]?.lowercased() == "true"
  }
}
