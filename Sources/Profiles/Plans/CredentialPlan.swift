/// Which credentials a profile would get from one reader, found without asking anybody.
public struct CredentialPlan: Sendable {
  public enum Outcome: String, Sendable {
    case resolves, error, none
    /// The reader's rules are not known well enough to say.
    case unknown
  }

  /// The name of the reader.
  public let reader: String
  /// The profile that is used, `default` when nothing names one.
  public let profile: String
  public let choice: ProfileChoice
  public let outcome: Outcome
  /// How the credentials are got, in the words of the reader; of the failing provider at an error.
  public let method: String?
  public let error: PlanError?
  /// From the first credentials to those that are used.
  public let chain: [Hop]
  /// Who was asked, in order.
  public let considered: [Consideration]
  /// Settings about credentials that are there and make no difference.
  public let unused: [UnusedSetting]
  /// What only a run can tell.
  public let dependencies: Dependencies
  public let region: ConfiguredValue?
}

extension CredentialPlan {
  /// Whether a key is that of a setting which can be among ``unused``.
  public static func isAboutCredentials(_ key: String) -> Bool {
    PlanSetting.credentials.contains { $0.name == key }
  }
}

/// What named the profile.
public enum ProfileChoice: Hashable, Sendable {
  /// `--profile`, or an argument in code.
  case explicit
  case variable(String)
  case nothing
}

/// A provider that was asked, and what it said.
public struct Consideration: Hashable, Sendable {
  public enum Result: String, Sendable { case found, skipped, failed }

  public let method: String
  public let result: Result
  public let why: String
}

/// A setting that makes no difference, and why.
public struct UnusedSetting: Hashable, Sendable {
  public let name: String
  public let setting: MergedSetting
  public let why: String
}

/// A value that an environment variable or a setting gives.
public struct ConfiguredValue: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case variable(String)
    case setting(MergedSetting)
  }

  public let text: String
  public let source: Source
}
