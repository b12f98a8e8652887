extension Planner {
  /// The plan for a verdict, with everything there is to say.
  func report(_ verdict: Verdict) -> CredentialPlan {
    let search = verdict.search
    let found = verdict.outcome == .resolves || verdict.error?.phase != .load ? verdict.found : nil
    return CredentialPlan(
      reader: configuration.reader.name, profile: search.name, choice: search.choice,
      outcome: verdict.outcome, method: verdict.method, error: verdict.error,
      chain: found.map { hops(to: $0.link, search.profile) } ?? [],
      considered: search.considered,
      unused: found.map { unused(search, $0) } ?? [],
      dependencies: search.dependencies, region: region(of: search.profile))
  }

  /// The steps from the first credentials to a link.
  private func hops(to link: Int, _ profile: Int?) -> [Hop] {
    var hops: [Hop] = []
    var next: Int? = link
    let endpoint = stsEndpoint(for: profile)
    while let index = next {
      let link = links[index]
      let usesSTS = link.kind == .assumeRole || link.kind == .webIdentity
      hops.append(
        Hop(
          kind: link.kind, profile: link.profile.map(name), setting: link.setting,
          details: details(of: link), endpoint: usesSTS ? endpoint : nil))
      next = link.parent
    }
    return hops.reversed()
  }

  private func details(of link: Link) -> [Hop.Detail] {
    switch link.kind {
    case .assumeRole:
      let extras = [PlanSetting.roleSessionName, .externalID, .mfaSerial, .durationSeconds]
      return details([.roleARN] + extras.filter(policy.roles.honoured.contains), link)
    case .webIdentity: return webIdentityDetails(link)
    case .sso:
      let session = text(.ssoSession, of: link.profile).flatMap(configuration.ssoSession)
      let names = [PlanSetting.ssoStartURL, .ssoRegion, .ssoAccountID, .ssoRoleName]
      let found = names.compactMap { name -> Hop.Detail? in
        guard let profile = link.profile else { return nil }
        let text = ssoText(name, profile, session.map { configuration.ssoSessions[$0] })
        return text.isEmpty ? nil : Hop.Detail(name: name.name, value: text)
      }
      return details([.ssoSession], link) + found
    case .login: return details([.loginSession], link)
    case .keys: return details([.accessKeyID, .accountID], link)
    case .environment:
      let key = surroundings.variables["AWS_ACCESS_KEY_ID"]
      return key.map { [Hop.Detail(name: PlanSetting.accessKeyID.name, value: $0)] } ?? []
    case .process, .ec2CredentialsFile, .botoConfig, .container, .instance: return []
    }
  }

  private func details(_ names: [PlanSetting], _ link: Link) -> [Hop.Detail] {
    names.compactMap { name in
      guard var text = text(name, of: link.profile) else { return nil }
      if name == .accessKeyID, let setting = link.setting {
        text = Python.text(configuration.value(of: setting))
      }
      if name == .durationSeconds {
        guard let seconds = Python.integer(text), !isIgnored(duration: text) else { return nil }
        text = "\(seconds)"
      }
      if name == .roleSessionName, text.isEmpty { return nil }
      return Hop.Detail(name: name.name, value: text)
    }
  }

  /// The environment comes before the profile, unless the profile alone says so.
  private func webIdentityDetails(_ link: Link) -> [Hop.Detail] {
    let names: [(PlanSetting, String)] = [
      (.roleARN, "AWS_ROLE_ARN"), (.roleSessionName, "AWS_ROLE_SESSION_NAME"),
      (.webIdentityTokenFile, "AWS_WEB_IDENTITY_TOKEN_FILE"),
    ]
    let isOwn = link.setting != nil && surroundings.variables[names[2].1] == nil
    return names.compactMap { setting, variable in
      let own = text(setting, of: link.profile)
      let value =
        isOwn ? own ?? surroundings.variables[variable] : surroundings.variables[variable] ?? own
      return value.map { Hop.Detail(name: setting.name, value: $0) }
    }
  }
}
