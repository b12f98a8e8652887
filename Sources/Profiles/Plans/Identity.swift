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
    let owner = link.profile.map(name) ?? ""
    func value(_ setting: PlanSetting) -> String? { text(setting, of: link.profile) }
    return switch link.kind {
    case .assumeRole: Identity(value(.roleARN) ?? "")
    case .webIdentity:
      Identity(value(.roleARN) ?? surroundings.variables["AWS_ROLE_ARN"] ?? "")
    case .sso: ssoIdentity(of: link.profile)
    case .keys:
      Identity(
        "the keys of `\(owner)`",
        key: link.setting.map { Python.text(configuration.value(of: $0)) } ?? "")
    case .login: Identity("the login session of `\(owner)`", key: value(.loginSession) ?? "")
    case .process:
      Identity("the credential_process of `\(owner)`", key: value(.credentialProcess) ?? "")
    case .environment: Identity("the keys of the environment")
    case .ec2CredentialsFile: Identity("the file of AWS_CREDENTIAL_FILE")
    case .botoConfig: Identity("the file of boto 2")
    case .container: Identity("the role of the container")
    case .instance: Identity("the role of the instance")
    }
  }

  private func ssoIdentity(of profile: Int?) -> Identity {
    let session = text(.ssoSession, of: profile).flatMap { sessions[$0] }
      .map { configuration.ssoSessions[$0] }
    let start = profile.map { ssoText(.ssoStartURL, $0, session) } ?? ""
    let names = [PlanSetting.ssoAccountID, .ssoRoleName].compactMap { name in
      profile.map { ssoText(name, $0, session) }
    }
    return Identity("SSO " + names.joined(separator: " "), key: start)
  }
}
