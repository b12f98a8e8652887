/// Tells keys that open nothing: those of the documentation, of test servers and of templates.
enum StandIn {
  private static let words: Set<String> = [
    "access", "accesskey", "access_key", "admin", "bar", "baz", "dev", "dummy", "fake", "foo",
    "foobar", "key", "local", "localstack", "minio", "minioadmin", "minio123", "mock", "mock_key",
    "mocked", "none", "password", "root", "secret", "secretkey", "secret_key", "string", "test",
    "testing", "test-key", "value", "x",
  ]

  static func matches(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    let lowered = text.lowercased()
    return words.contains(lowered) || lowered.holds("example") || lowered.holds("fake")
      || lowered.holds("dummy") || text.utf8.allSatisfy { $0 == first }
      || Placeholder.matches(text)
  }
}
