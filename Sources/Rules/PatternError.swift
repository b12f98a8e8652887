/// What is wrong with a pattern, and which bytes of it.
public struct PatternError: Error, Hashable {
  /// One clause in lower case.
  public let message: String
  /// UTF-8 offsets into the pattern.
  public let range: Range<Int>
}

/// What a pattern may cost, whatever it is matched against.
struct PatternLimits {
  var length = 1 << 10
  var repetition = 256
  var nesting = 2
  var instructions = 10_000
  var subject = 64 << 10

  static let standard = PatternLimits()
}

extension PatternLimits {
  func check(_ pattern: [UInt8]) throws(PatternError) {
    guard pattern.count <= length else {
      throw PatternError(
        message: "longer than \(length) bytes: split the pattern", range: length..<pattern.count)
    }
    // How deep repetitions are nested in each open group, and in what was read last.
    var open = [0]
    var last = 0
    for token in PatternToken.tokens(of: pattern) {
      switch token.kind {
      case .atom: last = 0
      case .open: open.append(0)
      case .close: last = open.count > 1 ? open.removeLast() : 0
      case .optional: break
      case .star: last += 1
      case .count(let count):
        last += 1
        guard count <= repetition else {
          throw PatternError(
            message: "repeats more than \(repetition) times: use `*` or `+`", range: token.range)
        }
      }
      guard last <= nesting else {
        throw PatternError(
          message: "repetitions are nested more than \(nesting) deep: drop one",
          range: token.range)
      }
      open[open.count - 1] = max(open[open.count - 1], last)
    }
  }
}
