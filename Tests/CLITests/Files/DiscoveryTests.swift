import Foundation
import Profiles
import Testing

@testable import awslint

/// The paths of the files found, relative to the sandbox, with `+` before context.
private func found(
  _ request: FileRequest, in sandbox: Sandbox, _ variables: [String: String] = [:]
) -> (paths: [String], failures: [String], notes: [String]) {
  let environment = Environment(["HOME": sandbox.home.path()].merging(variables) { $1 })
  let discovery = Discovery(request, in: environment)
  let root = sandbox.folder.path() + "/"
  let paths = discovery.candidates.map {
    ($0.isContext ? "+" : "") + $0.path.replacing(root, with: "")
  }
  return (
    paths, discovery.failures.map { $0.replacing(root, with: "") },
    discovery.notes.map { $0.replacing(root, with: "") }
  )
}

private func request(_ sandbox: Sandbox, _ paths: String...) -> FileRequest {
  FileRequest(paths: paths.map { sandbox.url($0).path() })
}

@Test func `a folder is searched for AWS folders and for files directly inside`() throws {
  let sandbox = try Sandbox()
  let expected = [
    "d/credentials", "d/.aws/config", "d/.aws/credentials", "d/x/aws/config", "d/y/dot_aws/config",
  ]
  let others = ["d/x/config", "d/.git/aws/config", "d/.aws/config-prod", "d/aws/config/aws.txt"]
  for path in expected + others { try sandbox.write(path, "") }
  #expect(found(request(sandbox, "d"), in: sandbox).paths.sorted() == expected.sorted())
}

@Test func `a search follows links to files and AWS folders but not in circles`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("real/config", "")
  let manager = FileManager.default
  try manager.createDirectory(at: sandbox.url("d"), withIntermediateDirectories: true)
  try manager.createSymbolicLink(at: sandbox.url("d/.aws"), withDestinationURL: sandbox.url("real"))
  try manager.createSymbolicLink(at: sandbox.url("d/loop"), withDestinationURL: sandbox.url("d"))
  #expect(found(request(sandbox, "d"), in: sandbox).paths == ["d/.aws/config"])
}

@Test func `a folder without AWS files is a note`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("d/readme", "")
  let result = found(request(sandbox, "d"), in: sandbox)
  #expect(result.paths == [] && result.failures == [])
  #expect(result.notes.count == 1)
}

@Test func `a named path that does not exist is a failure unless absence is no file`() throws {
  let sandbox = try Sandbox()
  var request = request(sandbox, "none")
  #expect(found(request, in: sandbox).failures == ["`none` does not exist"])
  request.toleratesAbsence = true
  #expect(found(request, in: sandbox).failures == [])
}

@Test func `the sibling is context`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a/config", "")
  try sandbox.write("a/credentials", "")
  #expect(
    found(request(sandbox, "a/credentials"), in: sandbox).paths
      == ["a/credentials", "+a/config"])
  #expect(
    found(request(sandbox, "a/credentials", "a/config"), in: sandbox).paths
      == ["a/credentials", "a/config"])
  var alone = request(sandbox, "a/config")
  alone.usesContext = false
  #expect(found(alone, in: sandbox).paths == ["a/config"])
}

@Test func `without paths the environment says which files`() throws {
  let sandbox = try Sandbox()
  let nothing = found(FileRequest(), in: sandbox)
  #expect(nothing.paths == [] && nothing.failures == [])
  #expect(
    nothing.notes
      == ["nothing to check: `~/.aws/config` and `~/.aws/credentials` do not exist"])
  try sandbox.write("home/.aws/config", "")
  try sandbox.write("home/.aws/credentials", "")
  #expect(
    found(FileRequest(), in: sandbox).paths == ["home/.aws/config", "home/.aws/credentials"])
  try sandbox.write("home/other", "")
  let named = found(FileRequest(), in: sandbox, ["AWS_SHARED_CREDENTIALS_FILE": "~/other"])
  #expect(named.paths == ["home/.aws/config", "home/other"])
  let disabled = found(FileRequest(), in: sandbox, ["AWS_CONFIG_FILE": "/dev/null"])
  #expect(disabled.paths == ["home/.aws/credentials"])
}

@Test func `files named by role are a pair whatever their names`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("x", "")
  try sandbox.write("y", "")
  let request = FileRequest(
    config: sandbox.url("x").path(), credentials: sandbox.url("y").path())
  let candidates = Discovery(request, in: Environment([:])).candidates
  #expect(candidates.configurations.map { $0.map(\.role) } == [[.config, .credentials]])
}

@Test func `a file is found once under all its names`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a/config", "")
  let result = found(request(sandbox, "a/config", "a", "a/../a/config"), in: sandbox)
  #expect(result.paths == ["a/config"])
}

@Test func `a pipe is refused and does not stop the others`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a/config", "")
  #expect(try sandbox.shell("mkfifo pipe").status == 0)
  let loading = Loading(request(sandbox, "pipe", "a"), in: Environment([:]))
  #expect(loading.configurations.count == 1)
  #expect(loading.failures.count == 1)
  #expect(loading.failures[0].contains("it is a pipe"))
}

@Test func `a file above four gigabytes is refused unread`() throws {
  let sandbox = try Sandbox()
  #expect(try sandbox.shell("truncate -s 5G config").status == 0)
  let failures = Loading(request(sandbox, "config"), in: Environment([:])).failures
  #expect(failures.count == 1)
  #expect(failures[0].hasSuffix("it is larger than 4 GiB, so it is no AWS shared file"))
}
