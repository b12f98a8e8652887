import Foundation
import TestSupport
import Testing

@testable import awslint

private let git = ["/usr/bin/git", "/bin/git"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

/// What is read from the files of git is what git itself says.
@Suite struct GitTests {
  @Test(.enabled(if: git != nil, "git is not there"), arguments: [2, 3, 4])
  func `the index names the files that git keeps`(_ version: Int) throws {
    let sandbox = try Sandbox()
    for path in ["a", "a.b", "aws/config", "aws/credentials", "aws/credentials-old", "z/config"] {
      try sandbox.write(path, path)
    }
    // Version 3 is what git writes where an entry has a flag more.
    let flag = version == 3 ? "git add -N a.b z/config" : "git add a.b"
    let outcome = try sandbox.shell(
      "git init -q . && git add a aws/credentials-old aws/config && \(flag) && "
        + "git update-index --index-version \(version == 4 ? 4 : 2) && head -c 8 .git/index")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.utf8.last == UInt8(version))
    let kept = Set(try sandbox.shell("git ls-files").output.split(separator: "\n").map(String.init))
    #expect(kept.count >= 4)
    for path in ["a", "a.b", "aws/config", "aws/credentials", "aws/credentials-old", "z/config"] {
      let file = sandbox.url(path).path()
      let repository = try #require(GitRepository(around: file))
      #expect(repository.keeps(file) == kept.contains(path), "\(path)")
    }
  }

  @Test(
    .enabled(if: git != nil, "git is not there"),
    arguments: [
      "credentials", "/credentials", "aws/", "aws/*", "/aws", "cred*", "*\n!credentials",
      "aws/*\n!aws/credentials", "aws/\n!aws/credentials", "**/credentials", "aws/**", "a?s/",
      "[ab]ws", "[!a]ws", "[b-d]ws", "# aws", "\\#x", "aws/sub", "sub/credentials", "**/sub/",
      "aws/**/config",
      "x\n\n  \n*.old", "aws/credentials ", "a*w*s*x", "CREDENTIALS",
    ]) func `what git ignores is ignored`(_ rules: String) throws
  {
    let sandbox = try Sandbox()
    let paths = [
      "credentials", "aws/credentials", "aws/sub/credentials", "aws/sub/config", "x.old",
    ]
    for path in paths { try sandbox.write(path, "x") }
    try sandbox.write(".gitignore", rules + "\n")
    try sandbox.write("aws/sub/.gitignore", "config\n")
    _ = try sandbox.shell("git init -q .")
    for path in paths {
      let wanted = try sandbox.shell("git check-ignore -q \(path)").status == 0
      let file = sandbox.url(path).path()
      let repository = try #require(GitRepository(around: file))
      #expect(repository.ignores(file) == wanted, "\(path)")
    }
  }

  @Test(.enabled(if: git != nil, "git is not there"))
  func `a further work tree has an index of its own`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one/credentials", "x")
    let outcome = try sandbox.shell(
      "cd one && git init -q . && git add . && git -c user.name=a -c user.email=a@b commit -qm x"
        + " && git worktree add -q ../two && git -C ../two rm -q --cached credentials")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for (folder, isKept) in [("one", true), ("two", false)] {
      let file = sandbox.url("\(folder)/credentials").path()
      #expect(try #require(GitRepository(around: file)).keeps(file) == isKept, "\(folder)")
    }
  }

  @Test func `bytes that are no index name nothing`() {
    let head = Array("DIRC".utf8) + [0, 0, 0, 2, 0, 0, 0, 9]
    for bytes in [[], Array("DIRC".utf8), head, head + Array(repeating: 0, count: 200)] {
      #expect(!GitIndex.names("credentials", in: bytes))
    }
  }
}
