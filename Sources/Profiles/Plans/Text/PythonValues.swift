internal import INI

/// Values and texts as Python would see and print them.
enum Python {
  static let unhashable = PlanError(.notText, "unhashable type: 'dict'", "TypeError")

  static func notANumber(_ value: Value) -> PlanError {
    PlanError(
      .notText,
      "int() argument must be a string, a bytes-like object or a real number, not 'dict'",
      "TypeError")
  }

  static func notAPath(_ value: Value) -> PlanError {
    PlanError(
      .notText, "expected str, bytes or os.PathLike object, not dict", "TypeError", phase: .freeze)
  }

  /// A text as it is, a block as a `dict` prints.
  static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .block(let block):
      "{" + block.map { "\(quoted($0.key)): \(quoted($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  static func isEmpty(_ value: Value) -> Bool {
    switch value {
    case .text(let text): text.isEmpty
    case .block(let block): block.isEmpty
    }
  }

  /// Equality of two texts, or of two `dict`s, which have no order.
  static func isEqual(_ value: Value, _ other: Value) -> Bool {
    switch (value, other) {
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.block(let a), .block(let b)):
      Dictionary(a.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        == Dictionary(b.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    default: false
    }
  }

  /// The text in quotes, as `repr` prints it.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    var result = String.UnicodeScalarView([quote])
    for scalar in scalars {
      switch scalar {
      case "\\": result += "\\\\".unicodeScalars
      case "\n": result += "\\n".unicodeScalars
      case "\r": result += "\\r".unicodeScalars
      case "\t": result += "\\t".unicodeScalars
      case quote: result += [("\\"), quote]
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{AD}":
        let digits = String(scalar.value, radix: 16)
        result += "\\x\(digits.count < 2 ? "0" : "")\(digits)".unicodeScalars
      default: result.append(scalar)
      }
    }
    result.append(quote)
    return String(result)
  }

  /// What `int` makes of a text: blanks around, a sign, digits of any script, single underscores.
  static func integer(_ text: String) -> Int? {
    var digits = text.unicodeScalars.drop { $0.properties.isWhitespace }
    while digits.last?.properties.isWhitespace == true { digits.removeLast() }
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    var result = 0
    var follows = false
    for scalar in digits {
      if scalar == "_", follows {
        follows = false
        continue
      }
      guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
      else { return nil }
      let (product, overflows) = result.multipliedReportingOverflow(by: 10)
      result = overflows || product > Int.max - 9 ? Int.max / 16 : product + Int(value)
      follows = true
    }
    guard follows else { return nil }
    return isNegative ? -result : result
  }

  /// Bytes without the blanks around them.
  static func stripped(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 == 0x20 || (9...13).contains($0) }
    while let last = bytes.last, last == 0x20 || (9...13).contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Why a command line is no command, by the rules of `shlex`.
  static func commandError(_ command: String) -> PlanError? {
    func words(_ text: String) -> [[UInt8]]? {
      let bytes = Array(text.utf8)
      return ShellWords.split(bytes.span, ByteRange(0, bytes.count))
    }
    guard let words = words(command) else {
      let endsInEscape =
        command.hasSuffix("\\") && (words(command + "x") != nil || words(command + "x'") == nil)
      return PlanError(endsInEscape ? .processEscape : .processQuote)
    }
    return words.isEmpty ? PlanError(.processEmpty) : nil
  }

  /// Whether a text can be a label of a host name, as botocore judges regions.
  static func isHostLabel(_ text: String) -> Bool {
    let bytes = text.utf8
    let isDigits = !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
    return bytes.count <= 63 && !isDigits && bytes.first != 0x2D && bytes.last != 0x2D
      && bytes.allSatisfy(Self.isLabelByte)
  }

  static func isLabelByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
  }
}
