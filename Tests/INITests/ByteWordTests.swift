import TestSupport
import Testing

@testable import INI

@Suite struct ByteWordTests {
  /// Texts of a few lengths of bytes that lie close to the bounds of what is looked for.
  private static func texts(_ count: Int) -> [[UInt8]] {
    var random = SeededRandom(seed: SeededRandom.announcedSeed(for: "words", default: 1))
    let bounds: [UInt8] = [
      0x00, 0x1F, 0x20, 0x21, 0x22, 0x27, 0x28, 0x3A, 0x3B, 0x3C, 0x3D, 0x40, 0x41, 0x5A, 0x5B,
      0x5D, 0x5E, 0x60, 0x61, 0x7A, 0x7B, 0x7E, 0x7F, 0x80, 0xA2, 0xBB, 0xDB, 0xFF,
    ]
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...20, using: &random)).map { _ in
        random.chance(50) ? random.pick(bounds) : UInt8.random(in: 0...255, using: &random)
      }
    }
  }

  /// For each byte of a word, whether something is true of it.
  private static func flags(_ marks: UInt64, _ count: Int) -> [Bool] {
    (0..<count).map { marks >> (8 * $0) & 0xFF == 0x80 }
  }

  @Test func `a word says of each byte what is true of that byte alone`() {
    for text in Self.texts(5_000) {
      for start in 0...text.count {
        let end = min(start + 8, text.count)
        let word = ByteWord(text.span, at: start, before: end)
        let bytes = text[start..<end]
        let holds: [(UInt64, (UInt8) -> Bool)] = [
          (word.atLeast(0x41), { $0 >= 0x41 && $0 < 0x80 }),
          (word.equal(to: 0x3D), { $0 == 0x3D }),
          (word.within(0x61, 0x7A), { (0x61...0x7A).contains($0) }),
          (word.unprintable, { $0 < 0x20 || $0 > 0x7E }),
          (
            word.marks,
            { (0x22...0x27).contains($0) || $0 == 0x3B || (0x5B...0x5D).contains($0) }
          ),
        ]
        for (marks, isTrue) in holds {
          #expect(Self.flags(marks, bytes.count) == bytes.map(isTrue), "\(bytes)")
        }
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let folded = ByteWord(lower.span, at: 0, before: lower.count)
        #expect(word.folded == folded, "\(bytes)")
      }
    }
  }

  @Test func `ranges are searched and compared as byte by byte`() {
    for text in Self.texts(2_000) {
      let span = text.span
      for start in 0...text.count {
        for end in start...text.count {
          let range = start..<end
          let pair = span.first(0x3D, or: 0x3A, in: range)
          #expect(pair == range.first { text[$0] == 0x3D || text[$0] == 0x3A })
          let one = span.first(0x5D, in: range)
          #expect(one == range.first { text[$0] == 0x5D })
          var part = Array(text[range])
          let isEqual = span.isEqual(range, part.span, 0..<part.count)
          let hashes = [span.hash(range), part.span.hash(0..<part.count)]
          #expect(isEqual && hashes[0] == hashes[1])
          guard !part.isEmpty else { continue }
          part[part.count - 1] ^= 1
          let isStillEqual = span.isEqual(range, part.span, 0..<part.count)
          #expect(!isStillEqual)
        }
      }
    }
  }

  @Test func `a line without marks holds no quotes, brackets, signs of comments or tabs`() {
    let marks: [UInt8] = [0x09, 0x22, 0x23, 0x27, 0x3B, 0x5B, 0x5D]
    for text in Self.texts(5_000) {
      for line in Document(parsing: text).lines {
        let content = text[line.content.offsets]
        #expect(line.mayHoldMarks || !content.contains(where: marks.contains), "\(content)")
        #expect(line.isPlain == content.allSatisfy { $0 == 9 || (0x20...0x7E).contains($0) })
      }
    }
  }

  @Test func `texts that share a hash do so for one seed alone`() {
    let seed = HashSeed(start: 1, factor: 0x9E37_79B9_7F4A_7C15)
    let other = HashSeed(start: 2, factor: 0xD6E8_FEB8_6659_FD93)
    // The second word undoes what the first one made of the hash.
    let start = seed.hash(ofCount: 16)
    let firsts: [UInt64] = [0x6161_6161_6161_6161, 0x6262_6262_6262_6262, 0x6363_6363_6363_6363]
    let texts = firsts.map { first in
      let second = ByteWord(bits: first).mixed(into: start, seed)
      return [first, second].flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
      }
    }
    func hashes(_ seed: HashSeed) -> Set<UInt64> {
      Set(texts.map { $0.span.hash(0..<16, seed) })
    }
    #expect(Set(texts).count == 3 && hashes(seed).count == 1)
    #expect(hashes(other).count == 3)
  }
}
