import Foundation
import Profiles
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "the shared folder is not there"))
struct RecordedPlanTests {
  @Test func `plans of botocore agree with what was recorded`() throws {
    let objects = try Shared.objects("oracle/resolve-cases.json")
    #expect(objects.count >= 39)
    for object in objects {
      let resolveCase = ResolveCase(object)
      var planner = resolveCase.planner(.botocore)
      let plan = planner.plan(resolveCase.profile)
      let expected = ResolveOutcome(object["outcome"] as? [String: Any] ?? [:])
      #expect(ResolveOutcome(plan, by: planner) == expected, "\(resolveCase.name)")
    }
  }
}
