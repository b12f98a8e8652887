import Rules
import TestSupport
import Testing

/// Every failure mode of the catalogue has a rule that reports it, or a reason why there is none.
@Suite struct CatalogueTests {
  private static let rules = Result { Set(try RuleFile.builtIn().rules.map(\.id)) }

  @Test func `what has a reason to have no rule has none`() throws {
    for (id, reason) in try FailureMode.withoutRule() {
      #expect(try !Self.rules.get().contains(id), "\(id) has a rule")
      #expect(!reason.isEmpty, "\(id) has no reason")
    }
  }

  @Test(.enabled(if: Shared.isThere, "the catalogue is not here"))
  func `each failure mode has a rule or a reason`() throws {
    let modes = try FailureMode.all()
    #expect(modes.count == 143)
    let reasons = try FailureMode.withoutRule()
    for mode in modes where try !Self.rules.get().contains(mode.id) {
      #expect(reasons[mode.id] != nil, "\(mode.id) has neither a rule nor a reason")
    }
  }

  @Test(.enabled(if: Shared.isThere, "the catalogue is not here"))
  func `each snippet is reported by its rule`() throws {
    let details = Dictionary(grouping: try FailureMode.rows("surroundings.tsv")) { $0[0] }
    for mode in try FailureMode.all() where try Self.rules.get().contains(mode.id) {
      let scene = FailureScene(
        mode, details: (details[mode.id] ?? []).map { (what: $0[1], value: $0[2]) })
      #expect(scene.reports(mode.id), "\(mode.id):\n\(mode.snippet)")
    }
  }
}
