import INI
import Testing

@testable import Rules

@Suite struct FindingTableTests {
  @Test func `a finding is found again by its rule and place, however many there are`() {
    var table = FindingTable()
    let keys = (0..<2000).map { number in
      FindingTable.Key(
        rule: number % 7,
        location: Location(file: number % 2, range: ByteRange(number / 14, number / 14 + 3)))
    }
    for key in keys {
      #expect(table.index(of: key) == nil)
      table.add(FindingTable.Entry(key: key, diagnostic: Self.diagnostic(key), isOutside: false))
    }
    #expect(keys.map { table.index(of: $0) } == Array(keys.indices))
    #expect(keys.indices.allSatisfy { table[$0].diagnostic.location == keys[$0].location })
    let other = FindingTable.Key(
      rule: 0, location: Location(file: 0, range: ByteRange(0, 4)))
    #expect(table.index(of: other) == nil)
  }

  private static func diagnostic(_ key: FindingTable.Key) -> Diagnostic {
    Diagnostic(
      rule: "rule-\(key.rule)", severity: .warning, category: .style, message: "",
      location: key.location, label: nil, profile: nil, readers: [], related: [], fix: nil,
      alternatives: [], help: [])
  }
}
