import Profiles
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "the shared folder is not there"))
struct RecordedReadingTests {
  @Test func `botocore holds what it was seen to hold`() throws {
    let cases = try Shared.objects("oracle/read-cases.json")
    #expect(cases.count == 81)
    for object in cases {
      let outcome = object["outcome"] as? [String: Any] ?? [:]
      let difference = BotocoreOutcome.difference(
        outcome, ReadCase(object).report(by: .botocore))
      #expect(difference == nil, "\(object["name"] ?? "")")
    }
  }
}
