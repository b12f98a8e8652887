import Testing

@testable import awslint

@Suite struct CommandWordsTests {
  @Test func `the words are those of this process`() {
    #expect(CommandWords.all() == Array(CommandLine.arguments.dropFirst()))
    #expect(CommandWords.all() == CommandWords.all())
  }
}
