import Foundation
import TestSupport
import Testing

@testable import Rules

/// Names that are sorted out beforehand are none that would have been found.
struct NearNamesTests {
  private static let alphabets: [[Character]] = [
    ["a", "b"], ["a", "A", "b", "B"], Array("regionsource_profile"),
    ["é", "e", "E", "É", "e\u{301}"],
    ["ß", "s", "S", "ẞ"], ["İ", "i", "I", "ı"], ["Σ", "σ", "ς", "😀"],
    // The same in all that sketches keep of a letter.
    ["a", "\u{A1}", "\u{E1}", "!"], ["\u{1}", "A", "\u{81}"],
  ]

  @Test func `names that are near are found as among all names`() {
    let count = ProcessInfo.processInfo.environment["AWSLINT_CASES"].flatMap { Int($0) } ?? 4000
    let seed = SeededRandom.announcedSeed(for: "near names", default: 1)
    var random = SeededRandom(seed: seed)
    var found = 0
    for _ in 0..<count {
      let alphabet = random.pick(Self.alphabets)
      func word(_ length: Int) -> String {
        String((0..<length).map { _ in random.pick(alphabet) })
      }
      let size = Int.random(in: 0...14, using: &random)
      let name = word(size)
      let candidates = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        if random.chance(40) { return word(max(0, size + Int.random(in: -2...2, using: &random))) }
        return Self.changed(name, by: random.pick([0, 1, 1, 2, 3]), alphabet, &random)
      }
      let written = candidates.prefix(candidates.count / 2).map { Text($0) }
      let words = Array(candidates.dropFirst(candidates.count / 2))
      let limit = Int.random(in: 0...4, using: &random)
      let ignoringCase = random.chance(50)
      let expected = Nearest.unique(
        to: name, among: candidates, within: limit, ignoringCase: ignoringCase)
      let names = NearNames(written, words, ignoringCase: ignoringCase)
      let nearest = names.unique(to: name, within: limit)?.string
      if expected != nil { found += 1 }
      #expect(
        nearest.map { Array($0.utf8) } == expected.map { Array($0.utf8) },
        "`\(name)` among \(candidates) within \(limit), \(ignoringCase), seed \(seed)")
    }
    #expect(found > count / 10, "\(found) of \(count) are found")
  }

  /// A name with some letters put in, taken out, replaced or swapped.
  private static func changed(
    _ name: String, by changes: Int, _ alphabet: [Character], _ random: inout SeededRandom
  ) -> String {
    var letters = Array(name)
    for _ in 0..<changes {
      let place = Int.random(in: 0...letters.count, using: &random)
      switch random.pick([0, 1, 2, 3]) {
      case 0: letters.insert(random.pick(alphabet), at: place)
      case 1 where place < letters.count: letters.remove(at: place)
      case 2 where place < letters.count: letters[place] = random.pick(alphabet)
      case 3 where place + 1 < letters.count: letters.swapAt(place, place + 1)
      default: letters.append(random.pick(alphabet))
      }
    }
    return String(letters)
  }
}
