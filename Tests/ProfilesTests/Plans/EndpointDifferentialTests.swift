import Foundation
import Profiles
import Testing
import TestSupport

/// Where STS is asked: every region with FIPS, dual stack, addresses of one's own and the variables.
@Suite(.enabled(if: Oracle.shared != nil, "no Python with botocore is there to ask"))
struct EndpointDifferentialTests {
  @Test func `STS is asked where botocore asks it`() throws {
    guard let oracle = Oracle.shared else { return }
    let count = ProcessInfo.processInfo.environment["AWSLINT_CASES"].flatMap { Int($0) } ?? 300
    let seed = SeededRandom.announcedSeed(for: "endpoints", default: 1)
    var generator = EndpointGenerator(random: SeededRandom(seed: seed))
    let setups = (0..<count).map { generator.setup($0) }
    let differing = try oracle.differing(setups)
    #expect(differing.count == 0, "\(differing.count) of \(count) differ, seed \(seed)")
    for setup in differing.prefix(3) {
      let smallest = try oracle.minimised(setup)
      let theirs = try oracle.resolutions([smallest])
      Issue.record("botocore \(theirs[0])\nhere \(smallest.outcome)\n\(smallest.written)")
    }
  }
}

/// Makes chains of roles whose profiles say where STS is.
struct EndpointGenerator {
  var random: SeededRandom

  private static let regions = [
    "af-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-3", "ap-south-1", "ap-southeast-1",
    "ap-southeast-2", "aws-global", "ca-central-1", "ca-west-1", "eu-central-1", "eu-north-1",
    "eu-south-1", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "me-south-1",
    "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    "aws-cn-global", "cn-north-1", "cn-northwest-1", "aws-us-gov-global", "us-gov-east-1",
    "us-gov-west-1", "eusc-de-east-1", "aws-iso-global", "us-iso-east-1", "us-iso-west-1",
    "us-isob-east-1", "us-isob-west-1", "eu-isoe-west-1", "us-isof-east-1", "us-isof-south-1",
    "fips-us-west-2", "us-east-1-fips", "mars-north-1", "xx-yy-1", "local", "",
  ]

  mutating func setup(_ number: Int) -> ResolveCase {
    var result = ResolveCase()
    result.name = "endpoint-\(number)"
    var config = "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\n"
    config += settings()
    config += "[profile b]\n"
    if random.chance(40) {
      config += "role_arn = arn:aws:iam::123456789012:role/b\nsource_profile = c\n"
      config += settings() + "[profile c]\n"
    }
    config += "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n"
    config += services()
    result.config = config
    result.profile = "a"
    result.variables = variables()
    result.makesClient = true
    return result
  }

  private mutating func settings() -> String {
    var lines: [String] = []
    if random.chance(75) { lines.append("region = \(random.pick(Self.regions))") }
    let choices: [(String, Int, [String])] = [
      ("use_fips_endpoint", 30, ["true", "True", "false", "yes", ""]),
      ("use_dualstack_endpoint", 30, ["true", "TRUE", "false", ""]),
      ("sts_regional_endpoints", 25, ["legacy", "regional", "Legacy", ""]),
      ("endpoint_url", 12, ["http://own:1", "https://own/path", "https://own/path/", "own:1", ""]),
      ("ignore_configured_endpoint_urls", 10, ["true", "false", "TRUE"]),
      ("services", 20, ["s", "s", "t", "u"]),
    ]
    for (name, percent, values) in choices where random.chance(percent) {
      lines.append("\(name) = \(random.pick(values))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private mutating func services() -> String {
    let address = random.pick(["http://svc:2", "https://svc/x", "svc", ""])
    return "[services s]\nsts =\n  endpoint_url = \(address)\n[services t]\n"
      + "s3 =\n  endpoint_url = http://s3:1\nsts = text\n"
  }

  private mutating func variables() -> [String: String] {
    let choices: [(String, Int, [String])] = [
      ("AWS_DEFAULT_REGION", 10, Self.regions), ("AWS_REGION", 10, ["eu-west-3"]),
      ("AWS_USE_FIPS_ENDPOINT", 8, ["true", "false", "1"]),
      ("AWS_USE_DUALSTACK_ENDPOINT", 8, ["true", "false"]),
      ("AWS_STS_REGIONAL_ENDPOINTS", 8, ["legacy", "regional"]),
      ("AWS_ENDPOINT_URL", 6, ["http://all:3", ""]), ("AWS_ENDPOINT_URL_STS", 6, ["http://sts:4/"]),
      ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", 5, ["true", "false"]),
    ]
    var result: [String: String] = [:]
    for (name, percent, values) in choices where random.chance(percent) {
      result[name] = random.pick(values)
    }
    return result
  }
}
