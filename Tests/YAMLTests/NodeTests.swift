import Testing
import YAML

@Suite struct NodeTests {
  func node(_ text: String) throws -> Node { try Node(parsing: Array(text.utf8)) }

  @Test func `every scalar stays text`() throws {
    let map = try node("a: 1.10\nb: off\nc: ~\nd: 0x1F\ne:\nf: ''\n")
    #expect(map.entries?.map(\.name) == ["a", "b", "c", "d", "e", "f"])
    #expect(map.entries?.compactMap(\.value.text) == ["1.10", "off", "~", "0x1F", "", ""])
    #expect(map.entries?.map(\.value.isQuoted) == [false, false, false, false, false, true])
  }

  @Test func `a scalar's place is what was written for it`() throws {
    let map = try node("key: value # note\nother: [ 'été', \"b\" ]\n")
    #expect(map["key"]?.place == Place(line: 1, column: 6, endLine: 1, endColumn: 11))
    let list = try #require(map["other"])
    #expect(list.place == Place(line: 2, column: 8, endLine: 2, endColumn: 22))
    #expect(list.items?[0].place == Place(line: 2, column: 10, endLine: 2, endColumn: 15))
    #expect(list.items?[1].place == Place(line: 2, column: 17, endLine: 2, endColumn: 20))
    #expect(map.place == Place(line: 1, column: 1, endLine: 2, endColumn: 22))
  }

  @Test func `a block ends with its last child`() throws {
    let map = try node("a:\n  - b: c\n  - d\n\n# end\n\nnext: |\n  text\n\nlast: x\n")
    #expect(map["a"]?.place == Place(line: 2, column: 3, endLine: 3, endColumn: 6))
    #expect(map["next"]?.text == "text\n")
    #expect(map["next"]?.place == Place(line: 7, column: 7, endLine: 7, endColumn: 8))
  }

  @Test func `a byte order mark takes no column`() throws {
    let map = try Node(parsing: [0xEF, 0xBB, 0xBF] + Array("a: b".utf8))
    #expect(map["a"]?.place == Place(line: 1, column: 4, endLine: 1, endColumn: 5))
  }

  @Test(arguments: [
    ("k: été {{ x }}", 9..<10, 11),
    ("k: 'été {{ x }}'", 9..<10, 12),
    ("k: \"été {{ x }}\"", 9..<10, 12),
  ]) func `a place inside a scalar on one line is exact`(
    text: String, range: Range<Int>, column: Int
  )
    throws
  {
    let value = try #require(try node(text)["k"])
    #expect(
      value.place(of: range)
        == Place(line: 1, column: column, endLine: 1, endColumn: column + 1))
  }

  @Test(arguments: ["k: 'it''s'", #"k: "a\tb""#, "k: |\n  abcdef\n", "k: a\n  b"])
  func `a place inside any other scalar is the scalar's own`(text: String) throws {
    let value = try #require(try node(text)["k"])
    #expect(value.place(of: 1..<2) == value.place)
  }
}
