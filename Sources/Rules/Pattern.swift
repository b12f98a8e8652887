internal import Synchronization

/// A regular expression that is matched in time linear to the text, compiled on first use.
public final class Pattern: Sendable {
  public let source: String
  private let compiled = Mutex<CompiledPattern?>(nil)

  /// A pattern that was checked when the program was built: nothing is done until it is used.
  public init(unchecked source: String) {
    self.source = source
  }

  /// A pattern that anyone may have written.
  public convenience init(_ source: String) throws(PatternError) {
    self.init(unchecked: source)
    try validate()
  }

  /// Checks syntax, and that the pattern costs no more than ``PatternLimits`` allow.
  public func validate() throws(PatternError) {
    let bytes = Array(source.utf8)
    let limits = PatternLimits.standard
    try limits.check(bytes)
    let compiled = compile()
    if let problem = compiled.problem(in: bytes) { throw problem }
    guard compiled.size <= limits.instructions else {
      throw PatternError(
        message: "takes more than \(limits.instructions) steps: repeat less",
        range: 0..<bytes.count)
    }
  }

  /// The UTF-8 offsets of the first match.
  ///
  /// A text longer than 64 KiB is not matched, nor is anything by a broken unchecked pattern.
  public func firstMatch(in text: String) -> Range<Int>? {
    firstMatch(in: text.utf8Span.span)
  }

  /// The offsets of the first match in UTF-8 bytes.
  public func firstMatch(in text: Span<UInt8>) -> Range<Int>? {
    guard text.count <= PatternLimits.standard.subject else { return nil }
    return compile().firstMatch(in: text)
  }

  private func compile() -> CompiledPattern {
    compiled.withLock { compiled in
      if let compiled { return compiled }
      let fresh = CompiledPattern(source)
      compiled = fresh
      return fresh
    }
  }
}
