internal import CRE2

/// What RE2 made of a pattern; it changes nothing in it once it is compiled.
@safe final class CompiledPattern: @unchecked Sendable {
  private let pattern: OpaquePointer

  init(_ source: String) {
    let bytes = Array(source.utf8)
    unsafe pattern = bytes.withUnsafeBytes { bytes in
      let start = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
      return unsafe cre2_compile(start, bytes.count)
    }
  }

  deinit { unsafe cre2_free(pattern) }

  var size: Int { unsafe Int(cre2_program_size(pattern)) }

  func firstMatch(in text: Span<UInt8>) -> Range<Int>? {
    unsafe text.withUnsafeBytes { bytes in
      let text = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
      var (start, end) = (0, 0)
      guard unsafe cre2_find(pattern, text, bytes.count, &start, &end) else { return nil }
      return start..<end
    }
  }

  func problem(in source: [UInt8]) -> PatternError? {
    let problem = unsafe cre2_error(pattern)
    guard problem != cre2_none else { return nil }
    var length = 0
    let start = unsafe cre2_error_part(pattern, &length)
    let part = unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
    let range = Self.range(of: part, in: source)
    let rest = String(decoding: source[range.lowerBound...], as: UTF8.self)
    return PatternError(message: problem.message(at: rest), range: range)
  }

  /// RE2 says what is wrong, not where: it is at the first token that begins so.
  private static func range(of part: [UInt8], in source: [UInt8]) -> Range<Int> {
    guard !part.isEmpty else { return 0..<source.count }
    let tokens = PatternToken.tokens(of: source).map(\.range.lowerBound)
    let start = (tokens + source.indices).first { source[$0...].starts(with: part) }
    return start.map { $0..<$0 + part.count } ?? 0..<source.count
  }
}

extension cre2_problem {
  fileprivate func message(at rest: String) -> String {
    switch self {
    case cre2_escape where rest.dropFirst().first?.isNumber == true:
      "back-references are not supported"
    case cre2_escape: "unknown escape: double the backslash to match one"
    case cre2_class: "this is not a class of characters: check its ranges"
    case cre2_bracket: "no closing `]`: add it"
    case cre2_parenthesis: "unbalanced parenthesis: add the other one, or `\\` before it"
    case cre2_repeat_twice: "repeated twice: drop one"
    case cre2_repeat_count: "repeats too often in all: repeat less"
    case cre2_repeat_nothing: "nothing to repeat here: put `\\` before it to match it"
    case cre2_group where ["(?=", "(?!", "(?<=", "(?<!"].contains(where: rest.hasPrefix):
      "look-around is not supported"
    case cre2_group: "this kind of group is not supported: use `(?:…)`"
    case cre2_utf8: "invalid UTF-8"
    case cre2_size: "takes more than 10000 steps: repeat less"
    default: "not a regular expression"
    }
  }
}
