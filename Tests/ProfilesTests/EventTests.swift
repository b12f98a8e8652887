import INI
import Profiles
import Testing

/// What readers lose, ignore, leak or misread, and where exactly.
@Suite struct EventTests {
  /// A file and what readers say of it: the place, its text, the code and the effect.
  struct Example: CustomTestStringConvertible {
    let name: String
    var role = FileRole.config
    let text: String
    /// For a reader's name, its events in order.
    let events: [String: [String]]
    var testDescription: String { name }
  }

  @Test(arguments: headers + values + files)
  func `events say what a reader does and where`(_ example: Example) throws {
    for (name, expected) in example.events {
      let reader = try #require(Reader.named(name))
      #expect(Self.events(example, reader) == expected, "\(name)")
    }
  }

  private static func events(_ example: Example, _ reader: Reader) -> [String] {
    let document = Document(parsing: Array(example.text.utf8))
    var keys = KeyTable()
    let file = SourceFile(path: "f", role: example.role, document: document)
    let configuration = Configuration(reader: reader, files: [file], keys: &keys)
    return configuration.readings[0].events.map { event in
      let position = document.position(of: Int(event.place.start))
      let related = event.related.map { " (\(document.text($0)))" } ?? ""
      return "\(position.line):\(position.column) \(document.text(event.place)) "
        + "\(event.code) \(event.effect.rawValue)\(related)"
    }
  }

  @Test func `messages are clauses without a reader's name`() {
    for example in Self.headers + Self.values + Self.files {
      let document = Document(parsing: Array(example.text.utf8))
      for reader in Reader.all {
        var keys = KeyTable()
        let reading = Reading(
          document, role: example.role, dialect: reader.dialect, keys: &keys)
        for event in reading.events {
          #expect(event.message.first?.isLowercase == true && event.message.last != ".")
          #expect(!event.message.contains(reader.name))
          #expect(document.lineIndex(at: Int(event.place.start)) == event.line)
        }
      }
    }
  }

  @Test func `messages hold no value`() {
    let secret = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"
    let text = """
      [default]
      aws_secret_access_key = "\(secret)" # \(secret)
      aws_secret_access_key = '\(secret)'
        x = \(secret)
      \(secret)
      aws_session_token : \(secret)
      """
    let document = Document(parsing: Array(text.utf8))
    for reader in Reader.all {
      var keys = KeyTable()
      let reading = Reading(document, role: .config, dialect: reader.dialect, keys: &keys)
      #expect(reading.events.allSatisfy { !$0.message.contains("wJalr") })
    }
  }

  @Test func `a file of ordinary lines has no events`() {
    let text = """
      # comment
      [default]
      region = us-east-1

      [profile dev-1]
      role_arn = arn:aws:iam::123456789012:role/r
      sso_start_url = https://x.awsapps.com/start#/
      """
    for reader in Reader.all where reader.name != "soto" {
      var keys = KeyTable()
      let document = Document(parsing: Array(text.utf8))
      let reading = Reading(document, role: .config, dialect: reader.dialect, keys: &keys)
      #expect(reading.events.isEmpty, "\(reader.name)")
    }
  }
}
