/// Makes files of many profiles that are much alike, in which nearly everything can be right or wrong.
public struct CrowdGenerator {
  public var random: SeededRandom
  /// The names of the profiles that were made last.
  public private(set) var names: [String] = []
  /// How much in the files at hand is odd, in percent of what can be.
  private var oddity = 100

  public init(random: SeededRandom) { self.random = random }

  /// The texts of a config and a credentials file, the latter with few profiles.
  public mutating func files() -> (config: String, credentials: String) {
    oddity = random.pick([0, 15, 15, 40, 100])
    let odd = ["default", "\"\"", "\"\"", "\"a b\"", "e\u{301}", "\u{E9}", "P1", "\"{'a': 'b'}\""]
    let count = Int.random(in: 10...60, using: &random)
    names = (0..<count).map { "p\($0)" } + odd.filter { _ in isOdd(25) }
    let kinds = (0..<Int.random(in: 1...4, using: &random)).map { _ in kind() }
    var config = ""
    var credentials = ""
    for (index, name) in names.enumerated() {
      let sources = index > 0 && random.chance(80) ? Array(names.prefix(index)) : names
      for _ in 0..<(isOdd(8) ? 2 : 1) {
        if random.chance(92) { config += header(name) + settings(random.pick(kinds), sources) }
        if isOdd(30) { credentials += "[\(name)]\n" + settings(random.pick(kinds), sources) }
      }
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) { config += session() }
    if random.chance(50) { config += "[services sv]\nsts =\n  endpoint_url = http://sts.local\n" }
    if random.chance(10) { config += "[services st]\nsts = text\n" }
    return (config, credentials)
  }

  private mutating func isOdd(_ percent: Int) -> Bool {
    random.chance(percent) && random.chance(oddity)
  }

  private mutating func header(_ name: String) -> String {
    if name == "default", random.chance(70) { return "[default]\n" }
    guard isOdd(15) else { return "[profile \(name)]\n" }
    return random.pick([
      "[\(name)]\n", "[ profile \(name) ]\n", "[profile \(name)] # c\n", "[profile\t\(name)]\n",
      " [profile \(name)]\n", "[profile \"\(name)\"]\n", "[PROFILE \(name)]\n",
      "[profile \(name)\n",
      "[profile \(name)] x\n",
    ])
  }

  /// Which settings profiles of a kind have, in their order, and between which values they choose.
  private mutating func kind() -> [(key: String, values: [String])] {
    var keys: [String] = []
    switch Int.random(in: 0..<100, using: &random) {
    case ..<20: keys = ["aws_access_key_id", "aws_secret_access_key"]
    case ..<50: keys = ["role_arn", "source_profile"]
    case ..<58: keys = ["role_arn", "credential_source"]
    case ..<64: keys = ["role_arn", "web_identity_token_file"]
    case ..<74: keys = ["sso_session", "sso_account_id", "sso_role_name"]
    case ..<80: keys = ["sso_start_url", "sso_region", "sso_account_id", "sso_role_name"]
    case ..<87: keys = ["credential_process"]
    case ..<91: keys = ["login_session"]
    default: keys = ["source_profile"]
    }
    if random.chance(70) { keys.append("region") }
    if random.chance(8) { keys.append("use_dualstack_endpoint") }
    let further = Self.values.keys.sorted()
    for _ in 0..<random.pick([0, 0, 1, 1, 2, 3]) { keys.append(random.pick(further)) }
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }.map { key in
      let (usual, odd) = Self.values[key] ?? ([], [])
      let values = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        random.pick(usual.isEmpty || random.chance(25) ? odd : usual)
      }
      return (key, values)
    }
  }

  private mutating func settings(
    _ kind: [(key: String, values: [String])], _ sources: [String]
  ) -> String {
    kind.filter { _ in !isOdd(12) }.map { key, values in
      let delimiter = isOdd(4) ? random.pick([": ", "=", " "]) : " = "
      let written = isOdd(4) ? random.pick([key.uppercased(), " " + key, "#" + key]) : key
      var value = random.pick(values)
      if key == "source_profile", random.chance(85) {
        value = random.pick(sources).filter { $0 != "\"" }
      }
      return written + delimiter + value + "\n"
    }.joined() + (random.chance(6) ? "output = json\n" : "")
  }

  private mutating func session() -> String {
    var text = random.pick(["[sso-session s]\n", "[sso-session s]\n", "[sso-session t]\n"])
    if isOdd(30) {
      text = random.pick(["[sso-session \"s\"]\n", " [sso-session s]\n", "[sso-session s] x\n"])
    }
    let lines = [
      ("sso_start_url = https://x\n", 88), ("sso_region = us-east-1\n", 88),
      ("region = us-west-2\n", 12), ("sso_account_id = 123456789012\n", 12),
      ("sso_account_id: 123456789012\n", 8), ("output = json\n", 6), ("SSO_REGION = x\n", 3),
    ]
    for (line, percent) in lines where random.chance(percent) { text += line }
    return text
  }
}
