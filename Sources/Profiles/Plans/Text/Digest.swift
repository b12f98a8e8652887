/// The digests that name cached tokens; they keep no secret, so speed and timing do not matter.
enum Digest {
  static func sha1(_ bytes: [UInt8]) -> String {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for block in blocks(of: bytes) {
      var words = block
      for index in 16..<80 {
        let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
        words.append(rotated(mixed, 31))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for (index, word) in words.enumerated() {
        let (f, k): (UInt32, UInt32) =
          switch index / 20 {
          case 0: (b & c | ~b & d, 0x5A82_7999)
          case 1: (b ^ c ^ d, 0x6ED9_EBA1)
          case 2: (b & c | b & d | c & d, 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        (a, b, c, d, e) = (rotated(a, 27) &+ f &+ e &+ k &+ word, a, rotated(b, 2), c, d)
      }
      state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
    }
    return hexadecimal(state)
  }

  static func sha256(_ bytes: [UInt8]) -> String {
    var state = primes(8).map { fraction($0.squareRoot()) }
    let constants = primes(64).map { fraction(cubeRoot($0)) }
    for block in blocks(of: bytes) {
      var words = block
      for index in 16..<64 {
        let (x, y) = (words[index - 15], words[index - 2])
        let first = rotated(x, 7) ^ rotated(x, 18) ^ x >> 3
        let second = rotated(y, 17) ^ rotated(y, 19) ^ y >> 10
        words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
      }
      var v = state
      for (word, constant) in zip(words, constants) {
        let first = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
        let choice = v[4] & v[5] ^ ~v[4] & v[6]
        let sum = v[7] &+ first &+ choice &+ constant &+ word
        let second = rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)
        let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
        v = [sum &+ second &+ majority, v[0], v[1], v[2], v[3] &+ sum, v[4], v[5], v[6]]
      }
      state = zip(state, v).map { $0 &+ $1 }
    }
    return hexadecimal(state)
  }

  /// The message, padded, as blocks of sixteen words.
  private static func blocks(of bytes: [UInt8]) -> [[UInt32]] {
    var padded = bytes + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let length = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
    return stride(from: 0, to: padded.count, by: 64).map { start in
      stride(from: start, to: start + 64, by: 4).map { offset in
        padded[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
      }
    }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func hexadecimal(_ words: [UInt32]) -> String {
    words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func primes(_ count: Int) -> [Double] {
    var found: [Int] = []
    var candidate = 2
    while found.count < count {
      if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found.map(Double.init)
  }

  /// The first 32 bits behind the point.
  private static func fraction(_ number: Double) -> UInt32 {
    UInt32((number - number.rounded(.down)) * 4_294_967_296)
  }

  /// By Newton's method, to the last bit that matters.
  private static func cubeRoot(_ number: Double) -> Double {
    var root = number / 2 + 0.5
    for _ in 0..<200 { root -= (root * root * root - number) / (3 * root * root) }
    return root
  }
}
