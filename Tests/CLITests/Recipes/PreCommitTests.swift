import Foundation
import TestSupport
import Testing

@testable import awslint

/// Makes folders that are git repositories and have awslint on the path.
enum HookSandbox {
  static func make() throws -> Sandbox {
    let sandbox = try Sandbox()
    sandbox.environment = [
      "PATH": sandbox.url("bin").path() + ":/usr/bin:/bin",
      "PRE_COMMIT_HOME": sandbox.url("home/hooks").path(),
      "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "a",
      "GIT_COMMITTER_EMAIL": "a@example.com",
    ]
    _ = try sandbox.shell(
      "mkdir bin; ln -s \"$awslint\" bin/awslint; git init -q .; printf 'bin\\nhome\\n' > .git/info/exclude"
    )
    return sandbox
  }
}

/// Whether pre-commit can take the hooks from the repository.
private let canRun =
  Tools.python != nil && Tools.has("git")
  && FileManager.default.fileExists(atPath: Shared.repository.appending(path: ".git").path())

extension Sandbox {
  /// Runs a hook of the repository with the real pre-commit.
  fileprivate func tryHook(_ id: String, _ options: String = "--all-files") throws -> Outcome {
    try toolShell("$python -m pre_commit try-repo \(Shared.repository.path()) \(id) \(options)")
  }
}

private let fault = "[default]\nregion = eu-west-1 # home\n"

@Suite(.enabled(if: canRun, "no pre-commit, or no git repository: ./dev test installs it"))
struct PreCommitTests {
  @Test func `the hook fails with findings and passes after the hook that repairs`() throws {
    let sandbox = try HookSandbox.make()
    try sandbox.write("dotfiles/.aws/config", fault)
    _ = try sandbox.shell("git add .; git commit -qm one")
    let found = try sandbox.tryHook("awslint-system")
    #expect(found.status == 1)
    #expect(found.output.contains("dotfiles/.aws/config:2:20"), "\(found.output)\(found.errors)")
    let fixed = try sandbox.tryHook("awslint-fix")
    #expect(fixed.status == 1)
    #expect(fixed.output.contains("files were modified by this hook"))
    #expect(
      try sandbox.read("dotfiles/.aws/config") == "[default]\n# home\nregion = eu-west-1\n")
    for id in ["awslint-fix", "awslint-system"] {
      let passed = try sandbox.tryHook(id)
      #expect(passed.status == 0)
      #expect(passed.output.contains("Passed"))
    }
  }

  @Test func `the hook is skipped when no file matches`() throws {
    let sandbox = try HookSandbox.make()
    try sandbox.write("config", fault)
    _ = try sandbox.shell("git add .; git commit -qm one")
    let outcome = try sandbox.tryHook("awslint-system")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("(no files to check)Skipped"))
  }

  @Test func `only the files handed over are reported, the others are context`() throws {
    let sandbox = try HookSandbox.make()
    try sandbox.write(
      ".aws/config",
      "[profile dev]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = base\n")
    try sandbox.write(".aws/credentials", "[other]\nregion = nowhere\n")
    _ = try sandbox.shell("git add .; git commit -qm one")
    let outcome = try sandbox.tryHook("awslint-system", "--files .aws/config")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("source-profile-missing"))
    #expect(!outcome.output.contains("nowhere"))
  }

  @Test(.enabled(if: Tools.isSlow, "slow: AWSLINT_SLOW=1 runs it"))
  func `the hook that builds from source finds the same`() throws {
    let sandbox = try HookSandbox.make()
    sandbox.environment["PATH"] = Tools.environment["PATH"]
    try sandbox.write(".aws/config", fault)
    _ = try sandbox.shell("git add .; git commit -qm one")
    let outcome = try sandbox.tryHook("awslint")
    #expect(outcome.output.contains(".aws/config:2:20"), "\(outcome.output)\(outcome.errors)")
  }
}

@Test func `hooks take the files of AWS, and those of chezmoi`() throws {
  let hooks = try String(
    contentsOf: Shared.repository.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
  let text = try #require(hooks.firstMatch(of: /&files '(.*)'/)).1
  let pattern = try Regex(String(text))
  for path in [
    ".aws/config", "home/.aws/credentials", "aws/config", "dot_aws/credentials",
    "private_dot_aws/config", "private_dot_aws/private_credentials", "team.aws-config",
    "a/b.aws-credentials",
  ] {
    #expect(path.contains(pattern), "\(path)")
  }
  for path in [
    "config", "aws/config.bak", "my.aws/config", "aws/cli/alias", ".aws/sso/cache/x.json",
    "laws/config", "dot_aws/config.tmpl",
  ] {
    #expect(!path.contains(pattern), "\(path)")
  }
}
