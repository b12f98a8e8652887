import Rules

/// The kind of a machine, and what says so.
struct HostConclusion: Hashable, Sendable {
  let host: Host
  /// Clauses such as `DMI says Amazon EC2`.
  let evidence: [String]
}

extension HostConclusion {
  /// Concludes from facts alone; the most particular kind of host wins.
  init(_ facts: HostFacts) {
    let kinds: [(Host, [String])] = [
      (.lambda, facts.lambda), (.codebuild, facts.named(["CODEBUILD_BUILD_ID"])),
      (.eks, facts.eks), (.ecs, facts.ecs), (.ci, facts.ci), (.ec2, facts.ec2),
      (.workstation, facts.named(["WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME"])),
    ]
    let found = kinds.first { !$0.1.isEmpty }
    host = found?.0 ?? .unknown
    evidence = found?.1 ?? ["nothing says what it is"]
  }
}

extension HostFacts {
  /// A clause for each variable that is set.
  fileprivate func named(_ variables: [String]) -> [String] {
    variables.filter { environment[$0] != nil }.map { "\($0) is set" }
  }

  /// A clause if the SDKs' name for the place begins with a word.
  private func execution(_ prefix: String) -> [String] {
    guard let place = environment["AWS_EXECUTION_ENV"], place.hasPrefix(prefix) else { return [] }
    return ["AWS_EXECUTION_ENV is \(place)"]
  }

  fileprivate var lambda: [String] {
    named(["AWS_LAMBDA_FUNCTION_NAME"]) + execution("AWS_Lambda")
  }

  /// Kubernetes with credentials for the pod; Kubernetes alone may be anywhere.
  fileprivate var eks: [String] {
    let cluster = named(["KUBERNETES_SERVICE_HOST"])
    let pod = named(["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_FULL_URI"])
    return cluster.isEmpty || pod.isEmpty ? [] : cluster + pod
  }

  fileprivate var ecs: [String] {
    let variables = [
      "ECS_CONTAINER_METADATA_URI_V4", "ECS_CONTAINER_METADATA_URI",
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    ]
    return execution("AWS_ECS") + named(variables)
  }

  fileprivate var ci: [String] {
    named(["GITHUB_ACTIONS", "GITLAB_CI", "JENKINS_URL", "BUILDKITE", "TF_BUILD", "CI"])
      .filter { _ in environment["CI"] != "false" }
  }

  fileprivate var ec2: [String] {
    let vendor = [Source.systemVendor, .biosVendor].compactMap { texts[$0] }
      .first { $0.hasPrefix("Amazon EC2") }
    if let vendor { return ["DMI says \(vendor)"] }
    if let version = texts[.productVersion], version.hasSuffix(".amazon") {
      return ["DMI says version \(version)"]
    }
    if let tag = texts[.boardAssetTag], tag.hasPrefix("i-") { return ["DMI says instance \(tag)"] }
    let isEC2 = [Source.hypervisorUUID, .productUUID].compactMap { texts[$0] }
      .contains { $0.lowercased().hasPrefix("ec2") }
    return isEC2 ? ["the machine's UUID begins with ec2"] : []
  }
}
