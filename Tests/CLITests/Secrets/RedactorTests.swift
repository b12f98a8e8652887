import INI
import Testing

@testable import awslint

private func masked(_ text: String) -> String {
  let document = Document(parsing: Array(text.utf8))
  let whole = ByteRange(0, document.bytes.count)
  return String(decoding: Redactor(document).masked(whole), as: UTF8.self)
}

private let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
private let stars = String(repeating: "*", count: 40)

@Test(arguments: [
  ("aws_secret_access_key = \(secret)", "aws_secret_access_key = \(stars)"),
  ("AWS_SECRET_ACCESS_KEY: short ; x", "AWS_SECRET_ACCESS_KEY: *********"),
  ("aws_session_token=é漢\u{1F600}", "aws_session_token=***"),
  ("aws_access_key_id = AKIAIOSFODNN7EXAMPLE", "aws_access_key_id = ****************MPLE"),
  ("aws_access_key_id = \(secret)", "aws_access_key_id = \(stars)"),
  ("aws_access_key_id = hunter", "aws_access_key_id = ******"),
  ("db_password = a b", "db_password = ***"),
  ("\"SecretAccessKey\": \"x\",", "\"SecretAccessKey\": ****"),
  ("{\"AccessKeyId\": \"AKIA\", \"Secret\": \"x\"}", "{\"AccessKeyId\": **********************"),
  ("export AWS_SESSION_TOKEN=x", "export AWS_SESSION_TOKEN=*"),
  ("set -x AWS_SESSION_TOKEN xy", "set -x AWS_SESSION_TOKEN***"),
])
func `values of secret settings are masked`(_ text: String, _ expected: String) {
  #expect(masked(text) == expected)
}

@Test(arguments: [
  "region = eu-west-1", "web_identity_token_file = /var/run/secrets/token", "role_arn = arn:x",
  "# the token is in the vault", "sso_session = my-sso", "[profile secret]",
  "x_security_token_expires = 2024", "credential_process = /opt/vault --token-file t",
  "# git 356a192b7913b04c54574d18c28d46e6395428ab", "aws_secret_access_key =",
])
func `what is no secret stays`(_ text: String) {
  #expect(masked(text) == text)
}

@Test(arguments: [
  ("# old: \(secret)", "# old: \(stars)"),
  ("; was AKIAIOSFODNN7EXAMPLE.", "; was ****************MPLE."),
  ("#aws_session_token = x", "#aws_session_token = *"),
  ("# export AWS_SECRET_ACCESS_KEY=x", "# export AWS_SECRET_ACCESS_KEY=*"),
  ("[profile x] # \(secret)", "[profile x] # \(stars)"),
  (
    "credential_process = p --password hi --user me",
    "credential_process = p --password ** --user me"
  ),
  ("credential_process = A_TOKEN=abc p", "credential_process = A_TOKEN=*** p"),
  ("proxy = http://me:pass@host:80/", "proxy = http://me:****@host:80/"),
])
func `secrets elsewhere are masked`(_ text: String, _ expected: String) {
  #expect(masked(text) == expected)
}

@Test(arguments: [
  (
    "aws_session_token = A\n  b==\n\n  C\nregion = x",
    "aws_session_token = *\n  ***\n\n  *\nregion = x"
  ),
  ("aws_session_token = A\nBB\nCC==\n", "aws_session_token = *\n**\n****\n"),
  ("  secret = A\n  BB\n  region = x", "  secret = *\n  **\n  region = x"),
  ("aws_secret_access_key =\n# note\n  abc", "aws_secret_access_key =\n# note\n  ***"),
  ("region = x\n  abc\n", "region = x\n  abc\n"),
  ("secret = x\n[default]\n  abc", "secret = *\n[default]\n  abc"),
])
func `continuation lines of secret settings are masked`(_ text: String, _ expected: String) {
  #expect(masked(text) == expected)
}

@Test func `a masked text has as many characters`() {
  let text = "[default]\naws_secret_access_key = \u{E9}\u{1F600}x # y\n# \(secret)\n"
  #expect(masked(text).unicodeScalars.count == text.unicodeScalars.count)
}

@Test func `a range is masked where it meets a secret`() {
  let document = Document(parsing: Array("token = abcdef\nregion = x\n".utf8))
  let part = Redactor(document).masked(ByteRange(10, 20))
  #expect(String(decoding: part, as: UTF8.self) == "****\nregio")
}

@Test func `the text of an edit is masked by where it lands`() {
  let text = "[default]\naws_secret_access_key = \"abc\"\n"
  let document = Document(parsing: Array(text.utf8))
  let start = text.utf8.count - 6
  let unquoted = EditPreview(
    Edit(replacing: ByteRange(start, start + 5), with: "abc"), in: document)
  #expect(unquoted.text == "***" && unquoted.isMasked)
  #expect(unquoted.lines == ["aws_secret_access_key = ***"])
  let end = ByteRange(text.utf8.count, text.utf8.count)
  let added = EditPreview(Edit(replacing: end, with: "region = x\ntoken = y\n"), in: document)
  #expect(added.text == "region = x\ntoken = *\n" && added.isMasked)
  let plain = EditPreview(Edit(replacing: end, with: "region = x\n"), in: document)
  #expect(plain.text == "region = x\n" && !plain.isMasked)
  #expect(plain.lines == ["region = x"])
}

@Test func `a sentence that quotes a secret is masked`() {
  #expect(Redactor.masked("key `\(secret)` is old") == "key `\(stars)` is old")
  #expect(Redactor.masked("nothing here") == "nothing here")
}
