/// Characters that nobody sees and that no reader expects.
enum Invisible {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B...0x1F, 0x7F...0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F,
      0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}
