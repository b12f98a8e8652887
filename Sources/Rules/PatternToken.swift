/// One piece of a pattern: what a person would point at.
struct PatternToken {
  enum Kind: Equatable {
    case atom, open, close
    /// `*` or `+`, which repeat without end.
    case star
    case optional
    /// `{n}`, `{n,}` or `{n,m}` with the larger number.
    case count(Int)
  }

  let kind: Kind
  let range: Range<Int>
}

extension PatternToken {
  static func tokens(of pattern: [UInt8]) -> [PatternToken] {
    var tokens: [PatternToken] = []
    var offset = 0
    while offset < pattern.count {
      let (kind, end) = token(in: pattern, at: offset)
      tokens.append(PatternToken(kind: kind, range: offset..<min(end, pattern.count)))
      offset = end
    }
    return tokens
  }

  private static func token(in pattern: [UInt8], at start: Int) -> (Kind, end: Int) {
    switch pattern[start] {
    case UInt8(ascii: "\\"): (.atom, endOfEscape(in: pattern, at: start))
    case UInt8(ascii: "["): (.atom, endOfClass(in: pattern, at: start))
    // The question mark of `(?:` belongs to the parenthesis.
    case UInt8(ascii: "("): (.open, start + (pattern[(start + 1)...].first == mark ? 2 : 1))
    case UInt8(ascii: ")"): (.close, start + 1)
    case UInt8(ascii: "*"), UInt8(ascii: "+"): (.star, lazyEnd(in: pattern, at: start + 1))
    case mark: (.optional, lazyEnd(in: pattern, at: start + 1))
    case UInt8(ascii: "{"): count(in: pattern, at: start) ?? (.atom, start + 1)
    default: (.atom, start + 1)
    }
  }

  private static var mark: UInt8 { UInt8(ascii: "?") }

  private static func lazyEnd(in pattern: [UInt8], at end: Int) -> Int {
    pattern[end...].first == mark ? end + 1 : end
  }

  /// `\d`, `\x{10FFFF}`, `\p{Greek}` and `\Q…\E` are one token each.
  private static func endOfEscape(in pattern: [UInt8], at start: Int) -> Int {
    guard let letter = pattern[(start + 1)...].first else { return start + 1 }
    let rest = pattern[(start + 2)...]
    switch letter {
    case UInt8(ascii: "Q"):
      let end = rest.indices.first { rest[$0...].starts(with: Array("\\E".utf8)) }
      return end.map { $0 + 2 } ?? pattern.count
    case UInt8(ascii: "x"), UInt8(ascii: "p"), UInt8(ascii: "P"):
      guard rest.first == UInt8(ascii: "{") else { return start + 2 }
      return rest.firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? pattern.count
    default: return start + 2
    }
  }

  private static func endOfClass(in pattern: [UInt8], at start: Int) -> Int {
    var offset = start + 1
    if pattern[offset...].first == UInt8(ascii: "^") { offset += 1 }
    // A bracket that comes first is a member.
    if pattern[offset...].first == UInt8(ascii: "]") { offset += 1 }
    while offset < pattern.count {
      switch pattern[offset] {
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "[") where pattern[(offset + 1)...].first == UInt8(ascii: ":"):
        let rest = pattern[(offset + 2)...]
        let end = rest.indices.first { rest[$0...].starts(with: Array(":]".utf8)) }
        offset = end.map { $0 + 2 } ?? offset + 1
      default: offset += 1
      }
    }
    return pattern.count
  }

  private static func count(in pattern: [UInt8], at start: Int) -> (Kind, end: Int)? {
    let rest = pattern[(start + 1)...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let text = String(decoding: rest[..<end], as: UTF8.self)
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty else { return nil }
    guard parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let numbers = parts.filter { !$0.isEmpty }.map { Int($0) ?? .max }
    return (.count(numbers.max() ?? 0), lazyEnd(in: pattern, at: end + 1))
  }
}
