import Foundation
import Testing

@Suite struct FileSafetyTests {
  static let broken = "[default]\nregion = us-east-1a\n"
  static let mended = "[default]\nregion = us-east-1\n"
  /// Words before a program that make root somebody else, whom permissions bind.
  static let somebody =
    getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""

  @Test func `a symbolic link is repaired behind the link`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("dotfiles/aws-config", Self.broken)
    _ = try sandbox.shell("chmod 600 dotfiles/aws-config; mkdir .aws")
    _ = try sandbox.shell("ln -s ../dotfiles/aws-config .aws/config")
    #expect(try sandbox.run(["fix", ".aws/config"]).status == 0)
    #expect(try sandbox.shell("readlink .aws/config").output == "../dotfiles/aws-config\n")
    #expect(try sandbox.read("dotfiles/aws-config") == Self.mended)
    #expect(try sandbox.shell("stat -c %a dotfiles/aws-config").output == "600\n")
    #expect(try sandbox.names(in: ".aws") == ["config"])
    #expect(try sandbox.names(in: "dotfiles") == ["aws-config"])
  }

  @Test(arguments: ["chmod 555 d; chmod 666 d/config", "chmod 777 d; chmod 444 d/config"])
  func `a folder or file that may not be written stays, and is status 2`(_ line: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("d/config", Self.broken)
    _ = try sandbox.shell("chmod 755 .; " + line)
    sandbox.environment["as"] = Self.somebody
    let outcome = try sandbox.shell("exec $as $awslint fix d/config")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "awslint: cannot write `d/config`: permission denied; it is left as it was\n")
    #expect(outcome.output.contains("region-is-availability-zone"))
    #expect(try sandbox.read("d/config") == Self.broken)
    _ = try sandbox.shell("chmod 755 d")
    #expect(try sandbox.names(in: "d") == ["config"])
  }

  @Test func `a file that grows while awslint waits is left as it is`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("config", Self.broken)
    // The file named first is read, then standard input, which ends when the other has been written.
    let line = """
      { sleep 1; echo '# new' >> config; printf '[default]\\nregion = eu-west-1\\n'; } |
        $awslint fix config --stdin-filename other.config -
      """
    let outcome = try sandbox.shell(line)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot write `config`: it was changed since awslint read it"))
    #expect(try sandbox.read("config") == Self.broken + "# new\n")
    #expect(try sandbox.names(in: ".").filter { $0.hasPrefix(".awslint") } == [])
  }

  @Test func `one file that cannot be written keeps its other half as it was, too`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("config", Self.broken)
    try sandbox.write("credentials", "[profile a]\nregion = eu-west-1\n")
    _ = try sandbox.shell("ln credentials second")
    #expect(try sandbox.run(["fix", "config", "credentials"]).status == 2)
    #expect(try sandbox.read("config") == Self.broken)
    #expect(try sandbox.read("credentials") == "[profile a]\nregion = eu-west-1\n")
  }
}
