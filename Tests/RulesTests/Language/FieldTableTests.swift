import INI
import Profiles
import Testing

@testable import Rules

@Suite struct FieldTableTests {
  private static let config = """
    [default]
    region = us-east-1
    region = us-east-1
    s3 =
      addressing_style = path
    services = web
    use_accelerate_endpoint = true
    [profile a] x
    role_arn = arn:aws:iam::123456789012:role/x
    source_profile = b
    [profile b]
    role_arn = arn:aws:iam::123456789012:role/x
    source_profile = a
    sso_session = s
    [profile k]
    region = us-east-1
    aws_access_key_id = AKIAIOSFODNN7EXAMPLE
    aws_secret_access_key = example-secret-not-real
    credential_process = get-creds
    # a comment
    # awslint: ignore[duplicate-key]
    [sso-session s]
    sso_region = us-east-1
    [services web]
    s3 =
      endpoint_url = https://example.com
    """

  private static let workspace: Workspace = {
    let source = SourceFile(
      path: "config", role: .config, document: Document(parsing: Array(config.utf8)))
    let readers = ["aws-cli-v2", "botocore", "aws-cli-v1"].compactMap(Reader.named)
    return Workspace(
      [LintInput(source: source, isContext: false)], options: LintOptions(targets: readers),
      isComplete: true)
  }()

  /// Every thing of a kind in the sample.
  private func items(of thing: Thing) -> [Item] {
    let workspace = Self.workspace
    let outline = workspace.files[0].outline
    let configuration = workspace.views[0].configuration
    return switch thing {
    case .workspace: [.workspace]
    case .file: [.file(0)]
    case .section: outline.sections.indices.map { .section(0, $0) }
    case .setting: outline.settings.indices.map { .setting(0, $0) }
    case .suppression: workspace.files[0].suppressions.indices.map { .suppression(0, $0) }
    case .comment: [.comment(0, 19)]
    case .profile:
      configuration.profiles.indices.map { .profile(0, $0) }
        + configuration.ssoSessions.indices.map { .ssoSession(0, $0) }
        + configuration.services.indices.map { .services(0, $0) }
    case .reference: workspace.views[0].references.indices.map { .reference(0, $0) }
    case .cycle: workspace.views[0].cycles.indices.map { .cycle(0, $0) }
    case .group: [.group(0, GroupMembers([.profile(0, 0)]))]
    case .resolution: workspace.items(of: .resolution)
    case .divergence: workspace.items(of: .divergence)
    case .event: configuration.readings[0].events.indices.map { .event(0, 0, $0) }
    }
  }

  @Test(arguments: Thing.allCases) func `the table of fields says what the engine answers`(
    _ thing: Thing
  ) throws {
    let rule = try #require(try RuleFile.builtIn().rules.first)
    let items = items(of: thing)
    #expect(!items.isEmpty)
    let evaluation = Evaluation(
      rule.matcher, on: items[0], in: Self.workspace)
    evaluation.memo.unused = ["duplicate-key"]
    for field in Field.allCases {
      let values = items.map { evaluation.value(of: field, in: $0) }.filter(\.exists)
      let entry = FieldTable.fields(of: thing).first { $0.name == field.rawValue }
      if let entry {
        #expect(!values.isEmpty, "\(thing.rawValue).\(entry.name) has no value in the sample")
        for value in values {
          #expect(value.has(entry.type), "\(thing.rawValue).\(entry.name) is \(value)")
        }
      } else {
        #expect(values.isEmpty, "\(thing.rawValue).\(field.rawValue) is not in the table")
      }
    }
  }

  @Test func `a field of a text or an ARN is in the table where the engine knows it`() throws {
    let arn = try #require(ARN("arn:aws:iam::123456789012:role/path/x"))
    for entry in FieldTable.arn { #expect(arn[entry.name].exists, "\(entry.name)") }
    let rule = try #require(try RuleFile.builtIn().rules.first)
    let setting = items(of: .setting)[0]
    let evaluation = Evaluation(
      rule.matcher, on: setting, in: Self.workspace)
    for entry in FieldTable.text where entry.name != "arn" {
      let path = Path("x.\(entry.name)", subject: .setting, origin: nil)
      var copy = evaluation
      copy.bind("x", .text(entry.name == "day" ? "2026-01-02T00:00:00Z" : "some words"))
      #expect(copy.value(path).has(entry.type), "\(entry.name)")
    }
  }
}

extension Datum {
  /// Whether the value is one of a type.
  fileprivate func has(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (.text(let text), .text(let words, let thing)):
      (words.isEmpty || words.contains(text.string)) && (text.owner == nil || thing != nil)
    case (.number, .number), (.flag, .flag), (.arn, .arn), (.unknown, _): true
    case (.item(let item), .thing(let things)): things.contains(item.thing)
    case (.record(let record), .row(_, let columns)):
      columns.allSatisfy { !record[$0.key].exists || record[$0.key].has($0.value) }
    case (.list(let items), .list(let element)): items.allSatisfy { $0.has(element) }
    default: false
    }
  }
}

extension Item {
  fileprivate var thing: Thing {
    switch self {
    case .workspace: .workspace
    case .file: .file
    case .section: .section
    case .setting: .setting
    case .comment: .comment
    case .profile, .ssoSession, .services: .profile
    case .reference: .reference
    case .cycle: .cycle
    case .event: .event
    case .suppression: .suppression
    case .group: .group
    case .resolution: .resolution
    case .divergence: .divergence
    }
  }
}
