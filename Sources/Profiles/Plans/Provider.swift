/// A way to get credentials; a reader asks some of them in turn.
enum Provider: Hashable, Sendable {
  case environment
  /// A role with either kind of source, or with one of them alone.
  case role, sourceProfileRole, credentialSourceRole
  /// A role by a token file: of the profile, of the environment, or of both, key by key.
  case webIdentity, environmentWebIdentity, mixedWebIdentity
  case sso
  /// Keys of the merged profile, or of one file alone.
  case keys, credentialsFileKeys, configFileKeys
  case login, process
  /// Whom `credential_source` names, without a role.
  case namedSource
  case ec2CredentialsFile, botoConfig
  case container, instance

  var isRole: Bool { [.role, .sourceProfileRole, .credentialSourceRole].contains(self) }

  /// Whether it asks a profile, not only variables or the machine.
  var looksIntoProfiles: Bool {
    switch self {
    case .role, .sourceProfileRole, .credentialSourceRole, .webIdentity, .sso, .keys,
      .credentialsFileKeys, .configFileKeys, .login, .process, .namedSource:
      true
    case .environment, .environmentWebIdentity, .mixedWebIdentity, .ec2CredentialsFile,
      .botoConfig, .container, .instance:
      false
    }
  }

  /// The word of `aws configure list`.
  var method: String {
    switch self {
    case .environment, .namedSource: "env"
    case .role, .sourceProfileRole, .credentialSourceRole: "assume-role"
    case .webIdentity, .environmentWebIdentity, .mixedWebIdentity: "assume-role-with-web-identity"
    case .sso: "sso"
    case .keys, .credentialsFileKeys: "shared-credentials-file"
    case .configFileKeys: "config-file"
    case .login: "login"
    case .process: "custom-process"
    case .ec2CredentialsFile: "ec2-credentials-file"
    case .botoConfig: "boto-config"
    case .container: "container-role"
    case .instance: "iam-role"
    }
  }
}
