import Profiles
import Testing

@testable import awslint

@Test(arguments: [
  ("config", FileRole.config), ("credentials", .credentials), ("credentials-prod", .credentials),
  ("x.credentials", .credentials), ("my-credentials", .credentials), ("x_credentials", .config),
  ("Credentials", .config), ("aws.ini", .config), ("credentials.bak", .credentials),
  ("private_credentials", .credentials), ("private_config", .config),
])
func `a name says the role`(_ name: String, _ role: FileRole) {
  #expect(Candidate(path: "some/" + name).role == role)
  #expect(Candidate(path: name).role == role)
}

@Test(arguments: [
  ("a/config", "a/credentials"), ("config-prod", "credentials-prod"),
  ("./x.credentials", "./x.config"), ("/aws-credentials", "/aws-config"),
  ("config.d/config", "config.d/credentials"), ("aws.ini", nil), ("my.config.bak", nil),
])
func `the other half has the other word in its name`(_ path: String, _ sibling: String?) {
  #expect(Candidate(path: path).sibling == sibling)
}

@Test func `files of one folder and name are one configuration`() {
  let paths = [
    "b/credentials", "a/config", "./a//credentials", "b/config", "a/config-x", "c/x.credentials",
    "c/y.config",
  ]
  let groups = paths.map { Candidate(path: $0) }.configurations.map { $0.map(\.path) }
  #expect(
    groups == [
      ["b/config", "b/credentials"], ["a/config", "./a//credentials"], ["a/config-x"],
      ["c/x.credentials"], ["c/y.config"],
    ])
}

@Test func `two files of one role are two configurations`() {
  let candidates = ["config", "config"].map { Candidate(path: $0, role: .config) }
  #expect(candidates.configurations.map(\.count) == [1, 1])
}
