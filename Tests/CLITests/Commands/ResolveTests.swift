import Foundation
import Testing

@testable import awslint

private let role = "arn:aws:iam::123456789012:role/some-role"
private let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"

private func sandbox() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.write(
    "config",
    """
    [profile dst-role]
    role_arn = \(role)
    source_profile = operator
    region = us-west-2
    duration_seconds = 3600
    credential_process = touch \(sandbox.url("trace").path())
    [profile process]
    credential_process = touch \(sandbox.url("trace").path())
    [profile loop]
    role_arn = \(role)
    source_profile = other
    [profile other]
    role_arn = \(role)
    source_profile = loop
    [profile none]
    region = x

    """)
  try sandbox.write(
    "credentials",
    "[operator]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = \(secret)\n")
  try sandbox.write("env", "# nothing but a home\nHOME=\(sandbox.home.path())\n")
  return sandbox
}

private let files = ["--config=config", "--credentials=credentials", "--env-file=env"]

private func object(_ outcome: Outcome) throws -> [String: Any] {
  let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  return try #require(object as? [String: Any], "\(outcome.errors)")
}

@Test func `resolve says hop by hop where credentials come from`() throws {
  let outcome = try sandbox().run(
    ["resolve", "dst-role", "--reader=botocore", "--format=json"] + files)
  #expect(outcome.status == 0)
  let plan = try object(outcome)
  #expect(plan["outcome"] as? String == "resolves")
  #expect(plan["method"] as? String == "assume-role")
  #expect(plan["depends_on"] as? [String] == ["sts"])
  let chain = try #require(plan["chain"] as? [[String: Any]])
  #expect(chain.map { $0["kind"] as? String } == ["static", "assume-role"])
  #expect(chain[0]["file"] as? String == "credentials")
  #expect(chain[0]["line"] as? Int == 1)
  #expect(chain[1]["role_arn"] as? String == role)
  #expect(chain[1]["duration_seconds"] as? Int == 3600)
  #expect(chain[1]["endpoint"] as? String == "https://sts.us-west-2.amazonaws.com/")
  let unused = try #require(plan["unused"] as? [[String: Any]])
  #expect(unused.map { $0["name"] as? String } == ["credential_process"])
}

@Test func `resolve quotes the reader's error and ends with status 1`() throws {
  let outcome = try sandbox().run(["resolve", "loop", "--format=json"] + files)
  #expect(outcome.status == 1)
  let error = try #require(try object(outcome)["error"] as? [String: Any])
  #expect(error["class"] as? String == "InfiniteLoopConfigError")
  #expect(error["code"] as? String == "source-profile-cycle")
  #expect(
    error["message"] as? String
      == "Infinite loop in credential configuration detected. Attempting to load from profile "
      + "loop which has already been visited. Visited profiles: ['loop', 'other']")
}

@Test func `a profile without credentials has some on a machine of EC2`() throws {
  let sandbox = try sandbox()
  #expect(try sandbox.run(["resolve", "none"] + files).status == 1)
  let outcome = try sandbox.run(["resolve", "none", "--host=ec2", "--format=json"] + files)
  #expect(outcome.status == 0)
  #expect(try object(outcome)["method"] as? String == "iam-role")
}

@Test func `resolve begins with the lines of configure list and shows no secret`() throws {
  let outcome = try sandbox().run(["resolve", "operator", "dst-role"] + files)
  let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines[2] == "   profile                 operator           manual    --profile")
  #expect(lines[3] == "access_key     ****************MPLE shared-credentials-file")
  #expect(lines[5] == "    region                <not set>             None    None")
  #expect(outcome.output.contains("└─ 2  \(role)  sts.us-west-2.amazonaws.com, 1 h"))
  #expect(!outcome.output.contains(secret) && !outcome.output.contains("EKEY"))
}

@Test func `resolve of all profiles is a table`() throws {
  let outcome = try sandbox().run(["resolve", "--all"] + files)
  #expect(outcome.status == 1)
  #expect(outcome.output.split(separator: "\n").count == 7)
  #expect(outcome.output.contains("source-profile-cycle"))
}

