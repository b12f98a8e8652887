import Profiles
import Testing

/// Versions of readers as people write them.
@Suite struct ReaderVersionTests {
  @Test(arguments: [
    ("1.7.9", "1.8.0", true), ("1.29.10", "1.29.9", false), ("1.8", "1.8.0", false),
    ("1.8.0", "1.8", false), ("0.0.16-alpha", "0.0.17-alpha", true), ("v0.5.0", "0.13.0", true),
    ("3.7.103.10", "3.7.103.9", false), ("2024-01-23", "2024-01-24", true),
  ]) func `one version is older than another`(_ own: String, _ other: String, _ isOlder: Bool)
    throws
  {
    let (own, other) = (try #require(ReaderVersion(own)), try #require(ReaderVersion(other)))
    #expect(own.isOlder(than: other) == isOlder)
  }

  @Test func `numbers and days say nothing of each other`() throws {
    let (number, day) = (
      try #require(ReaderVersion("1.0.0")), try #require(ReaderVersion("2024-01-24"))
    )
    #expect(number.isOlder(than: day) == nil)
    #expect(day.isOlder(than: number) == nil)
  }

  @Test(arguments: ["", "x", "1.x", "1..2", "latest", "-1", "1.2.", "installed"])
  func `what is no version is refused`(_ text: String) { #expect(ReaderVersion(text) == nil) }

  @Test func `the AWS CLI of a version is the reader of its series`() {
    #expect(Reader.named("aws-cli@1.11.180")?.name == "aws-cli-v1")
    #expect(Reader.named("aws-cli@2.9.3")?.title == "aws-cli-v2@2.9.3")
    #expect(Reader.named("aws-cli")?.title == "aws-cli-v2")
    for name in ["aws-cli@3.0.0", "aws-cli-v2@1.2.3", "aws-cli-v1@2.0.0", "botocor@1.2"] {
      #expect(Reader.named(name) == nil, "\(name)")
    }
  }
}
