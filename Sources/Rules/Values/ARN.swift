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
    guard bytes.count >= 4, bytes.spells("arn:", 0..<4) else { return nil }
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

  /// The offsets of a part, counted from zero behind `arn:`.
  private func range(_ index: Int) -> Range<Int> {
    colons[index] + 1..<(index < 4 ? colons[index + 1] : text.count)
  }

  private func part(_ index: Int) -> Substring.UTF8View {
    let range = range(index)
    return text[
      text.index(
        text.startIndex, offsetBy: range.lowerBound)..<text.index(
          text.startIndex, offsetBy: range.upperBound)]
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
    let bytes = text.span
    return range(2).isEmpty && bytes.spells("iam", range(1)) && hasAccountID(bytes)
      && hasRoleName(bytes) && Regions.partitions.contains(partition)
  }

  private func hasAccountID(_ bytes: Span<UInt8>) -> Bool {
    let range = range(3)
    guard range.count == 12 else { return false }
    for offset in range where bytes[offset] < 0x30 || bytes[offset] > 0x39 { return false }
    return true
  }

  private func hasRoleName(_ bytes: Span<UInt8>) -> Bool {
    let range = range(4)
    let start = range.prefix(5)
    guard bytes.spells("role/", start) else { return false }
    var length = 0
    var isName = true
    for offset in range {
      let byte = bytes[offset]
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
