import INI
import Testing

@Suite struct LineTests {
  @Test(arguments: [
    ("", []),
    ("a\nb", ["a\n", "b"]),
    ("a\r\nb\rc\n", ["a\r\n", "b\r", "c\n"]),
    ("\n\r\n\r", ["\n", "\r\n", "\r"]),
    ("a\u{C}b\u{85}c", ["a\u{C}b\u{85}c"]),
  ])
  func `LF, CRLF and a lone CR end a line and nothing else does`(_ text: String, lines: [String]) {
    let document = Document(parsing: Array(text.utf8))
    #expect(document.lines.map { document.text($0.range) } == lines)
  }

  @Test(arguments: [
    ("  ", Line.Kind.blank, "", ""),
    (" # a = b", .comment, "", ""),
    ("[profile a] # b", .header, "profile a", "# b"),
    ("\t[a", .header, "a", ""),
    (" key \t= a = b ", .setting, "key", "a = b"),
    ("key: a=b", .setting, "key", "a=b"),
    ("= v", .setting, "", "v"),
    ("words only", .text, "", ""),
  ])
  func `a line has its parts`(_ text: String, kind: Line.Kind, name: String, value: String) {
    let document = Document(parsing: Array(text.utf8))
    let line = document.lines[0]
    #expect(line.kind == kind)
    #expect(document.text(line.name) == name)
    #expect(document.text(line.value) == value)
  }

  @Test func `a byte order mark belongs to the first line but not to its content`() {
    let document = Document(parsing: [0xEF, 0xBB, 0xBF] + Array("[a]\n".utf8))
    #expect(document.hasByteOrderMark)
    #expect(document.lines[0].range == ByteRange(0, 7))
    #expect(document.lines[0].content == ByteRange(3, 6))
    #expect(document.lines[0].kind == .header)
  }

  @Test func `columns count scalars and a byte order mark is column 1`() {
    let document = Document(parsing: Array("\u{FEFF}é = \u{1F600}x\nb".utf8))
    #expect(document.position(of: 3).column == 2)
    #expect(document.position(of: 12).column == 7)
    let last = document.position(of: 14)
    #expect((last.line, last.column) == (2, 1))
  }
}
