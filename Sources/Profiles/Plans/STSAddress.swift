/// The addresses of STS, by the published rules; a name that they make need not exist.
enum STSAddress {
  struct Variants: Hashable {
    var isFIPS = false
    var isDualStack = false
  }

  private struct Partition {
    let prefix: String
    let suffix: String
    let dualStackSuffix: String
    var hasPlainFIPS = false
  }

  /// By the beginning of the region; the last one takes what is left.
  private static let partitions = [
    Partition(
      prefix: "cn-", suffix: "amazonaws.com.cn", dualStackSuffix: "api.amazonwebservices.com.cn"),
    Partition(
      prefix: "us-gov-", suffix: "amazonaws.com", dualStackSuffix: "api.aws", hasPlainFIPS: true),
    Partition(prefix: "us-iso-", suffix: "c2s.ic.gov", dualStackSuffix: "api.aws.ic.gov"),
    Partition(prefix: "us-isob-", suffix: "sc2s.sgov.gov", dualStackSuffix: "api.aws.scloud"),
    Partition(
      prefix: "eu-isoe-", suffix: "cloud.adc-e.uk", dualStackSuffix: "api.cloud-aws.adc-e.uk"),
    Partition(
      prefix: "us-isof-", suffix: "csp.hci.ic.gov", dualStackSuffix: "api.aws.hci.ic.gov"),
    Partition(
      prefix: "eusc-", suffix: "amazonaws.eu", dualStackSuffix: "api.amazonwebservices.eu"),
    Partition(prefix: "", suffix: "amazonaws.com", dualStackSuffix: "api.aws"),
  ]

  /// The regions that `legacy` sends to the one global address.
  static let legacyRegions: Set = [
    "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "aws-global",
    "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3",
    "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
  ]

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
      partitions.first { bytes.starts(with: $0.prefix.utf8) } ?? partitions[partitions.count - 1]
    let isPlain = !variants.isFIPS || partition.hasPlainFIPS && !variants.isDualStack
    let suffix = variants.isDualStack ? partition.dualStackSuffix : partition.suffix
    let url = "https://sts\(isPlain ? "" : "-fips").\(region).\(suffix)/"
    return Endpoint(url: url, region: region == "aws-global" ? "us-east-1" : region)
  }
}