@Test(arguments: [
  [],
  ["--format=json"],
  ["--graph=dot"],
])
func `a lost file is named with its place and the reason`(_ form: [String]) throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[default]\nregion = us-east-1\n")
  try sandbox.write(
    "credentials", "[a]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_access_key_id = x\n")
  let files = ["--config=config", "--credentials=credentials"]
  let outcome = try sandbox.run(["resolve", "--all", "--reader=botocore"] + files + form)
  #expect(outcome.status == 1)
  let line =
    "credentials:3: the file is lost to botocore, which refuses the file: the section has this key "
    + "already; awslint check says more\n"
  #expect((outcome.output + outcome.errors).contains(line))
  #expect(!outcome.output.contains("PROFILE"))
  let one = try sandbox.run(["resolve", "a", "--reader=botocore"] + files)
  #expect(one.status == 1 && one.output.hasSuffix("\n" + line))
}

@Test func `a file that a reader does without is lost, and the rest is resolved`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[profile a]\nregion = us-east-1\n]\n")
  try sandbox.write(
    "credentials", "[a]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n")
  let outcome = try sandbox.run([
    "resolve", "--all", "--reader=rust", "--reader=js-v3", "--config=config",
    "--credentials=credentials",
  ])
  #expect(outcome.status == 1)
  #expect(outcome.output.contains("config:3: the file is lost to rust, which "))
  #expect(!outcome.output.contains("lost to js-v3"))
  #expect(outcome.output.contains("a        resolves"))
}

@Test func `files that are not there are said to be missing, and count as empty`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("config", "[profile p]\ncredential_process = get\n")
  func run(_ arguments: String...) throws -> Outcome {
    try sandbox.run(["resolve", "--all"] + arguments)
  }
  let note = "not exist, which is to readers as if there were nothing in it\n"
  let missing = try run("--config=nope")
  #expect(missing.status == 0 && missing.output == "no profiles\n")
  #expect(missing.errors == "awslint: `nope` does \(note)")
  let half = try run("--config=config", "--credentials=nope")
  #expect(half.status == 0 && half.output.contains("custom-process"))
  #expect(half.errors == "awslint: `nope` does \(note)")
  #expect(try run().errors.hasSuffix("/.aws/credentials` do \(note)"))
  sandbox.environment["AWS_CONFIG_FILE"] = sandbox.url("config").path()
  #expect(try run().errors == "")
}

@Test func `the environment chooses unless a profile is named`() throws {
  let sandbox = try sandbox()
  try sandbox.write(
    "env", "AWS_PROFILE=operator\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=x\n"
  )
  func method(_ arguments: [String]) throws -> String? {
    try object(sandbox.run(["resolve", "--format=json"] + arguments + files))["method"] as? String
  }
  #expect(try method([]) == "env")
  #expect(try method(["--explicit"]) == "shared-credentials-file")
  #expect(try method(["operator"]) == "shared-credentials-file")
  #expect(try method(["operator", "--ambient"]) == "env")
}

@Test func `resolve draws who takes whose credentials`() throws {
  let sandbox = try sandbox()
  let dot = try sandbox.run(["resolve", "dst-role", "--graph=dot"] + files)
  #expect(dot.output.hasPrefix("digraph credentials {"))
  let mermaid = try sandbox.run(["resolve", "dst-role", "--graph=mermaid"] + files)
  #expect(mermaid.output.contains("n0 --> n1"))
}

@Test func `neither resolve nor check starts a program`() throws {
  let sandbox = try sandbox()
  _ = try sandbox.run(["resolve", "process", "--reader=all"] + files)
  _ = try sandbox.run(["resolve", "--all", "--reader=all"] + files)
  _ = try sandbox.run(["check", "config", "credentials"])
  #expect(!FileManager.default.fileExists(atPath: sandbox.url("trace").path()))
}

private let strace = ["/usr/bin/strace", "/bin/strace"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Test(.enabled(if: strace != nil, "strace is not there"))
func `neither resolve nor check opens a socket or starts a process`() throws {
  let sandbox = try sandbox()
  let trace = try #require(strace) + " -f -o calls -e trace=network,execve $awslint "
  for command in [
    "resolve --all --reader=all " + files.joined(separator: " "),
    "resolve process none dst-role --host=ec2 " + files.joined(separator: " "),
    "check config credentials",
  ] {
    _ = try sandbox.shell(trace + command)
    let calls = try sandbox.read("calls").split(separator: "\n")
    let calledOut = calls.filter { !$0.contains("+++ exited") }
    #expect(calledOut.count == 1, "only the program itself is started: \(calledOut)")
  }
}
