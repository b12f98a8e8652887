import Foundation
import Testing

@testable import awslint

@Test func `the manual page tells of every command and option`() throws {
  let page = try Sandbox().run(["man"]).output
  for command in Command.allCases {
    #expect(page.contains(".SH COMMAND \(command.rawValue.uppercased())\n"))
  }
  for option in Option.table {
    #expect(page.contains("\\fB" + ManPage.roff(option.name.flag) + "\\fR"), "\(option.name)")
  }
}

@Test(.enabled(if: Tools.has("mandoc"), "no mandoc: ./dev test installs it"))
func `mandoc has nothing to say against the manual page`() throws {
  let outcome = try Sandbox().shell("$awslint man > awslint.1; mandoc -Tlint -Wwarning awslint.1")
  #expect(outcome.status == 0, "\(outcome.output)")
}

@Test(.enabled(if: Tools.has("man") && Tools.has("groff"), "no man: ./dev test installs it"))
func `man renders the manual page without warnings`() throws {
  let sandbox = try Sandbox()
  let outcome = try sandbox.shell(
    "$awslint man > awslint.1; LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l ./awslint.1")
  #expect(outcome.status == 0)
  #expect(outcome.errors == "")
  #expect(outcome.output.contains("--unsafe-fixes"))
}

@Test func `text of a manual page has no meaning for the formatter`() {
  #expect(ManPage.roff("a \\b `c-d` ~'^") == "a \\eb \\fBc\\-d\\fR \\(ti\\(aq\\(ha")
  #expect(ManPage.roff(".awslint.yaml") == "\\&.awslint.yaml")
}
