import Testing
import YAML

/// A text that is refused, and how.
struct Refusal: CustomTestStringConvertible, Sendable {
  let text: String
  let line: Int
  let column: Int
  let message: String

  init(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    (self.text, self.line, self.column, self.message) = (text, line, column, message)
  }

  var testDescription: String { message }
}

@Suite struct RefusalTests {
  @Test(arguments: [
    Refusal("a: &x 1", 1, 4, "anchors are not supported: delete `&` and the name"),
    Refusal("a: *x", 1, 4, "aliases are not supported: write the value out here"),
    Refusal("*x : 1", 1, 1, "aliases are not supported: write the value out here"),
    Refusal("a: !!str 1", 1, 4, "tags are not supported: every value is text already"),
    Refusal("a: ! 1", 1, 4, "tags are not supported: every value is text already"),
    Refusal("a: !!map {}", 1, 4, "tags are not supported: every value is text already"),
    Refusal("a: !x!y 1", 1, 4, "tags are not supported: quote the value or delete the tag"),
    Refusal("a:\n  <<: {b: c}", 2, 3, "merge keys are not supported: write the keys out"),
    Refusal("a: {{ x }}", 1, 5, "a key must be text: quote what begins with `{` or `[`"),
    Refusal("%YAML 1.1\n---\na: 1", 1, 1, "directives are not supported: delete this line"),
    Refusal(
      "a: 1\n---\nb: 2", 2, 1, "only one document is read: move the others to files of their own"),
    Refusal("", 1, 1, "the file is empty: begin with a key"),
    Refusal("# nothing\n", 1, 1, "the file is empty: begin with a key"),
    Refusal("---\n", 2, 1, "the file is empty: begin with a key"),
    Refusal("a: 'b\nc: d\n", 1, 4, "this quoted value is never closed: add the closing quote"),
    Refusal("a: b: c", 1, 5, "no `: ` can stand here: quote the value or check the indentation"),
    Refusal(
      "a: b\n  - c: d", 2, 6, "no `: ` can stand here: quote the value or check the indentation"),
    Refusal("a:\n  b: c\n d: e", 3, 2, "a key is expected here: check the indentation"),
    Refusal("a: 1\nb\nc: 2", 2, 1, "no `:` after this key: add one, or check the indentation"),
    Refusal("a: [b, c\nd: e", 1, 4, "this list is never closed: add `,` or `]`"),
    Refusal("a: {b: c", 1, 4, "this map is never closed: add `,` or `}`"),
    Refusal(
      "a: @b", 1, 4, "a value cannot begin with this character: quote it, and indent with spaces"),
    Refusal("%a%: b", 1, 3, "a value cannot begin with `%`: quote it"),
    Refusal("% a", 1, 2, "a value cannot begin with `%`: quote it"),
    Refusal("a: *.com", 1, 4, "a plain value cannot begin with `*` or `&`: quote it"),
    Refusal(
      "a:\n\tb: c", 2, 1,
      "a value cannot begin with this character: quote it, and indent with spaces"),
    Refusal(#"a: "\d""#, 1, 5, "unknown escape: double the backslash or use single quotes"),
    Refusal(
      "a: 1\nb: é\u{1}", 2, 5,
      "control characters are not allowed: write an escape in double quotes"),
    Refusal(
      "a: | x\n  b", 1, 6, "only a comment can follow `|` or `>`: move the text to the next line"),
  ]) func `what rule files leave out is refused where it stands`(_ refusal: Refusal) throws {
    let error = #expect(throws: YAMLError.self) { try Node(parsing: Array(refusal.text.utf8)) }
    #expect(error?.message == refusal.message)
    #expect(error?.place.line == refusal.line)
    #expect(error?.place.column == refusal.column)
  }

  @Test func `of two equal keys both are named`() {
    let text = Array("rule:\n  id: a\n  for: b\n  \"id\": c\n".utf8)
    let error = #expect(throws: YAMLError.self) { try Node(parsing: text) }
    #expect(error?.message == "key `id` on line 4 is already on line 2: delete one of the two")
    #expect(error?.place == Place(line: 4, column: 3, endLine: 4, endColumn: 7))
    #expect(error?.earlier == Place(line: 2, column: 3, endLine: 2, endColumn: 5))
  }

  @Test func `invalid UTF-8 is refused at its first byte`() {
    let error = #expect(throws: YAMLError.self) {
      try Node(parsing: Array("a: b\né: ".utf8) + [0xC3, 0x28])
    }
    #expect(error?.place == Place(line: 2, column: 4, endLine: 2, endColumn: 5))
    #expect(error?.message == "invalid UTF-8: save the file as UTF-8")
  }

  @Test func `nesting is allowed up to sixteen levels`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try Node(parsing: nested(16))
    let error = #expect(throws: YAMLError.self) { try Node(parsing: nested(17)) }
    #expect(error?.message == "nested more than 16 levels deep: flatten it")
    #expect(error?.place.column == 17)
  }

  @Test func `a file larger than a mebibyte is refused unread`() {
    let error = #expect(throws: YAMLError.self) {
      try Node(parsing: Array(repeating: 0, count: 1 << 20 + 1))
    }
    #expect(error?.message == "larger than 1048576 bytes: split the file")
  }

  @Test func `no cut through a file is a crash`() throws {
    let text = Array("a: [1, 'é', \"\\u00e9\"]\nb:\n  - c: |\n      d\n    e: {f: g}\n".utf8)
    for end in text.indices { _ = try? Node(parsing: Array(text[..<end])) }
  }
}
