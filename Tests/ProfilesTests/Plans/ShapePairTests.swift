import INI
import Profiles
import Testing

/// Two profiles, `a` and `b`, of files that every reader reads.
struct ShapePair: CustomTestStringConvertible {
  let what: String
  let config: String
  var credentials = ""
  var readers = Reader.all.filter(\.isPredictable)

  var testDescription: String { what }

  /// The profiles as the readers hold them, which are all whose ways to credentials are known.
  func configurations(_ keys: inout KeyTable) -> [Configuration] {
    let files = [("config", FileRole.config, config), ("credentials", .credentials, credentials)]
      .map { SourceFile(path: $0, role: $1, document: Document(parsing: Array($2.utf8))) }
    return readers.map { Configuration(reader: $0, files: files, keys: &keys) }
  }

  /// The shapes of both.
  func shapes(_ configurations: [Configuration], _ keys: KeyTable) -> [PlanShape?] {
    var shapes = PlanShapes(configurations, keys: keys)
    return ["a", "b"].map { name in
      configurations[0].profile(named: name).flatMap { shapes.shape(of: $0) }
    }
  }
}

private let keys = "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n"
private let role = "role_arn = arn:aws:iam::123456789012:role/r\n"

private let unlike = [
  ShapePair(what: "a region and an empty one", config: pair("region = ", "us-east-1", "", keys)),
  ShapePair(
    what: "a region that has no dual stack",
    config: pair("region = ", "us-east-1", "eu-isoe-west-1", "use_dualstack_endpoint = true\n")),
  ShapePair(
    what: "an ARN too short for STS",
    config: pair("role_arn = ", "arn:aws:iam::1:role/", "arn:aws:iam::1:role", source)),
  ShapePair(
    what: "a serial number too short for STS",
    config: pair("mfa_serial = ", "123456789", "12345678", role + source)),
  ShapePair(
    what: "an external id too short for STS",
    config: pair("external_id = ", "xx", "x", role + source)),
  ShapePair(
    what: "a source that is missing and an empty one",
    config: pair("source_profile = ", "zz", "", role)),
  ShapePair(
    what: "a source that is missing and a block",
    config: pair("source_profile = ", "zz", "\n  c = d", role)),
  ShapePair(
    what: "keys and a role as source",
    config: pair("source_profile = ", "c", "d", role) + "[profile d]\n\(role)source_profile = c\n"),
  ShapePair(
    what: "a command and half a quotation", config: pair("credential_process = ", "p", "p 'q")),
  ShapePair(
    what: "keys and half of them", config: pair("aws_secret_access_key = ", "x\n\(keys)", "x")),
  ShapePair(
    what: "an account that the session has too, and another",
    config: pair("sso_account_id = ", "1", "2", "sso_session = s\nsso_role_name = r\n")
      + "[sso-session s]\nsso_start_url = https://x\nsso_region = us-east-1\nsso_account_id = 1\n"),
  ShapePair(
    what: "sessions whose names look alike",
    config: pair("sso_session = ", "\u{E9}", "e\u{301}", "sso_account_id = 1\nsso_role_name = r\n")
      + "[sso-session \u{E9}]\nsso_region = x\nsso_start_url = y\n[sso-session e\u{301}]\nsso_region = x\n"
  ),
  ShapePair(
    what: "keys of one file and of two",
    config: "[profile a]\n\(keys)[profile b]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n",
    credentials: "[a]\naws_secret_access_key = x\n[b]\naws_secret_access_key = x\n",
    readers: [.botocore]),
]

private let source = "source_profile = c\n"

private func pair(_ setting: String, _ a: String, _ b: String, _ common: String = "") -> String {
  "[profile a]\n\(common)\(setting)\(a)\n[profile b]\n\(common)\(setting)\(b)\n[profile c]\n\(keys)"
}

@Test(arguments: unlike) func `profiles that a reader plans in two ways have two shapes`(
  _ pair: ShapePair
) throws {
  var table = KeyTable()
  let configurations = pair.configurations(&table)
  let isPlannedAlike = try configurations.allSatisfy {
    let book = PlanBook($0, reader: $0.reader, keys: table, in: Surroundings())
    let a = book.outcome(of: try #require($0.profile(named: "a")))
    let b = book.outcome(of: try #require($0.profile(named: "b")))
    return a.outcome == b.outcome && a.error?.code == b.error?.code && a.hops == b.hops
  }
  #expect(!isPlannedAlike, "the pair shows nothing")
  let shapes = pair.shapes(configurations, table)
  #expect(shapes[0] == nil || shapes[0] != shapes[1])
}

@Test(arguments: [
  ShapePair(
    what: "keys", config: pair("aws_access_key_id = ", "x", "y", "aws_secret_access_key = z\n")),
  ShapePair(
    what: "roles",
    config: pair("role_arn = ", "arn:aws:iam::1:role/r", "arn:aws:iam::2:role/q", source)),
  ShapePair(what: "regions", config: pair("region = ", "us-east-1", "cn-north-1", role + source)),
  ShapePair(
    what: "accounts with a session",
    config: pair("sso_account_id = ", "1", "2", "sso_session = s\nsso_role_name = r\n")
      + "[sso-session s]\nsso_start_url = https://x\nsso_region = us-east-1\n"),
  ShapePair(what: "commands", config: pair("credential_process = ", "p --for a", "'p q' b")),
  ShapePair(
    what: "keys in the other file",
    config: pair("region = ", "us-east-1", "eu-west-1"),
    credentials: "[a]\n\(keys)[b]\naws_access_key_id = y\naws_secret_access_key = z\n"),
  ShapePair(
    what: "roles whose sources have keys in the other file",
    config: "[profile a]\n\(role)\(source)[profile b]\n\(role)source_profile = d\n"
      + "[profile c]\nregion = us-east-1\n[profile d]\nregion = us-east-1\n",
    credentials: "[c]\n\(keys)[d]\n\(keys)"),
  ShapePair(
    what: "sources of one shape",
    config: pair("source_profile = ", "c", "d", role) + "[profile d]\n\(keys)"),
])
func `profiles that differ in whose credentials they are have one shape`(_ pair: ShapePair) {
  var table = KeyTable()
  let configurations = pair.configurations(&table)
  let shapes = pair.shapes(configurations, table)
  #expect(shapes[0] != nil && shapes[0] == shapes[1])
}

@Test func `profiles have two shapes if readers hold the same value of one alone`() {
  let other = keys.replacing("EXAMPLE", with: "DIFFERS")
  let pair = ShapePair(
    what: "keys in both files", config: "[profile a]\n\(keys)[profile b]\n\(keys)",
    credentials: "[a]\n\(keys)[b]\n\(other)")
  var table = KeyTable()
  let configurations = pair.configurations(&table)
  let shapes = pair.shapes(configurations, table)
  #expect(shapes[0] != nil && shapes[1] != nil && shapes[0] != shapes[1])
}
