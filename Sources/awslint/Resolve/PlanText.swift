import Profiles

/// A plan for people: the lines of `aws configure list`, then the hops.
struct PlanText {
  let plan: CredentialPlan
  let planner: Planner
  let environment: Environment
  let style: Style

  func write(to text: inout String) {
    text += row("Name", "Value", "Type", "Location") + row("----", "-----", "----", "--------")
    text += profileRow + keyRow("access_key", accessKey) + keyRow("secret_key", secretKey)
    text += regionRow + "\n"
    writeOutcome(to: &text)
    writeHops(to: &text)
    writeNotes(to: &text)
  }

  private func row(_ name: String, _ value: String, _ type: String, _ location: String) -> String {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(width - text.count, 0)) + text
    }
    var line =
      right(name, 10) + " " + right(Redactor.masked(value).safelyShown, 24) + " " + right(type, 16)
    if !location.isEmpty { line += "    " + location }
    return line + "\n"
  }

  private var profileRow: String {
    switch plan.choice {
    case .explicit: row("profile", plan.profile, "manual", "--profile")
    case .variable(let name): row("profile", plan.profile, "env", name)
    case .nothing: row("profile", "<not set>", "None", "None")
    }
  }

  private func keyRow(_ name: String, _ value: String) -> String {
    guard plan.outcome == .resolves else { return row(name, "<not set>", "None", "None") }
    return row(name, value, plan.method ?? "", "")
  }

  private var accessKey: String {
    guard let key = plan.chain.last?["aws_access_key_id"] else { return "<at run time>" }
    return String(repeating: "*", count: 16) + key.suffix(4)
  }

  private var secretKey: String {
    plan.chain.last?["aws_access_key_id"] == nil
      ? "<at run time>" : String(repeating: "*", count: 16)
  }

  private var regionRow: String {
    guard let region = plan.region else { return row("region", "<not set>", "None", "None") }
    return switch region.source {
    case .variable(let name): row("region", region.text, "env", name)
    case .setting(let setting): row("region", region.text, "config-file", place(setting))
    }
  }

  private func place(_ setting: MergedSetting) -> String {
    let place = planner.place(of: setting)
    return "\(environment.abbreviating(place.file.path)):\(place.line)"
  }

  private func writeOutcome(to text: inout String) {
    let name = style(plan.profile.safelyShown, .emphasis)
    switch plan.outcome {
    case .resolves: text += "\(name)  \(plan.method ?? "")\n"
    case .none: text += "\(name)  \(style("no credentials", .error))\n"
    case .unknown:
      text += "\(name)  \(style("unknown", .warning))\n"
      text += "  what \(plan.reader) does here is not known\n"
    case .error:
      text += "\(name)  \(style("error", .error)) \(plan.error?.code.rawValue ?? "")\n"
      guard let error = plan.error else { return }
      let type = planner.type(of: error).map { $0 + ": " } ?? ""
      let message = Redactor.masked(planner.message(of: error, in: plan))
      for line in (type + message).split(separator: "\n") { text += "  \(line.safelyShown)\n" }
    }
  }

  private func writeHops(to text: inout String) {
    let words = plan.chain.map { HopWords(hop: $0) }
    let width = words.map(\.what.count).max() ?? 0
    for (index, hop) in plan.chain.enumerated() {
      let isLast = index == plan.chain.count - 1
      let what = words[index].what.safelyShown
      let padding = String(repeating: " ", count: max(width - what.count, 0))
      let how = words[index].how
      let tail = how.isEmpty ? "" : padding + "  " + how
      text += "\(isLast ? "└─" : "├─") \(index + 1)  \(what)\(tail)\n"
      if let setting = hop.setting {
        text += "\(isLast ? " " : "│")     \(place(setting))\n"
      }
    }
  }

  private func writeNotes(to text: inout String) {
    if !plan.dependencies.words.isEmpty {
      text += "\nOnly a run can tell: \(plan.dependencies.words.joined(separator: ", "))\n"
    }
    if !plan.unused.isEmpty { text += "\n" }
    for unused in plan.unused {
      text += "Not used: \(unused.name) (\(place(unused.setting))): \(unused.why)\n"
    }
  }
}

/// What a hop is, and how it is got.
struct HopWords {
  let hop: Hop

  var what: String {
    switch hop.kind {
    case .assumeRole, .webIdentity: hop["role_arn"] ?? ""
    case .keys: "keys of \(hop.profile ?? "")"
    case .environment: "keys of the environment"
    case .sso:
      "SSO \(hop["sso_account_id"] ?? "") \(hop["sso_role_name"] ?? "") by \(hop["sso_start_url"] ?? "")"
    case .login: "console session \(hop["login_session"] ?? "")"
    case .process: "credential_process of \(hop.profile ?? "")"
    case .ec2CredentialsFile: "the file of AWS_CREDENTIAL_FILE"
    case .botoConfig: "the file of boto 2"
    case .container: "the container's role"
    case .instance: "instance profile of the EC2 instance"
    }
  }

  var how: String {
    switch hop.kind {
    case .assumeRole, .webIdentity: role
    case .keys, .environment, .ec2CredentialsFile, .botoConfig: ""
    case .process: "started at run time"
    case .sso, .login, .container, .instance: "asked at run time"
    }
  }

  private var role: String {
    var parts: [String] = []
    if let endpoint = hop.endpoint {
      let host = endpoint.url.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" }
      parts.append(String(host))
      if !host.split(separator: ".").contains(Substring(endpoint.region)) {
        parts.append("signed for \(endpoint.region)")
      }
    }
    if let seconds = hop["duration_seconds"].flatMap({ Int($0) }) {
      parts.append(seconds % 3600 == 0 ? "\(seconds / 3600) h" : "\(seconds) s")
    }
    if hop["mfa_serial"] != nil { parts.append("asks for an MFA code") }
    if hop["web_identity_token_file"] != nil { parts.append("by a token file") }
    return parts.joined(separator: ", ")
  }
}
