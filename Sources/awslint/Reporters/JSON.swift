/// A JSON value that keeps the order of its members.
enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A text, or null.
  init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }

  /// Appends the value; containers down to a depth are broken into lines.
  func write(to text: inout String, breaking depth: Int = 0, indent: Int = 0) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += "\(value)"
    case .string(let value): JSON.write(value, to: &text)
    case .array(let values):
      JSON.write(values, "[", "]", to: &text, depth, indent) { value, text in
        value.write(to: &text, breaking: depth - 1, indent: indent + 2)
      }
    case .object(let members):
      JSON.write(members, "{", "}", to: &text, depth, indent) { member, text in
        JSON.write(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, breaking: depth - 1, indent: indent + 2)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String, _ depth: Int,
    _ indent: Int, each: (Element, inout String) -> Void
  ) {
    let breaks = depth > 0 && !elements.isEmpty
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += breaks ? "," : ", " }
      if breaks { text += "\n" + String(repeating: " ", count: indent + 2) }
      each(element, &text)
    }
    if breaks { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    guard !value.utf8.allSatisfy(isPlain) else {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte stands for itself in a JSON string.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
