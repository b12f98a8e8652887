/// The six parts of an Amazon Resource Name, as the AWS General Reference names them.
struct ARN: Sendable {
  let partition, service, region, account, resource: String

  /// The parts of a text that has the form of an ARN, whether its values make sense or not.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else { return nil }
    partition = String(parts[1])
    service = String(parts[2])
    region = String(parts[3])
    account = String(parts[4])
    resource = String(parts[5])
  }

  /// The word before the first `/` of the resource: `role`, `user`, `assumed-role`.
  var kind: String { String(resource.prefix { $0 != "/" }) }

  /// A role of IAM: a known partition, no region, twelve digits, `role/`, an optional path, a name.
  ///
  /// The characters of names and paths are those of the IAM API reference.
  var isRole: Bool {
    Regions.partitions.contains(partition) && service == "iam" && region.isEmpty
      && ValueShape.accountID.matches(account) && kind == "role" && hasRoleName
  }

  private var hasRoleName: Bool {
    guard let slash = resource.utf8.lastIndex(of: 0x2F) else { return false }
    let name = resource.utf8[resource.utf8.index(after: slash)...]
    return (1...64).contains(name.count) && name.allSatisfy(Self.isNameByte)
      && resource.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private var segments: [String] { resource.split(separator: "/").map(String.init) }

  var record: Record {
    Record(columns: [
      "partition": .text(partition), "service": .text(service), "region": .text(region),
      "account": .text(account), "resource": .text(resource), "kind": .text(kind),
      "name": .optional(segments.count > 1 ? segments[1] : nil),
      "last": .optional(segments.last),
    ])
  }
}
