import Foundation
import Testing

@Suite struct SecrecyTests {
  /// Each word with `HUSH` is a secret; around them is every kind of defect.
  static let credentials = """
    aws_secret_access_key = HUSH-before-section
    [default
    aws_secret_access_key = "HUSH-quoted"
    [profile legacy]
    aws_access_key_id = AKIAIOSFODNN7EXAMPLE # comment
    aws_secret_access_key = HUSH-commented # comment
    AWS_SECRET_ACCESS_KEY = HUSH-variable
    aws_secret_acces_key = HUSH-misspelled
    aws_session_token = HUSH-continued
      HUSH-continuation
    aws_secret_access_key HUSH-without-delimiter
    aws_secret_access_key: HUSH-colon
    [x]
    aws_secret_access_key = HUSH-first
    aws_secret_access_key = HUSH-second
      aws_session_token = HUSH-indented
    [x]
    # aws_session_token = HUSH-commented-out
    credential_process = /bin/get --password HUSH-argument --token=HUSH-option
    endpoint_url = https://me:HUSH-password@example.com
    aws_secret_access_key = <HUSH-placeholder>
    """
  static let config = """
    [x]
    region = us-east-1a
    aws_secret_access_key = 'HUSH-config' # comment
    s3 =
    aws_session_token = HUSH-block
    [profile y]
    role_arn = arn:aws:iam::123456789012:role/r
    source_profile = z
    aws_secret_access_key == HUSH-equals
    """
  static let commands = [
    ["check"], ["check", "--target=all", "--portability"], ["check", "--color=always"],
    ["check", "--select=all"], ["check", "--statistics"], ["--diff"], ["--diff", "--unsafe-fixes"],
    ["fix"], ["fix", "--unsafe-fixes"], ["fix", "--unsafe-fixes", "--host=ec2"],
  ]

  @Test(arguments: commands, ["text", "concise", "json", "jsonl"])
  func `no output shows a secret`(_ command: [String], _ format: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("d/config", Self.config)
    try sandbox.write("d/credentials", Self.credentials)
    let outcome = try sandbox.run(command + ["--format", format, "d"])
    #expect(outcome.status == 1)
    #expect(!outcome.output.isEmpty)
    for line in (outcome.output + outcome.errors).split(separator: "\n")
    where line.contains("HUSH") || line.contains("AKIAIOSFODNN7EXAMPLE") {
      Issue.record("\(line)")
    }
  }

  @Test func `a repair writes the secrets themselves`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("credentials", "[a]\naws_secret_access_key = \"HUSH-quoted\"\n")
    _ = try sandbox.run(["fix", "credentials"])
    #expect(try sandbox.read("credentials") == "[a]\naws_secret_access_key = HUSH-quoted\n")
  }
}
