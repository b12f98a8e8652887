import Foundation
import TestSupport
import Testing

@testable import awslint

/// What is typed, and what the shells make of it.
private let cases: [(typed: String, bash: String, zsh: String, fish: String)] = [
  ("awslint --form", "--format", "awslint --format=", "--format"),
  ("awslint --format sar", "sarif", "awslint --format sarif ", "sarif"),
  ("awslint --format=sarif=c.z", "c.zsh", "awslint --format=sarif=c.zsh ", "--format=sarif=c.zsh"),
  ("awslint check --host lam", "lambda", "awslint check --host lambda ", "lambda"),
  (
    "awslint --select role-arn-malf", "role-arn-malformed", "awslint --select role-arn-malformed,",
    "role-arn-malformed"
  ),
  (
    "awslint --select=a,role-arn-malf", "a,role-arn-malformed",
    "awslint --select=a,role-arn-malformed,", "--select=a,role-arn-malformed"
  ),
  ("awslint --ignore securi", "security", "awslint --ignore security,", "security"),
  ("awslint explain utf8", "utf8-bom", "awslint explain utf8-bom ", "utf8-bom"),
  ("awslint compl", "completions", "awslint completions ", "completions"),
  ("awslint rules sch", "schema", "awslint rules schema ", "schema"),
  ("awslint completions fi", "fish", "awslint completions fish ", "fish"),
  ("awslint read --reader botoc", "botocore", "awslint read --reader botocore,", "botocore"),
  ("awslint explain --format mark", "markdown", "awslint explain --format markdown ", "markdown"),
  ("awslint fix --unsaf", "--unsafe-fixes", "awslint fix --unsafe-fixes ", "--unsafe-fixes"),
  ("awslint c.zs", "c.zsh", "awslint c.zsh ", "c.zsh"),
]

private func complete(_ shell: String, _ command: String) throws -> [String] {
  let sandbox = try Sandbox()
  let lines = cases.map(\.typed.quotedForShell).joined(separator: " ")
  _ = try sandbox.shell("$awslint completions \(shell) > c.\(shell); touch c.zsh")
  let outcome = try sandbox.toolShell("export TERM=dumb; \(command) \(lines)")
  #expect(outcome.errors == "")
  return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    .map(String.init)
}

@Test(.enabled(if: Tools.has("bash"), "no bash")) func `bash completes`() throws {
  #expect(try complete("bash", "bash $tools/complete.bash c.bash") == cases.map(\.bash))
}

@Test(.enabled(if: Tools.has("zsh"), "no zsh")) func `zsh completes`() throws {
  #expect(try complete("zsh", "timeout 60 zsh -f $tools/complete.zsh c.zsh") == cases.map(\.zsh))
}

@Test(.enabled(if: Tools.has("fish"), "no fish")) func `fish completes`() throws {
  let script =
    "source c.fish; for line in $argv; complete -C $line | string replace -r '\\t.*' ''; end"
  let command = "touch \"$HOME/config.fish\"; fish --no-config -c \(script.quotedForShell)"
  #expect(try complete("fish", command) == cases.map(\.fish))
}

@Test(arguments: Shell.allCases)
func `every option, command, rule, reader, host and format is completed`(_ shell: Shell) {
  for name in Option.Name.allCases.map(\.rawValue) + Command.allCases.map(\.rawValue)
    + Option.table.flatMap(\.choices)
  {
    #expect(shell.completions.contains(name))
  }
  for word in ["role-arn-without-source", "aws-cli-v2", "portability"] {
    #expect(shell.completions.contains(word))
  }
}

@Test func `a shell that is not known is status 2`() throws {
  let sandbox = try Sandbox()
  let outcome = try sandbox.run(["completions", "tcsh"])
  #expect(outcome.status == 2)
  #expect(outcome.errors == "awslint: no completions for `tcsh`: choose bash, zsh or fish\n")
  #expect(try sandbox.run(["completions"]).status == 2)
  #expect(try sandbox.run(["man", "check"]).status == 2)
}

@Test(.enabled(if: Tools.isSlow, "slow: AWSLINT_SLOW=1 runs it"))
func `an installation has the program, the manual page and all completions`() throws {
  let sandbox = try Sandbox()
  sandbox.environment["PATH"] = Tools.environment["PATH"]
  let outcome = try sandbox.shell("\(Shared.repository.path())/dev install --prefix there")
  #expect(outcome.status == 0, "\(outcome.errors)")
  let files = try sandbox.shell("cd there && find . -type f | sort").output
  #expect(
    files == """
      ./bin/awslint
      ./share/bash-completion/completions/awslint
      ./share/fish/vendor_completions.d/awslint.fish
      ./share/man/man1/awslint.1
      ./share/zsh/site-functions/_awslint

      """)
  #expect(try sandbox.shell("there/bin/awslint --version").output.hasPrefix("awslint "))
}
