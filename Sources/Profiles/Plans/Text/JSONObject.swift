/// The members of a JSON object, as far down as token caches go.
struct JSONObject {
  private let members: [String: Member]

  enum Member {
    case text(String)
    case object([String: Member])
    case other
  }

  /// Reads one object, or nil where the bytes are none.
  init?(_ bytes: [UInt8]) {
    var parser = JSONScanner(bytes: bytes)
    guard case .object(let members)? = parser.value(depth: 0), parser.isAtEnd else { return nil }
    self.members = members
  }

  /// A member's text; empty for a member that is no text, nil where there is none.
  subscript(name: String) -> String? { members[name].map(Self.text) }

  subscript(name: String, inner: String) -> String? {
    guard case .object(let members)? = members[name] else { return nil }
    return members[inner].map(Self.text)
  }

  private static func text(_ member: Member) -> String {
    if case .text(let text) = member { text } else { "" }
  }
}

/// Goes through JSON text byte by byte.
private struct JSONScanner {
  let bytes: [UInt8]
  var offset = 0

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return offset == bytes.count
    }
  }

  mutating func value(depth: Int) -> JSONObject.Member? {
    skipBlanks()
    guard offset < bytes.count, depth < 32 else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map(JSONObject.Member.text)
    default:
      let start = offset
      while offset < bytes.count,
        Python.isLabelByte(bytes[offset]) || bytes[offset] == 0x2E
          || bytes[offset] == 0x2B
      { offset += 1 }
      return offset > start ? .other : nil
    }
  }

  private mutating func object(_ depth: Int) -> JSONObject.Member? {
    var members: [String: JSONObject.Member] = [:]
    offset += 1
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\""), let name = string(),
        take(UInt8(ascii: ":")), let value = value(depth: depth + 1)
      else { return nil }
      members[name] = value
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSONObject.Member? {
    offset += 1
    if take(UInt8(ascii: "]")) { return .other }
    repeat {
      guard value(depth: depth + 1) != nil else { return nil }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .other : nil
  }

  /// A string; escapes stay as they are written but for the character itself.
  private mutating func string() -> String? {
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      if bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
      guard offset < bytes.count else { return nil }
      text.append(bytes[offset])
      offset += 1
    }
    guard offset < bytes.count else { return nil }
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }
}
