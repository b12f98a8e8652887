import Foundation
import TestSupport
import Testing

@testable import awslint

/// The recipes of docs/ci.md by the name of the file that each belongs into.
private func recipes() throws -> [String: String] {
  let page = try String(
    contentsOf: Shared.repository.appending(path: "docs/ci.md"), encoding: .utf8)
  let blocks = page.matches(of: /```(?:yaml|sh)\n((?:#!.*\n)?# (\S+)\n(?:.*\n)*?)```/)
  return Dictionary(uniqueKeysWithValues: blocks.map { (String($0.2), String($0.1)) })
}

/// A repository with a fault in its AWS files, in which a recipe lies at its place.
private func repository(_ recipe: String) throws -> Sandbox {
  let sandbox = try HookSandbox.make()
  try sandbox.write(".aws/config", "[default]\nregion = eu-west-1 # home\n")
  let text = try #require(try recipes()[recipe])
  try sandbox.write(recipe, text)
  return sandbox
}

private let needsPython = "no Python with check-jsonschema: ./dev test installs it"

@Test(
  .enabled(if: Tools.python != nil, Comment(rawValue: needsPython)),
  arguments: [
    (".github/workflows/awslint.yml", "vendor.github-workflows"),
    (".gitlab-ci.yml", "vendor.gitlab-ci"),
  ])
func `a recipe for a service obeys the schema of its files`(
  _ recipe: String, _ schema: String
) throws {
  let outcome = try repository(recipe).toolShell(
    "$python -m check_jsonschema --builtin-schema \(schema) \(recipe)")
  #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
}

@Test(.enabled(if: Tools.python != nil, Comment(rawValue: needsPython)))
func `the recipe for pre-commit names hooks that exist`() throws {
  let sandbox = try repository(".pre-commit-config.yaml")
  let manifest = Shared.repository.appending(path: ".pre-commit-hooks.yaml").path()
  let outcome = try sandbox.toolShell(
    "$python -m pre_commit validate-config && $python -m pre_commit validate-manifest \(manifest)")
  #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  let hooks = try String(contentsOfFile: manifest, encoding: .utf8)
  let ids = try sandbox.read(".pre-commit-config.yaml").matches(of: /- id: (\S+)/)
  #expect(ids.count == 2)
  for id in ids { #expect(hooks.contains("- id: \(id.1)\n")) }
}

@Test func `the steps for GitHub annotate, write SARIF and fail`() throws {
  let sandbox = try repository(".github/workflows/awslint.yml")
  let line = try sandbox.read(".github/workflows/awslint.yml").firstMatch(
    of: /run: (awslint .*)/)
  let outcome = try sandbox.shell(String(try #require(line).1))
  #expect(outcome.status == 1)
  #expect(outcome.output.hasPrefix("::warning file=.aws/config,line=2,"))
  #expect(try sandbox.read("awslint.sarif").contains("\"results\": [\n"))
}

@Test func `the steps for GitLab write both reports and fail`() throws {
  let sandbox = try repository(".gitlab-ci.yml")
  let line = try sandbox.read(".gitlab-ci.yml").firstMatch(of: /- (awslint .*)/)
  let outcome = try sandbox.shell(String(try #require(line).1))
  #expect(outcome.status == 1)
  #expect(outcome.output.contains("1 problem"))
  #expect(try sandbox.read("gl-code-quality.json").contains("\"check_name\""))
  #expect(try sandbox.read("awslint.xml").contains("failures=\"1\""))
}

@Test(arguments: [".github/workflows/awslint.yml", ".gitlab-ci.yml"])
func `services install awslint with commands that it has`(_ recipe: String) throws {
  let text = try #require(try recipes()[recipe])
  #expect(text.contains("/tmp/awslint/dev install --prefix /usr/local\n"))
  let dev = try String(contentsOf: Shared.repository.appending(path: "dev"), encoding: .utf8)
  #expect(dev.contains("  install) install_to "))
}

@Test(.enabled(if: Tools.has("git"), "no git"))
func `the git hook judges what is staged`() throws {
  let sandbox = try repository(".git/hooks/pre-commit")
  _ = try sandbox.shell("chmod +x .git/hooks/pre-commit; git add .aws")
  let refused = try sandbox.shell("git commit -qm one")
  #expect(refused.status == 1)
  #expect((refused.output + refused.errors).contains(".aws/config:2:20"))
  _ = try sandbox.shell("awslint fix .aws")
  #expect(try sandbox.shell("git commit -qm one").status == 1)
  #expect(try sandbox.shell("git add .aws; git commit -qm one").status == 0)
  _ = try sandbox.shell("echo 'region = x # y' >> .aws/config; echo > other; git add other")
  #expect(try sandbox.shell("git commit -qm two").status == 0)
}

@Test(.enabled(if: Tools.has("git"), "no git"))
func `only the files that a branch changes are judged`() throws {
  let sandbox = try repository("check-changes")
  try sandbox.write("other/.aws/config", "[default]\n")
  _ = try sandbox.shell("git add .aws other; git commit -qm one; git branch base")
  let none = try sandbox.shell("sh check-changes base")
  #expect(none.status == 0 && none.output == "")
  try sandbox.write("other/.aws/config", "[default]\nregion = nowhere\n")
  let changed = try sandbox.shell("git commit -qam two; sh check-changes base")
  #expect(changed.status == 123)
  #expect(changed.output.contains("other/.aws/config:2:10"))
  #expect(!changed.output.contains(" .aws/config"))
}
