/// What comes of one profile, in a line.
public struct PlanSummary: Sendable {
  public let profile: String
  public let outcome: CredentialPlan.Outcome
  public let method: String?
  /// The role that is used at last, or the account.
  public let target: String?
  public let region: String?
  public let error: PlanError?
  /// The profile right before it on the way.
  public let source: String?
}

extension Planner {
  /// A line about each profile, as if each were named; linear in their number.
  public mutating func summaries() -> [PlanSummary] {
    configuration.profiles.map(\.name).map { name in
      let verdict = verdict(name, .explicit)
      let link = verdict.found.map { links[$0.link] }
      return PlanSummary(
        profile: name, outcome: verdict.outcome, method: verdict.method,
        target: link.flatMap(target), region: region(of: verdict.search.profile)?.text,
        error: verdict.error,
        source: link?.parent.flatMap { links[$0].profile }.map { self.name($0) })
    }
  }

  private func target(of link: Link) -> String? {
    switch link.kind {
    case .assumeRole, .webIdentity: text(.roleARN, of: link.profile)
    case .sso: ssoTarget(of: link.profile)
    case .keys: text(.accountID, of: link.profile)
    case .login: text(.loginSession, of: link.profile)
    case .environment, .process, .ec2CredentialsFile, .botoConfig, .container, .instance: nil
    }
  }

  private func ssoTarget(of profile: Int?) -> String? {
    guard let account = text(.ssoAccountID, of: profile) else { return nil }
    return text(.ssoRoleName, of: profile).map { "\(account) \($0)" } ?? account
  }
}
