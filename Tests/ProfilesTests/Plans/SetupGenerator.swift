import Foundation
import TestSupport

/// Makes set-ups of one to six profiles in which nearly everything can be right or wrong.
struct SetupGenerator {
  var random: SeededRandom
  private var names: [String] = []
  private var sessions: [String] = []

  init(random: SeededRandom) { self.random = random }

  mutating func setup(_ number: Int) -> ResolveCase {
    var result = ResolveCase()
    result.name = "setup-\(number)"
    names = Array(
      ["default", "a", "b", "c", "d e", "E"].shuffled(using: &random).prefix(
        Int.random(in: 1...6, using: &random)))
    sessions = random.chance(60) ? ["s"] : []
    var config = ""
    var credentials = ""
    for name in names {
      let quoted = name.contains(" ") ? "\"\(name)\"" : name
      if random.chance(85) {
        config += name == "default" ? "[default]\n" : "[profile \(quoted)]\n"
        config += settings(of: name, share: 100)
      }
      if random.chance(30) { credentials += "[\(name)]\n" + settings(of: name, share: 40) }
    }
    for session in sessions { config += "[sso-session \(session)]\n" + sessionSettings() }
    if random.chance(10) { config += "[services sv]\nsts =\n  endpoint_url = http://sts.local\n" }
    if random.chance(2) { config += "junk\n" }
    if random.chance(1) { credentials += "[\n" }
    result.config = random.chance(95) ? config : nil
    result.credentials = credentials.isEmpty && random.chance(50) ? nil : credentials
    result.variables = variables(names)
    if random.chance(60) { result.profile = random.chance(95) ? random.pick(names) : "zz" }
    result.files = files()
    // Whoever asks for the machine's role gets it, in plans and so in the oracle.
    result.machineAnswers =
      random.chance(50) || (config + credentials).contains("Ec2InstanceMetadata")
    result.makesClient = true
    return result
  }

  /// The settings of a profile, kinds of credentials in any mixture.
  private mutating func settings(of name: String, share: Int) -> String {
    var lines: [(String, String)] = []
    if random.chance(45 * share / 100) {
      lines.append(("aws_access_key_id", "AK\(name.prefix(1))"))
    }
    if random.chance(45 * share / 100) {
      lines.append(("aws_secret_access_key", random.pick(["sk", "sk", ""])))
    }
    if random.chance(10 * share / 100) { lines.append(("aws_session_token", "t")) }
    if random.chance(45 * share / 100) { lines += role() }
    if random.chance(12 * share / 100) {
      lines.append(("web_identity_token_file", random.pick(["<DIR>/token", "<DIR>/none", ""])))
    }
    if random.chance(20 * share / 100) { lines += sso() }
    if random.chance(10 * share / 100) {
      lines.append(("login_session", random.pick(["sess", "other", "half"])))
    }
    if random.chance(15 * share / 100) {
      lines.append(
        ("credential_process", random.pick(["cat <DIR>/p.json", "cat '<DIR>/p.json'", "", "a 'b"])))
    }
    lines += common()
    var seen: Set<String> = []
    return lines.filter { seen.insert($0.0).inserted }.shuffled(using: &random)
      .map { "\($0.0) = \($0.1)\n" }.joined()
  }

  private mutating func role() -> [(String, String)] {
    var lines = [
      (
        "role_arn",
        random.pick([
          "arn:aws:iam::123456789012:role/r", "arn:aws:iam::210987654321:role/q",
          "arn:aws:iam::210987654321:role/q", "short", "",
        ])
      )
    ]
    if random.chance(10) { lines.removeAll() }
    if random.chance(75) {
      lines.append(
        ("source_profile", random.chance(93) ? random.pick(names) : random.pick(["zz", ""])))
    }
    if random.chance(25) {
      let sources = ["Environment", "Ec2InstanceMetadata", "EcsContainer", "environment", ""]
      lines.append(("credential_source", random.pick(sources)))
    }
    if random.chance(15) { lines.append(("role_session_name", random.pick(["me", "x", ""]))) }
    if random.chance(15) { lines.append(("external_id", random.pick(["id", "x", ""]))) }
    if random.chance(15) { lines.append(("mfa_serial", random.pick(["123456789", "short"]))) }
    if random.chance(20) {
      lines.append(
        (
          "duration_seconds",
          random.pick(["3600", "60", "1h", "1_000", "+900", "", "٣٦٠٠", "\n  a = b"])
        ))
    }
    return lines
  }

  private mutating func sso() -> [(String, String)] {
    var lines: [(String, String)] = []
    if random.chance(85) { lines.append(("sso_account_id", "123456789012")) }
    if random.chance(85) { lines.append(("sso_role_name", "Admin")) }
    if random.chance(50) {
      lines.append(("sso_start_url", random.pick(["https://x", "https://y"])))
    }
    if random.chance(50) {
      lines.append(("sso_region", random.pick(["us-east-1", "eu-west-1", "bad_region"])))
    }
    if random.chance(60) { lines.append(("sso_session", random.pick(["s", "s", "s", "zz"]))) }
    return lines
  }

  private mutating func sessionSettings() -> String {
    var text = ""
    if random.chance(88) { text += "sso_start_url = https://x\n" }
    if random.chance(88) { text += "sso_region = us-east-1\n" }
    if random.chance(10) { text += "region = us-west-2\n" }
    if random.chance(5) { text += "sso_account_id = 123456789012\n" }
    return text
  }

  /// Settings that every client looks at.
  private mutating func common() -> [(String, String)] {
    let wrong: [(String, [String])] = [
      ("ec2_metadata_service_endpoint_mode", ["v6", "IPv4"]),
      ("metadata_service_timeout", ["1.5", "2"]),
      ("metadata_service_num_attempts", ["x", "3"]),
      ("ec2_metadata_v1_disabled", ["true", "yes"]), ("ec2_metadata_service_endpoint", ["x", ""]),
      ("s3", ["", "\n  addressing_style = zz", "\n  addressing_style = path"]),
      ("retry_mode", ["bogus", "legacy"]), ("max_attempts", ["0", "x", "5"]),
      ("sts_regional_endpoints", ["legacy", "bogus", "regional"]),
      ("defaults_mode", ["bogus", "Legacy"]), ("services", ["sv", "zz"]),
      ("endpoint_url", ["http://local:1", "nohost", "http://local/p"]),
      ("use_fips_endpoint", ["true", "yes"]), ("use_dualstack_endpoint", ["True"]),
      ("ignore_configured_endpoint_urls", ["true"]),
      ("request_checksum_calculation", ["X", "WHEN_REQUIRED"]),
      ("account_id_endpoint_mode", ["Disabled", "x"]), ("s3_disable_express_session_auth", ["x"]),
      ("request_min_compression_size_bytes", ["x", "0", "10"]), ("api_versions", ["x"]),
      ("s3_us_east_1_regional_endpoint", ["legacy", "x"]),
      ("parameter_validation", ["yes", "true"]),
    ]
    var lines: [(String, String)] = []
    if random.chance(45) {
      let regions = [
        "us-east-1", "us-west-2", "eu-south-1", "cn-north-1", "us-gov-west-1", "bad_region", "",
        "us-iso-east-1", "eusc-de-east-1", "fips-us-east-1", "aws-global", "\n  a = b",
      ]
      lines.append(("region", random.pick(regions)))
    }
    if random.chance(25) {
      let (name, values) = random.pick(wrong)
      if name != "s3" || !lines.contains(where: { $0.0 == "s3_us_east_1_regional_endpoint" }) {
        lines.append((name, random.pick(values)))
      }
    }
    return lines
  }
}
