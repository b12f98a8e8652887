extension Planner {
  /// The region of the profile's requests.
  func region(of profile: Int?) -> ConfiguredValue? {
    configured(.region, policy.regionVariables, of: profile)
  }

  /// Where STS is asked for the roles on the way to a profile; its own settings count, not those
  /// of its sources.
  func stsEndpoint(for profile: Int?) -> Endpoint? {
    let region = region(of: profile)?.text
    if let url = configuredEndpoint(profile, for: .sts) {
      let hasPath = url.utf8.split(separator: 0x2F).count > 2 || url.hasSuffix("/")
      let signed = region ?? policy.endpoints.withoutRegion?.region ?? "us-east-1"
      return Endpoint(url: hasPath ? url : url + "/", region: signed)
    }
    let variants = variants(of: profile)
    guard let region else {
      guard variants == STSAddress.Variants() else {
        return policy.endpoints.withoutRegion.map { _ in
          STSAddress.endpoint(in: "aws-global", variants)
        }
      }
      return policy.endpoints.withoutRegion
    }
    let isLegacy =
      policy.endpoints.honoursLegacy
      && configured(.legacySTS, ["AWS_STS_REGIONAL_ENDPOINTS"], of: profile)?.text == "legacy"
    if isLegacy, variants == STSAddress.Variants(), STSAddress.legacyRegions.contains(region) {
      return policy.endpoints.withoutRegion
    }
    return STSAddress.endpoint(in: region, variants)
  }

  /// That there is no dual stack where the client goes, whatever address is configured.
  func variantError(
    _ check: SettingCheck, _ profile: Int?, for client: Found.Client
  ) -> PlanError? {
    let variants = variants(of: profile)
    guard variants.isDualStack else { return nil }
    let region =
      if case .sso(let region) = client { region } else { self.region(of: profile)?.text ?? "" }
    guard !STSAddress.hasDualStack(region) else { return nil }
    return PlanError(
      check.code, check.setting.name, variants.isFIPS ? "['dualstack', 'fips']" : "['dualstack']")
  }

  private func variants(of profile: Int?) -> STSAddress.Variants {
    STSAddress.Variants(
      isFIPS: isTrue(.useFIPS, ["AWS_USE_FIPS_ENDPOINT"], of: profile),
      isDualStack: isTrue(.useDualStack, ["AWS_USE_DUALSTACK_ENDPOINT"], of: profile))
  }

  /// Whether requests to a configured address cannot be signed.
  func stsEndpointLacksRegion(_ profile: Int?) -> Bool {
    region(of: profile) == nil && configuredEndpoint(profile, for: .sts) != nil
  }

  /// The address that variables or settings give for a service, or nil.
  func configuredEndpoint(_ profile: Int?, for client: Found.Client) -> String? {
    if case .address(let url) = lookUpEndpoint(profile, for: client) { url } else { nil }
  }

  /// What is wrong with the address that is configured, or with where it is looked for.
  func endpointError(
    _ check: SettingCheck, _ profile: Int?, for client: Found.Client
  ) -> PlanError? {
    switch lookUpEndpoint(profile, for: client) {
    case .nothing:
      guard case .endpoint = check.test, case .sts = client, region(of: profile)?.text == "" else {
        return nil
      }
      let url = STSAddress.endpoint(in: "", variants(of: profile)).url.dropLast()
      return PlanError(check.code, check.setting.name, String(url))
    case .address(let url):
      guard case .endpoint = check.test, !WebAddress(url).isValid else { return nil }
      return PlanError(check.code, check.setting.name, url)
    case .noSection(let name):
      guard case .services = check.test else { return nil }
      return PlanError(check.code, check.setting.name, name)
    case .noBlock:
      guard case .services = check.test else { return nil }
      return PlanError(.notText, "'str' object has no attribute 'get'", "AttributeError")
    }
  }

  private enum LookUp {
    case nothing
    case address(String)
    case noSection(String)
    case noBlock
  }

  private func lookUpEndpoint(_ profile: Int?, for client: Found.Client) -> LookUp {
    let ignoring = ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]
    guard policy.endpoints.honoursConfigured, !isTrue(.ignoreEndpointURLs, ignoring, of: profile)
    else { return .nothing }
    let (variable, block): (String, PlanSetting) =
      if case .sts = client { ("AWS_ENDPOINT_URL_STS", .stsService) } else {
        ("AWS_ENDPOINT_URL_SSO", .ssoService)
      }
    for name in [variable, "AWS_ENDPOINT_URL"] {
      if let url = surroundings.variables[name], !url.isEmpty { return .address(url) }
    }
    guard let profile else { return .nothing }
    if let named = text(.services, of: profile) {
      guard let index = configuration.services(named: named),
        !configuration.services[index].settings.isEmpty
      else {
        return .noSection(named)
      }
      if let merged = setting(block, in: configuration.services[index]) {
        guard case .block(let nested) = configuration.value(of: merged) else { return .noBlock }
        let url = nested.last { $0.key == PlanSetting.endpointURL.name }?.value ?? ""
        if !url.isEmpty { return .address(url) }
      }
    }
    let url = text(.endpointURL, of: profile) ?? ""
    return url.isEmpty ? .nothing : .address(url)
  }
}
