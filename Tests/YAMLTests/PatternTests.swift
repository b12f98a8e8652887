import Rules
import Testing

@Suite struct PatternTests {
  @Test(
    arguments: [
      ("b+", "abbbc", 1..<4),
      ("^$", "", 0..<0),
      ("(?i)ROLE", "été role", 6..<10),
      ("a|ab", "ab", 0..<1),
      ("x*", "aaa", 0..<0),
      (".", "é", 0..<2),
      ("a.b", "a\nb", nil),
      ("a$", "a\n", nil),
      ("(?m)a$", "a\n", 0..<1),
      ("[^:]+$", "arn:aws:iam", 8..<11),
    ] as [(String, String, Range<Int>?)])
  func `the first match is found`(pattern: String, text: String, range: Range<Int>?) throws {
    #expect(try Pattern(pattern).firstMatch(in: text) == range)
  }

  @Test(arguments: [
    ("^(?=x)", "look-around is not supported", 1..<4),
    (#"\(?!(?!x)"#, "look-around is not supported", 4..<7),
    ("a(?<=x)", "look-around is not supported", 1..<4),
    ("a(?<!x)", "look-around is not supported", 1..<4),
    (#"\\1(a)\1"#, "back-references are not supported", 6..<8),
    ("(?>a)", "this kind of group is not supported: use `(?:…)`", 0..<3),
    ("a(?P=b)", "this kind of group is not supported: use `(?:…)`", 1..<4),
    (#"a\y"#, "unknown escape: double the backslash to match one", 1..<3),
    ("a[b", "no closing `]`: add it", 1..<3),
    ("a[z-a]", "this is not a class of characters: check its ranges", 2..<5),
    ("(a", "unbalanced parenthesis: add the other one, or `\\` before it", 0..<2),
    ("a)", "unbalanced parenthesis: add the other one, or `\\` before it", 0..<2),
    ("*a", "nothing to repeat here: put `\\` before it to match it", 0..<1),
    ("a++", "repeated twice: drop one", 1..<3),
    ("a{2}{3}", "repeated twice: drop one", 1..<7),
    ("a{257}", "repeats more than 256 times: use `*` or `+`", 1..<6),
    ("a{1,99999999999999999999}", "repeats more than 256 times: use `*` or `+`", 1..<25),
    ("((a+b)*c){2}", "repetitions are nested more than 2 deep: drop one", 9..<12),
    ("(\\pL{25}){25}", "takes more than 10000 steps: repeat less", 0..<13),
    ("(.{120}){120}", "repeats too often in all: repeat less", 2..<7),
  ])
  func `a pattern that cannot be used is refused where it is wrong`(
    pattern: String, message: String, range: Range<Int>
  ) {
    let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
    #expect(error?.message == message)
    #expect(error?.range == range)
  }

  @Test(arguments: [
    #"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$"#, "a{x}", "[]a]{2}", #"[[:alpha:]*+]+"#,
    #"\Q((a+)+)+\E"#, #"\x{10FFFF}+"#, "(?:a|b)*?", "x{,300}",
  ]) func `an ordinary pattern is within the limits`(pattern: String) throws {
    _ = try Pattern(pattern)
  }

  @Test func `a pattern longer than a kibibyte is refused`() throws {
    _ = try Pattern(String(repeating: "a", count: 1024))
    let error = #expect(throws: PatternError.self) {
      try Pattern(String(repeating: "a", count: 1025))
    }
    #expect(error?.message == "longer than 1024 bytes: split the pattern")
  }

  @Test func `a text longer than 64 KiB is not matched`() throws {
    let pattern = try Pattern("a")
    #expect(pattern.firstMatch(in: String(repeating: "a", count: 65536)) == 0..<1)
    #expect(pattern.firstMatch(in: String(repeating: "a", count: 65537)) == nil)
  }

  @Test func `a broken unchecked pattern matches nothing`() {
    #expect(Pattern(unchecked: "(").firstMatch(in: "(") == nil)
  }

  @Test func `many threads can match with one pattern`() async {
    let pattern = Pattern(unchecked: "(a+)+b")
    let text = String(repeating: "a", count: 4000)
    let found = await withTaskGroup(of: Range<Int>?.self) { group in
      for _ in 0..<16 { group.addTask { pattern.firstMatch(in: text + "b") } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(found == Array(repeating: 0..<4001, count: 16))
  }
}
