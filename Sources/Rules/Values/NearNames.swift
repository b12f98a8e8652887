/// Names that many misspelled ones are compared with.
struct NearNames {
  private let names: [Text]
  private let sketches: [Sketch]
  private let ignoringCase: Bool

  /// The bound on the names of a file that are compared.
  private static let bound = 10_000

  /// - Complexity: O(*n*) in the number of names.
  init(_ written: [Text], _ words: [String], ignoringCase: Bool) {
    names = written.prefix(Self.bound) + words.map { Text($0) }
    sketches = names.map { Sketch($0.string, ignoringCase) }
    self.ignoringCase = ignoringCase
  }

  /// The nearest name within a distance as `Nearest.unique` finds it, or nil.
  func unique(to name: String, within limit: Int) -> Text? {
    let sketch = Sketch(name, ignoringCase)
    let near = names.indices.filter { sketch.canBe(limit, from: sketches[$0]) }
    let found = Nearest.unique(
      to: name, among: near.lazy.map { names[$0].string }, within: limit,
      ignoringCase: ignoringCase)
    guard let found else { return nil }
    return near.first { names[$0].string.utf8.elementsEqual(found.utf8) }.map { names[$0] }
  }

  /// How many letters a name has, and which, folded to 64.
  private struct Sketch {
    private var count = 0
    private var letters: UInt64 = 0

    init(_ name: String, _ ignoringCase: Bool) {
      guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
        for letter in (ignoringCase ? name.lowercased() : name).unicodeScalars { add(letter.value) }
        return
      }
      for byte in name.utf8 {
        let isUpper = UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
        add(UInt32(ignoringCase && isUpper ? byte | 0x20 : byte))
      }
    }

    private mutating func add(_ letter: UInt32) {
      count += 1
      letters |= 1 << UInt64(letter % 64)
    }

    /// Whether so many changes can lead to another: each puts one letter in and takes one out at most.
    func canBe(_ changes: Int, from other: Sketch) -> Bool {
      abs(count - other.count) <= changes
        && (letters ^ other.letters).nonzeroBitCount <= 2 * changes
    }
  }
}
