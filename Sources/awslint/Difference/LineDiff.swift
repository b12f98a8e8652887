/// The stretches in which two lists of lines differ, by the algorithm of Myers.
struct LineDiff {
  /// Lines of the old list and those that stand in their place.
  struct Region: Hashable, Sendable {
    let old: Range<Int>
    let new: Range<Int>
  }

  private let old: [Int]
  private let new: [Int]

  /// The number of changes beyond which all from the first to the last is one region.
  private static let limit = 1000

  /// The regions in which two texts differ, which are given as lines.
  static func regions(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Region] {
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    let tail =
      (0..<shorter - head).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
      ?? shorter - head
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func numbered(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [Int] {
      lines.map { line in
        if let number = numbers[line] { return number }
        numbers[line] = numbers.count
        return numbers.count - 1
      }
    }
    let diff = LineDiff(
      old: numbered(old[head..<old.count - tail]), new: numbered(new[head..<new.count - tail]))
    return diff.regions(from: head)
  }

  /// The regions between the lines that both lists keep, moved by an offset.
  private func regions(from offset: Int) -> [Region] {
    var regions: [Region] = []
    var (x, y) = (0, 0)
    for (keptX, keptY) in kept() + [(old.count, new.count)] {
      if keptX > x || keptY > y {
        regions.append(
          Region(old: x + offset..<keptX + offset, new: y + offset..<keptY + offset))
      }
      (x, y) = (keptX + 1, keptY + 1)
    }
    return regions
  }

  /// The pairs of equal lines on a shortest path, in order.
  private func kept() -> [(Int, Int)] {
    guard let steps = steps() else { return [] }
    var pairs: [(Int, Int)] = []
    var (x, y) = (old.count, new.count)
    for (count, reached) in steps.enumerated().reversed() {
      let k = x - y
      let from = count == 0 ? 0 : Self.origin(of: k, in: reached, after: count)
      let startX = count == 0 ? 0 : reached[from + count]
      let startY = startX - from
      while x > startX, y > startY, x > 0, y > 0, old[x - 1] == new[y - 1] {
        (x, y) = (x - 1, y - 1)
        pairs.append((x, y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }

  /// The diagonal from which a diagonal is reached by one change.
  private static func origin(of k: Int, in reached: [Int], after count: Int) -> Int {
    let goesDown =
      k == -count || (k != count && reached[k - 1 + count] < reached[k + 1 + count])
    return goesDown ? k + 1 : k - 1
  }

  /// How far each diagonal was reached before every change, or nil when there are too many.
  ///
  /// The diagonal `k` of the step with `count` changes is at index `k + count`.
  private func steps() -> [[Int]]? {
    var steps: [[Int]] = []
    var reached = [0, 0, 0]
    for count in 0...min(old.count + new.count, Self.limit) {
      steps.append(reached)
      var next = [Int](repeating: 0, count: 2 * count + 5)
      for k in stride(from: -count, through: count, by: 2) {
        var x = 0
        if count > 0 {
          let from = Self.origin(of: k, in: reached, after: count)
          x = reached[from + count] + (from < k ? 1 : 0)
        }
        while x < old.count, x - k < new.count, old[x] == new[x - k] { x += 1 }
        next[k + count + 1] = x
        if x >= old.count, x - k >= new.count { return steps }
      }
      reached = next
    }
    return nil
  }
}
