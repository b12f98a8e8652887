extension Unicode.Scalar {
  /// The number of terminal columns that the scalar takes by itself.
  var displayWidth: Int {
    guard value >= 0x300 else { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(value) { return 0 }
    return isWide ? 2 : 1
  }

  /// Whether East Asian Width is wide or full, or the scalar is shown as an emoji.
  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1F200...0x1F320, 0x20000...0x3FFFD:
      return true
    default: return properties.isEmojiPresentation && !isRegionalIndicator
    }
  }

  /// Whether the scalar is half of a flag.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}

extension Character {
  /// The number of terminal columns of what a reader sees as one character.
  ///
  /// What is joined to an emoji adds nothing, as in terminals that know such sequences.
  var displayWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return first.displayWidth }
    if scalars.contains("\u{FE0F}"), first.properties.isEmoji { return 2 }
    var width = 0
    var isJoined = false
    for scalar in scalars {
      if !isJoined, !scalar.properties.isEmojiModifier { width += scalar.displayWidth }
      isJoined = scalar == "\u{200D}"
    }
    return width
  }
}
