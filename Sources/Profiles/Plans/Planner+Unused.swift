extension Planner {
  /// The profile's settings about credentials that the found ones do not use.
  func unused(_ search: Search, _ found: Found) -> [UnusedSetting] {
    guard let profile = search.provided else { return [] }
    let last = links[found.link]
    var used = last.profile == profile ? Self.settings(of: last.kind) : []
    if let parent = last.parent, links[parent].profile == profile {
      used.formUnion(Self.settings(of: links[parent].kind))
    }
    if last.kind == .assumeRole {
      used.subtract(
        Set([.externalID, .mfaSerial, .durationSeconds])
          .subtracting(policy.roles.honoured.union(policy.roles.unclear)))
    }
    return PlanSetting.credentials.compactMap { name in
      guard let setting = setting(name, of: profile) else { return nil }
      let isDropped = name == .durationSeconds && used.contains(name) && isDropped(setting)
      guard !used.contains(name) || isDropped else { return nil }
      let why =
        isDropped
        ? isNoInteger(setting) ? "it is no integer" : "it is too short to count"
        : last.kind == .assumeRole && used.contains(.roleARN) && name.isOfRoles
          ? "the reader does not use it" : Self.reason(last.kind)
      return UnusedSetting(name: name.name, setting: setting, why: why)
    }
  }

  private func isDropped(_ setting: MergedSetting) -> Bool {
    isNoInteger(setting) || isIgnored(duration: Python.text(configuration.value(of: setting)))
  }

  /// Whether a duration is so short that the reader passes over it.
  func isIgnored(duration text: String) -> Bool {
    guard let bound = policy.roles.ignoredDuration, let seconds = Python.integer(text) else {
      return false
    }
    return seconds <= bound
  }

  private func isNoInteger(_ setting: MergedSetting) -> Bool {
    Python.integer(Python.text(configuration.value(of: setting))) == nil
  }

  private static func reason(_ kind: Hop.Kind) -> String {
    switch kind {
    case .assumeRole: "a role comes first"
    case .webIdentity: "the token file comes first"
    case .sso: "SSO comes first"
    case .keys: "the keys come first"
    case .login: "the login session comes first"
    case .process: "the credential_process comes first"
    case .environment: "the environment comes first"
    case .ec2CredentialsFile, .botoConfig, .container, .instance:
      "nothing in the profile claims it"
    }
  }

  private static func settings(of kind: Hop.Kind) -> Set<PlanSetting> {
    switch kind {
    case .assumeRole:
      [
        .roleARN, .sourceProfile, .credentialSource, .roleSessionName, .externalID, .mfaSerial,
        .durationSeconds,
      ]
    case .webIdentity: [.roleARN, .webIdentityTokenFile, .roleSessionName]
    case .sso: [.ssoSession, .ssoAccountID, .ssoRoleName, .ssoStartURL, .ssoRegion]
    case .keys: [.accessKeyID, .secretAccessKey, .sessionToken, .securityToken]
    case .login: [.loginSession]
    case .process: [.credentialProcess]
    case .environment, .ec2CredentialsFile, .botoConfig, .container, .instance: []
    }
  }
}

extension PlanSetting {
  fileprivate var isOfRoles: Bool {
    self == .externalID || self == .mfaSerial || self == .durationSeconds
  }
}
