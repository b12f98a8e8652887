/// Finds the one name that a misspelled one must have meant.
enum Nearest {
  /// `did you mean …?` with up to three names that are equally near, or nil.
  static func guess(for name: String, among candidates: [String]) -> String? {
    let wanted = letters(name, true)
    let ranked = candidates.map { ($0, distance(wanted, letters($0, true), limit: 3)) }
    guard let best = ranked.map(\.1).min(), best <= min(3, max(1, wanted.count / 3)) else {
      return nil
    }
    let names = ranked.filter { $0.1 == best }.prefix(3).map { "`\($0.0)`" }
    let list = names.count > 1 ? names.dropLast().joined(separator: ", ") + " or " : ""
    return "did you mean \(list)\(names[names.count - 1])?"
  }

  /// A guess, or else what there is.
  static func remedy(
    for name: String, among names: [String], of title: String? = nil
  ) -> String {
    if let guess = guess(for: name, among: names) { return guess }
    let list = names.joined(separator: ", ")
    guard let title else { return "use one of \(list)" }
    return names.isEmpty ? "\(title) has none" : "\(title) has \(list)"
  }

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
    let size = name.utf8.count
    for candidate in candidates where candidate != name {
      // A scalar takes four bytes at most, so most names are told apart by their size.
      guard abs(candidate.utf8.count - size) <= 4 * limit else { continue }
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
