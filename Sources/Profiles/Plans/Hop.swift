/// One step on the way to credentials: where they come from, or a role taken with them.
public struct Hop: Sendable {
  public enum Kind: String, Sendable {
    case keys = "static"
    case environment = "env"
    case assumeRole = "assume-role"
    case webIdentity = "assume-role-with-web-identity"
    case sso, login
    case process = "custom-process"
    case ec2CredentialsFile = "ec2-credentials-file"
    case botoConfig = "boto-config"
    case container = "container-role"
    case instance = "iam-role"

    /// Whether the credentials are got while the program runs.
    public var isAskedAtRunTime: Bool {
      switch self {
      case .keys, .environment, .ec2CredentialsFile, .botoConfig: false
      case .assumeRole, .webIdentity, .sso, .login, .process, .container, .instance: true
      }
    }
  }

  public let kind: Kind
  /// The profile that says so, or nil where none does.
  public let profile: String?
  /// The setting that says so.
  public let setting: MergedSetting?
  /// What the profile says about the role, SSO, login or process, by name; secrets are not in it.
  public let details: [Detail]
  /// Where STS is asked, and the region of its signature.
  public let endpoint: Endpoint?

  public struct Detail: Hashable, Sendable {
    public let name: String
    public let value: String
  }

  public subscript(name: String) -> String? { details.first { $0.name == name }?.value }
}

/// A service's address, and the region that requests to it are signed for.
public struct Endpoint: Hashable, Sendable {
  public let url: String
  public let region: String

  public init(url: String, region: String) {
    self.url = url
    self.region = region
  }
}
