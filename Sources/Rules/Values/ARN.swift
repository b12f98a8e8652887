/// An Amazon Resource Name by its six parts, as the AWS General Reference names them.
///
/// Parts are offsets into the text, since most names are only looked at.
struct ARN: Sendable {
  private let text: String.UTF8View
  /// The offsets of the five colons that part it.
  private let colons: [5 of Int]

  /// The parts of a text that has the form of an ARN, whether its values make sense or not.
  init?(_ text: String) {
    let bytes = text.utf8.span
    guard text.utf8.starts(with: "arn:".utf8) else { return nil }
    var colons: [5 of Int] = [0, 0, 0, 0, 0]
    var count = 0
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: ":") {
      colons[count] = offset
      count += 1
      if count == 5 { break }
    }
    guard count == 5 else { return nil }
    self.text = text.utf8
    self.colons = colons
  }

  private func part(_ index: Int) -> Substring.UTF8View {
    let start = text.index(text.startIndex, offsetBy: colons[index] + 1)
    guard index < 4 else { return text[start...] }
    return text[start..<text.index(text.startIndex, offsetBy: colons[index + 1])]
  }

  private static func string(_ part: Substring.UTF8View) -> String { String(Substring(part)) }

  var partition: String { Self.string(part(0)) }
  var service: String { Self.string(part(1)) }
  var region: String { Self.string(part(2)) }
  var account: String { Self.string(part(3)) }
  var resource: String { Self.string(part(4)) }
  /// The word before the first `/` of the resource: `role`, `user`, `assumed-role`.
  var kind: String { Self.string(part(4).prefix { $0 != 0x2F }) }

  /// A role of IAM: a known partition, no region, twelve digits, `role/`, an optional path, a name.
  ///
  /// The characters of names and paths are those of the IAM API reference.
  var isRole: Bool {
    part(1).elementsEqual("iam".utf8) && part(2).isEmpty && part(4).starts(with: "role/".utf8)
      && hasAccountID && hasRoleName && Regions.partitions.contains(partition)
  }

  private var hasAccountID: Bool {
    var count = 0
    for byte in part(3) {
      guard byte >= 0x30, byte <= 0x39 else { return false }
      count += 1
    }
    return count == 12
  }

  private var hasRoleName: Bool {
    var length = 0
    var isName = true
    for byte in part(4) {
      guard byte > 0x20, byte < 0x7F else { return false }
      if byte == 0x2F {
        (length, isName) = (0, true)
      } else {
        length += 1
        isName = isName && Self.isNameByte(byte)
      }
    }
    return isName && (1...64).contains(length)
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

  /// A part by the name that rules use.
  subscript(_ name: String) -> Datum {
    let segments = { part(4).split(separator: 0x2F).map(Self.string) }
    return switch name {
    case "partition": .text(partition)
    case "service": .text(service)
    case "region": .text(region)
    case "account": .text(account)
    case "resource": .text(resource)
    case "kind": .text(kind)
    case "name": .optional(segments().dropFirst().first)
    case "last": .optional(segments().last)
    default: .missing
    }
  }
}
