/// What only a run can tell; each is taken to succeed.
public struct Dependencies: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let process = Dependencies(rawValue: 1 << 0)
  public static let sts = Dependencies(rawValue: 1 << 1)
  public static let sso = Dependencies(rawValue: 1 << 2)
  public static let ssoOIDC = Dependencies(rawValue: 1 << 3)
  public static let signIn = Dependencies(rawValue: 1 << 4)
  public static let container = Dependencies(rawValue: 1 << 5)
  public static let instance = Dependencies(rawValue: 1 << 6)
  public static let mfa = Dependencies(rawValue: 1 << 7)
  public static let ssoTokenCache = Dependencies(rawValue: 1 << 8)
  public static let loginTokenCache = Dependencies(rawValue: 1 << 9)
  public static let commonRuntime = Dependencies(rawValue: 1 << 10)
  public static let tokenFile = Dependencies(rawValue: 1 << 11)
  public static let clock = Dependencies(rawValue: 1 << 12)
  public static let file = Dependencies(rawValue: 1 << 13)
  public static let environment = Dependencies(rawValue: 1 << 14)

  private static let names = [
    "custom-process", "sts", "sso", "sso-oidc", "signin", "container-role", "iam-role", "mfa",
    "sso-token-cache", "login-token-cache", "awscrt", "web-identity-token-file", "clock",
    "credentials-file", "env",
  ]

  /// The words for the reports.
  public var words: [String] {
    Self.names.enumerated().filter { rawValue & 1 << UInt16($0.offset) != 0 }.map(\.element)
  }
}
