/// Finds the one name that a misspelled one must have meant.
enum Nearest {
  /// The nearest candidate within a distance, or nil where none or several are equally near.
  ///
  /// An equal candidate does not count. The distance counts insertions, deletions, replacements and
  /// swapped neighbours; candidates whose length differs by more are not compared.
  static func unique(
    to name: String, among candidates: some Sequence<String>, within limit: Int,
    ignoringCase: Bool = false
  ) -> String? {
    let wanted = letters(name, ignoringCase)
    guard wanted.count > 1 else { return nil }
    let limit = min(limit, max(1, wanted.count / 3))
    var best = limit + 1
    var found: String?
    var isUnique = true
    for candidate in candidates where candidate != name {
      let other = letters(candidate, ignoringCase)
      guard abs(other.count - wanted.count) <= min(limit, best) else { continue }
      let distance = distance(wanted, other, limit: min(limit, best))
      if distance < best {
        (best, found, isUnique) = (distance, candidate, true)
      } else if distance == best, distance <= limit, candidate != found {
        isUnique = false
      }
    }
    return isUnique ? found : nil
  }

  private static func letters(_ name: String, _ ignoringCase: Bool) -> [Unicode.Scalar] {
    Array((ignoringCase ? name.lowercased() : name).unicodeScalars)
  }

  /// The distance, or `limit + 1` where it is larger.
  private static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int
  ) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      if row.allSatisfy({ $0 > limit }) { return limit + 1 }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
