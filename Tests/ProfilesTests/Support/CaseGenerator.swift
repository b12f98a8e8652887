import TestSupport

/// Makes files of the pieces that readers disagree on.
struct CaseGenerator {
  var random: SeededRandom

  mutating func readCase(_ number: Int) -> ReadCase {
    ReadCase(
      name: "generated-\(number)", config: random.chance(92) ? file(.config) : nil,
      credentials: random.chance(35) ? file(.credentials) : nil)
  }

  private enum Role { case config, credentials }

  private mutating func file(_ role: Role) -> [UInt8] {
    var bytes: [UInt8] = random.chance(2) ? [0xEF, 0xBB, 0xBF] : []
    let isTame = random.chance(60)
    let ending = random.chance(80) ? "\n" : random.pick(["\r\n", "\r", "\n"])
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      if !isTame && random.chance(10) { bytes += stray() + Array(ending.utf8) }
      bytes += header(role, isTame: isTame) + Array(ending.utf8)
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        bytes += setting(isTame: isTame, ending: ending)
      }
    }
    if random.chance(10) { while bytes.last == 10 || bytes.last == 13 { bytes.removeLast() } }
    if random.chance(3) { damage(&bytes) }
    if random.chance(2) { pad(&bytes) }
    return bytes
  }

  private mutating func header(_ role: Role, isTame: Bool) -> [UInt8] {
    let name = random.pick(isTame ? Pieces.names : Pieces.names + Pieces.oddNames)
    let prefixed = random.chance(role == .config ? 70 : 8)
    let type = random.pick(isTame ? Pieces.types : Pieces.types + Pieces.oddTypes)
    var text = prefixed ? "[\(type)\(random.pick(Pieces.gaps))\(name)]" : "[\(name)]"
    if random.chance(18) { text = "[default]" }
    if !isTame {
      if random.chance(8) { text = random.pick(Pieces.indents) + text }
      if random.chance(12) { text += random.pick(Pieces.tails) }
      if random.chance(6) { text = random.pick(Pieces.oddHeaders) }
    }
    return Array(text.utf8)
  }

  private mutating func setting(isTame: Bool, ending: String) -> [UInt8] {
    let end = !isTame && random.chance(4) ? random.pick(["\r", "\r\n", "\n\n", "\n \n"]) : ending
    var text = ""
    if random.chance(8) { text += random.pick(Pieces.comments) + end }
    if random.chance(6) { text += random.pick(["", " ", "\t", "\u{A0}", "\u{C}"]) + end }
    let key = random.pick(isTame ? Pieces.keys : Pieces.keys + Pieces.oddKeys)
    let isBlock = random.chance(15)
    let indent = random.chance(isTame ? 4 : 15) ? random.pick(Pieces.indents) : ""
    let delimiter = random.pick(isTame ? [" = ", "="] : Pieces.delimiters)
    let value =
      isBlock ? "" : random.pick(isTame ? Pieces.values : Pieces.values + Pieces.oddValues)
    text += indent + key + delimiter + value + end
    let further = isBlock ? Int.random(in: 0...3, using: &random) : random.chance(10) ? 1 : 0
    for _ in 0..<further {
      text += random.pick(isTame ? ["  "] : Pieces.indents)
      text +=
        random.pick(isTame && isBlock ? Pieces.nested : Pieces.nested + Pieces.oddNested) + end
    }
    if !isTame && random.chance(4) { return Array(text.utf8) + stray() + Array(end.utf8) }
    return Array(text.utf8)
  }

  private mutating func stray() -> [UInt8] { Array(random.pick(Pieces.strays).utf8) }

  /// Puts a byte or two in where they may be no UTF-8.
  private mutating func damage(_ bytes: inout [UInt8]) {
    let at = Int.random(in: 0...bytes.count, using: &random)
    bytes.insert(contentsOf: random.pick(Pieces.bytes), at: at)
  }

  /// Makes a file longer than the pieces that a decoder takes.
  private mutating func pad(_ bytes: inout [UInt8]) {
    let target = random.pick([8192, 8193, 8191, 16384]) - Int.random(in: 0..<80, using: &random)
    var padding: [UInt8] = []
    while padding.count + bytes.count + 2 < target {
      padding.append(35)
      padding += Array(repeating: 120, count: min(60, target - padding.count - bytes.count - 2))
      padding.append(random.chance(50) ? 13 : 10)
    }
    bytes = padding + bytes
    if random.chance(60) { damage(&bytes) }
  }
}

