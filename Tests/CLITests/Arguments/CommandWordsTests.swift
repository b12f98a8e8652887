import Testing

@testable import awslint

@Suite struct CommandWordsTests {
  @Test func `words end with a zero byte, empty ones too`() {
    let line = Array("awslint\0check\0\0é\0".utf8)
    #expect(CommandWords.words(of: line) == ["awslint", "check", "", "é"])
    #expect(CommandWords.words(of: [0x61, 0xFF, 0]) == ["a\u{FFFD}"])
    #expect(CommandWords.words(of: []) == [])
  }

  @Test func `the system tells the words of this process`() {
    #expect(CommandWords.all() == Array(CommandLine.arguments.dropFirst()))
  }
}
