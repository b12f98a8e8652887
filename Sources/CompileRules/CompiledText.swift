import YAML

extension Node {
  /// The tree in the form that ``CompiledTree`` of the module `Rules` reads.
  var compiledText: String {
    switch content {
    case .scalar(let text): "s\(Self.digits(of: text.utf8.count))\(text)"
    case .list(let items):
      Self.compiledText("l", items.count, items.map(\.compiledText).joined())
    case .map(let entries):
      Self.compiledText(
        "d", entries.count,
        entries.map { $0.key.compiledText + $0.value.compiledText }.joined())
    }
  }

  private static func compiledText(_ kind: String, _ count: Int, _ parts: String) -> String {
    let body = digits(of: count) + parts
    return kind + digits(of: body.utf8.count) + body
  }

  /// A number as four digits of base 64, the first of which is `0` and the others what follows it.
  private static func digits(of number: Int) -> String {
    precondition(number < 1 << 24, "the rules take more than 16 MB")
    return String(
      decoding: [18, 12, 6, 0].map { UInt8(ascii: "0") + UInt8(number >> $0 & 63) },
      as: UTF8.self)
  }
}

extension String {
  /// A Swift string literal of this text.
  var literal: String {
    var literal = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
