import Foundation
import Testing

/// A file that is no shared file, and the one thing to be said of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  var rule = "not-an-aws-file"
  /// A word of the message.
  let word: String

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ word: String) {
    self.init(name: name, bytes: Array(text.utf8), word: word)
  }

  init(name: String, bytes: [UInt8], rule: String = "not-an-aws-file", word: String) {
    (self.name, self.bytes, self.rule, self.word) = (name, bytes, rule, word)
  }

  static let all: [BadInput] = [
    BadInput(name: "binary", bytes: (0..<4096).map { UInt8($0 % 7) }, word: "binary"),
    BadInput(
      name: "git-crypt", bytes: [0] + Array("GITCRYPT\0\u{1}\u{2}=[".utf8), word: "git-crypt"),
    BadInput(
      "ansible-vault", "$ANSIBLE_VAULT;1.1;AES256\n3031\n3233\n3435\n", "ansible-vault view"),
    BadInput(
      "sops", "[default]\naws_session_token = ENC[AES256_GCM,data:Tr7o,iv:1,tag:k,type:str]\n",
      "sops -d"),
    BadInput("sops-json", "{\n\"a\": \"ENC[AES256_GCM,data:Tr7o]\",\n\"sops\": {}\n}\n", "sops -d"),
    BadInput(
      "jinja", "[default]\nregion = {{ region }}\n{% if x %}\noutput = y\n{% endif %}\n",
      "a template"),
    BadInput(
      "jinja-first", "{% for p in all %}\n[{{ p }}]\nno setting\n{% endfor %}\n", "a template"),
    BadInput("envsubst", "[default]\nregion = ${REGION}\nrole_arn = ${ROLE}\n", "a template"),
    BadInput("header-variable", "[profile ${NAME}]\nregion = eu-west-1\n", "a template"),
    BadInput("exports", "export AWS_PROFILE=a\nexport AWS_REGION=b\nif true; then\nfi\n", "shell"),
    BadInput("script", "#!/bin/sh\naws configure\n[ -f x ] && y\n", "shell"),
    BadInput("variables", "AWS_PROFILE=a\nAWS_REGION=b\n", "shell"),
    BadInput("powershell", "$env:AWS_PROFILE = 'a'\n$env:AWS_REGION = 'b'\n", "shell"),
    BadInput("json", "{\n  \"profile\": {\n    \"region\": \"eu-west-1\"\n  }\n}\n", "JSON"),
    BadInput("json-array", "[\n  {\"region\": \"a\"},\n  {\"region\": \"b\"}\n]\n", "JSON"),
    BadInput("yaml", "default:\n  region: eu-west-1\n  aws_session_token: x\nb:\n  - c\n", "YAML"),
    BadInput("yaml-marked", "---\nregion: eu-west-1\nprofiles:\n  - a\n  - b\n", "YAML"),
    BadInput(
      name: "utf-16", bytes: [0xFF, 0xFE] + "[a]\nb = c\n".utf16.flatMap { [UInt8($0), 0] },
      rule: "wrong-encoding", word: "UTF-8"),
  ]
}

@Suite struct BadInputTests {
  @Test(arguments: BadInput.all, ["config", "credentials"])
  func `something else than a shared file is one finding`(
    _ input: BadInput, _ name: String
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.write(name, Data(input.bytes))
    let outcome = try sandbox.run(["--format=json", "--portability", name])
    #expect(outcome.status == 1 && outcome.errors == "")
    let findings = try outcome.report.diagnostics
    #expect(findings.map(\.rule) == [input.rule], "\(findings.map(\.message))")
    #expect(findings.first?.message.contains(input.word) == true)
    _ = try sandbox.run(["fix", "--unsafe-fixes", name])
    #expect(try Data(contentsOf: sandbox.url(name)) == Data(input.bytes))
  }

  @Test(arguments: [
    "", "\n", "\r\n\r\n", "# only\n; comments\n", "   \n\t\n", "# no end", "\u{FEFF}",
  ])
  func `a file that says nothing is never a crash`(_ text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("config", text)
    let outcome = try sandbox.run(["--format=json", "config"])
    let findings = try outcome.report.diagnostics
    #expect(findings.map(\.rule) == (text == "\u{FEFF}" ? ["utf8-bom"] : []))
    #expect(outcome.status == (findings.isEmpty ? 0 : 1) && outcome.errors == "")
  }

  @Test(arguments: [
    ("none/config", "does not exist"), ("dangling", "does not exist"), ("loop", "symbolic links"),
    ("pipe", "it is a pipe"), ("config/x", "a directory"), ("/dev/null", "it is a device"),
  ])
  func `what cannot be read is status 2 and one line, and the rest is still reported`(
    _ path: String, _ reason: String
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.write("config", RoleFile.config.text)
    _ = try sandbox.shell("ln -s nowhere dangling; ln -s loop loop; mkfifo pipe")
    let outcome = try sandbox.run(["--format=json", path, "config"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(path) && outcome.errors.contains(reason))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
    #expect(try outcome.report.diagnostics.count == 1)
  }

  @Test func `a file without permission is status 2 for who is not root`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("config", RoleFile.config.text)
    let line = "chmod 0 config; chmod 755 .; exec $as $awslint config"
    sandbox.environment["as"] =
      getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    let outcome = try sandbox.shell(line)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors == "awslint: cannot read `config`: permission denied\n")
  }

  @Test func `a folder that only has the name of a file is searched as a folder`() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.shell("mkdir -p a/config empty")
    for path in ["a", "a/config", "empty"] {
      let outcome = try sandbox.run([path])
      #expect(outcome.status == 0 && outcome.output == "")
      #expect(outcome.errors.hasPrefix("awslint: no AWS files in `\(path)`"))
    }
    let named = try sandbox.run(["--config", "a/config"])
    #expect(named.status == 2)
    #expect(named.errors == "awslint: cannot read `a/config`: is a directory\n")
  }
}
