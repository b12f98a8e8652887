/// Numbers for sections that profiles name; sections of one number make no difference to plans.
struct SectionShapes: Sendable {
  /// By the bytes of a name: to readers, names that look alike can be two.
  private var numbers: [[UInt8]: Int32] = [:]

  init() {}

  /// Numbers the sections which all readers that have one of the name hold alike.
  ///
  /// - Complexity: O(*n*) in the number of settings.
  init(_ sections: [[Profile]], in holdings: PlanHoldings) {
    var texts: [[UInt8]: Int32] = [:]
    // The last one of a name counts.
    let held = sections.map { Dictionary($0.map { (Array($0.name.utf8), $0) }) { $1 } }
    for name in Set(held.flatMap(\.keys)) {
      guard let text = Self.text(of: held.map { $0[name] }, in: holdings) else { continue }
      let number = texts[text] ?? Int32(truncatingIfNeeded: texts.count)
      texts[text] = number
      numbers[name] = number
    }
  }

  /// The number of the section of a name, or nil where it is one of its own.
  func number(of name: String) -> Int32? { numbers[Array(name.utf8)] }

  /// What counts of a section as each reader has it, or nil where they hold it differently.
  private static func text(of held: [Profile?], in holdings: PlanHoldings) -> [UInt8]? {
    guard let first = held.firstIndex(where: { $0 != nil }), let section = held[first] else {
      return nil
    }
    let configurations = holdings.configurations
    var text = PlanText(holdings: holdings)
    for (reader, other) in held.enumerated() {
      text.note(other.map { $0.settings.isEmpty ? 1 : 2 } ?? 0)
      guard let other else { continue }
      guard holdings.isSame(section, configurations[first], other, configurations[reader]) else {
        return nil
      }
    }
    text.add(section, of: configurations[first])
    return text.isWhole ? text.bytes : nil
  }
}
