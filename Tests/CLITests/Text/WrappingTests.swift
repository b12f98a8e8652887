import TestSupport
import Testing

@testable import awslint

@Suite struct WrappingTests {
  @Test func `a sentence is broken at its spaces`() {
    #expect("one two three".wrapped(to: 20) == ["one two three"])
    #expect("one two three".wrapped(to: 13) == ["one two three"])
    #expect("one two three".wrapped(to: 12) == ["one two", "three"])
    #expect("one two three".wrapped(to: 3) == ["one", "two", "three"])
    #expect("no-room-at-all in here".wrapped(to: 4) == ["no-room-at-all", "in", "here"])
    #expect("here is no-room-at-all".wrapped(to: 7) == ["here is", "no-room-at-all"])
    #expect("".wrapped(to: 4) == [""])
  }

  @Test func `words of ASCII are wrapped as others of the same width`() {
    let seed = SeededRandom.announcedSeed(for: "wrapping", default: 1)
    var random = SeededRandom(seed: seed)
    for _ in 0..<2000 {
      let words = (0..<Int.random(in: 1..<12, using: &random)).map { _ in
        String(repeating: "e", count: Int.random(in: 1..<15, using: &random))
      }
      let text = words.joined(separator: " ")
      let width = Int.random(in: 1..<40, using: &random)
      let other = String(text.map { $0 == "e" ? "é" : $0 }).wrapped(to: width)
      #expect(
        text.wrapped(to: width) == other.map { String($0.map { $0 == "é" ? "e" : $0 }) },
        "\(text) to \(width), seed \(seed)")
    }
  }
}
