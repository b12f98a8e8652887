/// The addresses of STS, by the published rules; a name that they make need not exist.
enum STSAddress {
  struct Variants: Hashable {
    var isFIPS = false
    var isDualStack = false
  }

  private struct Partition {
    /// How its regions begin, and the name for all of them.
    let prefix: String
    let global: String?
    let suffix: String
    let dualStackSuffix: String
    var hasPlainFIPS = false
  }

  /// By the beginning of the region; the last one takes what is left.
  private static let partitions = [
    Partition(
      prefix: "cn-", global: "aws-cn-global", suffix: "amazonaws.com.cn",
      dualStackSuffix: "api.amazonwebservices.com.cn"),
    Partition(
      prefix: "us-gov-", global: "aws-us-gov-global", suffix: "amazonaws.com",
      dualStackSuffix: "api.aws", hasPlainFIPS: true),
    Partition(
      prefix: "us-iso-", global: "aws-iso-global", suffix: "c2s.ic.gov",
      dualStackSuffix: "api.aws.ic.gov"),
    Partition(
      prefix: "us-isob-", global: "aws-iso-b-global", suffix: "sc2s.sgov.gov",
      dualStackSuffix: "api.aws.scloud"),
    Partition(
      prefix: "eu-isoe-", global: "aws-iso-e-global", suffix: "cloud.adc-e.uk",
      dualStackSuffix: "api.cloud-aws.adc-e.uk"),
    Partition(
      prefix: "us-isof-", global: "aws-iso-f-global", suffix: "csp.hci.ic.gov",
      dualStackSuffix: "api.aws.hci.ic.gov"),
    Partition(
      prefix: "eusc-", global: nil, suffix: "amazonaws.eu",
      dualStackSuffix: "api.amazonwebservices.eu"),
    Partition(
      prefix: "", global: "aws-global", suffix: "amazonaws.com", dualStackSuffix: "api.aws"),
  ]

  /// The regions that `legacy` sends to the one global address.
  static let legacyRegions: Set = [
    "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "aws-global",
    "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3",
    "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
  ]

  /// Whether the tables that clients are made by have dual stack in the partition of a region.
  static func hasDualStack(_ region: String) -> Bool {
    !["eu-isoe-", "us-isof-"].contains { region.hasPrefix($0) }
  }

  static func endpoint(in region: String, _ variants: Variants) -> Endpoint {
    var variants = variants
    var region = region
    if region.hasPrefix("fips-") {
      region = String(region.dropFirst(5))
      variants.isFIPS = true
    } else if region.hasSuffix("-fips") {
      region = String(region.dropLast(5))
      variants.isFIPS = true
    }
    if region == "aws-global", variants == Variants() {
      return Endpoint(url: "https://sts.amazonaws.com/", region: "us-east-1")
    }
    let bytes = Array(region.utf8)
    let partition =
      partitions.first { $0.global == region || bytes.starts(with: $0.prefix.utf8) }
      ?? partitions[partitions.count - 1]
    let isPlain = !variants.isFIPS || partition.hasPlainFIPS && !variants.isDualStack
    let suffix = variants.isDualStack ? partition.dualStackSuffix : partition.suffix
    let url = "https://sts\(isPlain ? "" : "-fips").\(region).\(suffix)/"
    return Endpoint(url: url, region: region == "aws-global" ? "us-east-1" : region)
  }
}
