/// Whose credentials a plan leads to; two readers agree on a profile if these are equal.
public struct Identity: Hashable, Sendable {
  /// What people call it: the ARN of a role, an account and a permission set, whose keys they are.
  public let name: String
  /// What tells apart identities of one name, such as keys by their id; not to be shown.
  private let key: String

  init(_ name: String, key: String = "") {
    self.name = name
    self.key = key
  }
}

extension Planner {
  /// Who the credentials of a link belong to, as far as the files say it.
  func identity(of link: Link) -> Identity {
    let profile = link.profile
    switch link.kind {
    case .assumeRole: return Identity(text(.roleARN, of: profile) ?? "")
    case .webIdentity:
      return Identity(
        text(.roleARN, of: profile) ?? surroundings.variables["AWS_ROLE_ARN"] ?? "")
    case .sso: return ssoIdentity(of: profile)
    case .keys:
      let key = if let setting = link.setting { text(of: setting) } else { "" }
      return Identity("the keys of `\(owner(of: link))`", key: key)
    case .login:
      return Identity(
        "the login session of `\(owner(of: link))`", key: text(.loginSession, of: profile) ?? "")
    case .process:
      return Identity(
        "the credential_process of `\(owner(of: link))`",
        key: text(.credentialProcess, of: profile) ?? "")
    case .environment: return Identity("the keys of the environment")
    case .ec2CredentialsFile: return Identity("the file of AWS_CREDENTIAL_FILE")
    case .botoConfig: return Identity("the file of boto 2")
    case .container: return Identity("the role of the container")
    case .instance: return Identity("the role of the instance")
    }
  }

  private func owner(of link: Link) -> String {
    if let profile = link.profile { name(profile) } else { "" }
  }

  private func ssoIdentity(of profile: Int?) -> Identity {
    guard let profile else { return Identity("SSO ") }
    let session = session(of: profile)
    let account = ssoText(.ssoAccountID, profile, session)
    let role = ssoText(.ssoRoleName, profile, session)
    return Identity("SSO \(account) \(role)", key: ssoText(.ssoStartURL, profile, session))
  }

  /// The session that a profile names, if it exists.
  private func session(of profile: Int) -> Profile? {
    guard let name = text(.ssoSession, of: profile),
      let index = configuration.ssoSession(named: name)
    else { return nil }
    return configuration.ssoSessions[index]
  }
}
