import INI
import Profiles
import Testing

/// A planner for roles that each take the next one's credentials.
private func planner(_ count: Int, closed: Bool, for reader: Reader = .botocore) -> Planner {
  var text = ""
  for index in 0..<count {
    let source = index == count - 1 ? (closed ? 0 : count) : index + 1
    text += "[profile p\(index)]\nrole_arn = arn:aws:iam::123456789012:role/r\n"
    text += "source_profile = p\(source)\n"
  }
  text += "[profile p\(count)]\naws_access_key_id = a\naws_secret_access_key = b\n"
  var keys = KeyTable()
  let file = SourceFile(
    path: "config", role: .config, document: Document(parsing: Array(text.utf8)))
  let configuration = Configuration(
    reader: reader, files: [file], keys: &keys, losses: .honoured)
  return Planner(configuration, keys: keys, in: Surroundings())
}

@Test func `a chain of ten thousand roles is answered hop by hop`() {
  var planner = planner(10_000, closed: false)
  let plan = planner.plan("p0")
  #expect(plan.outcome == .resolves)
  #expect(plan.chain.count == 10_001)
  #expect(plan.chain.last?.profile == "p0")
}

@Test func `a cycle of ten thousand roles is one error that names them all`() {
  var planner = planner(10_000, closed: true)
  let plan = planner.plan("p5")
  #expect(plan.error?.code == .loop)
  let message = plan.error.map { planner.message(of: $0, in: plan) } ?? ""
  #expect(message.contains("Attempting to load from profile p5 which has already been visited"))
  #expect(message.hasSuffix("'p3', 'p4']"))
}

@Test(arguments: [true, false])
func `all profiles of a long chain take one walk`(_ isClosed: Bool) {
  var planner = planner(10_000, closed: isClosed)
  let clock = ContinuousClock()
  var summaries: [PlanSummary] = []
  let time = clock.measure { summaries = planner.summaries() }
  #expect(summaries.count == 10_001)
  #expect(summaries.filter { $0.outcome == .error }.count == (isClosed ? 10_000 : 0))
  // A walk for each profile would be fifty million steps.
  #expect(time < .seconds(20))
}

@Test(arguments: ["go-v2", "java-v2", "js-v3", "rust", "swift", "kotlin"])
func `other readers answer a ring in one walk, too`(_ name: String) throws {
  let reader = try #require(Reader.named(name))
  var planner = planner(10_000, closed: true, for: reader)
  let clock = ContinuousClock()
  var summaries: [PlanSummary] = []
  let time = clock.measure { summaries = planner.summaries() }
  #expect(summaries.filter { $0.outcome == .error }.count == 10_000)
  #expect(time < .seconds(20))
}
