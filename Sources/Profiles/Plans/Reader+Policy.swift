extension Reader {
  /// Whether a profile that is named gives both readers the same credentials if they read it alike.
  ///
  /// A setting that only one of them judges can still be an error to that one.
  public func choosesLike(_ other: Reader) -> Bool {
    name == other.name || [name, other.name].allSatisfy(Policy.alike.contains)
  }

  /// Whether it is known how the reader comes to credentials.
  public var isPredictable: Bool { policy != nil }

  /// How the reader comes to credentials, or nil where that is not known.
  var policy: Policy? { Policy.byReader[name] }
}

extension Policy {
  /// The readers with the code of botocore, which choose alike where both accept the settings.
  static let alike = ["botocore", "aws-cli-v2"]

  /// The policies that are known, by the name of the reader.
  static let byReader: [String: Policy] = [
    "botocore": botocore, "aws-cli-v1": cliV1, "aws-cli-v2": cliV2, "rust": rust,
    "go-v2": go, "java-v2": java, "js-v3": javaScript, "swift": swift, "kotlin": kotlin,
  ]
}
