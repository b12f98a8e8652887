import INI
import Profiles
import Rules
import Testing

@testable import awslint

/// The source line and the line of carets below it, for a place given by its text.
private func marked(_ line: String, _ place: String) -> (source: String, carets: String) {
  let sample = Sample(config: line)
  return rendered(sample, sample.place(place).range)
}

private func rendered(_ sample: Sample, _ range: ByteRange) -> (source: String, carets: String) {
  let snippet = Snippet(
    redactor: Redactor(sample.files[0].document),
    marks: [Snippet.Mark(range: range, label: "", isPrimary: true)], width: 80, style: .plain,
    paint: .error)
  let lines = snippet.rendered(digits: 1).map { String($0.dropFirst(min($0.count, 5))) }
  return (lines[0], lines.count > 1 ? lines[1] : "")
}

@Test(arguments: [
  ("key = value", "value", "key = value", "      ^^^^^"),
  ("\tkey\t= v", "v", "    key    = v", "             ^"),
  ("漢字 = 値段", "値段", "漢字 = 値段", "       ^^^^"),
  ("a = \u{1F600}x", "x", "a = \u{1F600}x", "      ^"),
  ("e\u{301}\u{301}=x", "x", "e\u{301}\u{301}=x", "  ^"),
  (
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}=x", "x",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}=x", "   ^"
  ),
  ("\u{2764}\u{FE0F}=x", "x", "\u{2764}\u{FE0F}=x", "   ^"),
  ("\u{1F1E9}\u{1F1EA}=x", "x", "\u{1F1E9}\u{1F1EA}=x", "   ^"),
  ("\u{1F44D}\u{1F3FD}=x", "x", "\u{1F44D}\u{1F3FD}=x", "   ^"),
  ("a\u{1B}[31m=x", "x", "a\u{241B}[31m=x", "       ^"),
  ("a\u{0}\u{7F}\u{85}=x", "x", "a\u{2400}\u{2421}\u{FFFD}=x", "     ^"),
  ("a\u{200B}\u{202E}=x", "x", "a\u{FFFD}\u{FFFD}=x", "    ^"),
  ("a\u{A0}=x", "\u{A0}", "a\u{A0}=x", " ^"),
  ("token = se\u{E9}漢ret", "ret", "token = ********", "             ^^^"),
  ("\u{FEFF}[x]", "[x]", "[x]", "^^^"),
])
func `carets stand under the place`(
  _ line: String, _ place: String, _ source: String, _ carets: String
) {
  let result = marked(line, place)
  #expect(result.source == source)
  #expect(result.carets == carets)
}

@Test func `stray bytes take a column each`() {
  let sample = Sample([("config", .config, [0x61, 0xFF, 0xFE, 0x3D, 0x78])])
  let result = rendered(sample, ByteRange(4, 5))
  #expect(result.source == "a\u{FFFD}\u{FFFD}=x")
  #expect(result.carets == "    ^")
}

@Test func `a place at the end of a line or over several lines has carets on the first`() {
  let sample = Sample(config: "ab\ncd\n")
  #expect(rendered(sample, ByteRange(2, 2)).carets == "  ^")
  #expect(rendered(sample, ByteRange(1, 5)).carets == " ^")
  #expect(rendered(sample, ByteRange(6, 6)).source == "cd")
}

@Test(arguments: [
  (0, 100), (40, 100), (70, 100), (95, 200), (500, 1000), (50_000, 100_000), (99_999, 100_000),
])
func `a long line is cut around the place`(_ offset: Int, _ count: Int) {
  var line = String(repeating: "漢", count: offset / 3) + String(repeating: "a", count: offset % 3)
  line += "X" + String(repeating: "b", count: count - offset - 1)
  let result = marked(line, "X")
  #expect(result.source.displayWidth <= 75)
  #expect(result.source.contains("…"))
  let column = result.source.prefix { $0 != "X" }.displayWidth
  #expect(result.carets == String(repeating: " ", count: column) + "^")
}

@Test func `a line that just fits is whole`() {
  let line = String(repeating: "a", count: 75)
  #expect(marked(line, line).source == line)
  #expect(marked(line + "b", "b").source.hasPrefix("…aaa"))
}