/// What generated files are made of.
private enum Pieces {
  static let names = ["a", "b", "dev", "prod", "default", "some.thing_1", "x-y", "long/er@name"]
  static let oddNames = [
    "", "a b", "\"a\"", "\"a b\"", "'a'", "'a b'", "bob's", "a\\b", "\"a\\b\"", "\"a\\\"b\"", " a",
    "a ",
    "é", "\u{A0}a", "a\u{200B}", "DEFAULT", "Default", "__proto__", "a]b", "a # c", "a;c", "\"",
    "\\",
    "a\u{0}", "a\u{85}", "sso_sessions", "profiles", "plugins", "profile", "[b",
  ]
  static let types = ["profile", "profile", "profile", "sso-session", "services"]
  static let oddTypes = ["profiles", "Profile", "sso_session", "services2", "profile.", " profile"]
  static let gaps = [" ", " ", " ", "  ", "\t", "\u{A0}", ""]
  static let tails = [
    " ", "\t", " # c", "#c", " ; c", ";c", " junk", " x = y", " # [c]", "]", " ]", "\u{A0}",
  ]
  static let oddHeaders = [
    "[]", "[ ]", "[a", "[profile a", "[[a]]", "[a=b", "[profile a=b]", "[a]b]", "[DEFAULT]",
    "[DEFAULT]", "[profile a:b", "[\u{A0}]",
  ]
  static let indents = ["  ", "    ", "\t", " ", "\u{A0}", " \t", "\u{2003}", "\u{C}", "\u{1F}"]
  static let comments = ["# c", "; c", "  # c", "\t; a = b", "#", "\u{A0}# c", "# [profile z]"]
  static let keys = [
    "region", "output", "s3", "role_arn", "aws_access_key_id", "credential_process", "x", "y",
    "cli_pager",
  ]
  static let oddKeys = [
    "Region", "REGION", "", "a b", "é", "É", "ΑΣ", "İ", "ΣΑ", "x\u{A0}", "\u{FEFF}x", "\u{200B}x",
    "[x]",
    "[x", "x\u{0}", "export X", "a\"b", "-x", "\u{3A3}", "x\u{1E}y",
  ]
  static let delimiters = ["=", " = ", ":", ": ", " : ", "\t=\t", " == ", " \u{A0}= ", "= = ", " "]
  static let values = [
    "us-east-1", "json", "1", "arn:aws:iam::123456789012:role/r", "a=b", "a b", "",
  ]
  static let oddValues = [
    "a # c", "a ; c", "#c", "a#c", "\"a\"", "'a'", "\"a", "\"a # b\"", "a\u{A0}", "\u{A0}a",
    "a\u{B}b",
    "a\u{C}b = c", "a\u{85}b", "a\u{2028}b", "é", "\u{0}", "[b]", "a\\", "%x%", "a\tb", "😀",
    "a\u{1C}",
    "a\u{FEFF}", "\u{1F}a",
  ]
  static let nested = [
    "addressing_style = path", "x=1", "y =", "endpoint_url = http://x/#f", "x = 2",
  ]
  static let oddNested = [
    "X = 1", "= 1", "a: b", "a : b = c", "more", "[profile b]", "# c", "; c = d",
    "x = a\u{85}y = b",
    "x = 1\u{2028}z", "a\u{B}b=c", "\u{A0}x = 1", "x\u{1D}=1", "a = b # c", "region = a", "a\u{C}",
  ]
  static let strays = [
    "word", "two words", "= v", ": v", "=", "<<<<<<< HEAD", "export A=1", "\u{1A}", "{\"a\": 1}",
    "---",
    "rem x", "[", "]", "\u{A0}",
  ]
  static let bytes: [[UInt8]] = [
    [0xFF], [0xE9], [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80],
    [0xC0, 0xAF],
    [0xF5], [0xE0, 0x80], [0xF4, 0x90], [0x00], [0x0D], [0x0A], [0xC2, 0x85], [0xEF, 0xBB, 0xBF],
  ]
}
