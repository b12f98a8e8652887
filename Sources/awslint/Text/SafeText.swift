extension Unicode.Scalar {
  /// The scalar itself, or something visible where it would steer a terminal or hide text.
  var safelyShown: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x20..<0x7F: self
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0x200C, 0x200D: self
    default: isInvisible ? "\u{FFFD}" : self
    }
  }

  /// Whether the scalar is a line separator or a format character, such as one that turns text around.
  private var isInvisible: Bool {
    switch properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text with control and invisible characters replaced by visible ones; tabs become spaces.
  var safelyShown: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar == "\t" ? " " : scalar.safelyShown) }
    return String(result)
  }
}
