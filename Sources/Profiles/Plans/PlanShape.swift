internal import INI

/// What of a profile decides, besides its reader, how a plan for it goes.
///
/// Each reader gets the credentials of two profiles of one shape in the same way: with the same outcome and
/// through the same settings. Whose credentials these are can differ; that two readers hold the same value of
/// a setting cannot.
public struct PlanShape: Hashable, Sendable { fileprivate let number: Int32 }

/// Finds the shapes of profiles.
public struct PlanShapes: Sendable {
  private let holdings: PlanHoldings
  /// The shapes that were found; none for those that have none.
  private var shapes: SparseTable<PlanShape?>
  /// By what is written of the profiles.
  private var numbers: [Written: Int32] = [:]

  /// What is written of a profile; hashed as a whole, not byte by byte.
  private struct Written: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes.span.hash(0..<bytes.count))
    }
  }

  /// The shapes for the readers of some configurations of the same files.
  ///
  /// More profiles have one shape where plans look at no other files, such as cached tokens.
  /// - Complexity: O(*n*) in the number of settings.
  public init(_ configurations: [Configuration], keys: KeyTable, looksAtFiles: Bool = true) {
    holdings = PlanHoldings(
      configurations, keys: PlanKeys(keys), keyCount: keys.count, looksAtFiles: looksAtFiles)
    shapes = SparseTable(count: configurations[0].profiles.count)
  }

  /// The shape of a profile of the first reader, or nil for one that is planned in a way of its own.
  ///
  /// That is one which some reader does not hold, one that may share a key with its session, one whose source
  /// is another for some reader, and one whose chain comes to such a profile.
  public mutating func shape(of start: Int) -> PlanShape? {
    var path: [Int] = []
    var source: PlanShape?
    var current = start
    while true {
      if let known = shapes[current] {
        source = known
        break
      }
      // Until it is found it has none, which ends the way around a ring.
      shapes[current] = .some(nil)
      path.append(current)
      guard let next = holdings.source(of: current),
        let index = holdings.first.profile(named: next)
      else { break }
      current = index
    }
    for profile in path.reversed() {
      source = shape(of: profile, over: source)
      shapes[profile] = .some(source)
    }
    return shapes[start] ?? nil
  }

  private mutating func shape(of index: Int, over source: PlanShape?) -> PlanShape? {
    guard let bytes = holdings.text(of: index, over: source?.number) else { return nil }
    let written = Written(bytes: bytes)
    if let number = numbers[written] { return PlanShape(number: number) }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[written] = number
    return PlanShape(number: number)
  }
}
