import INI

extension Redactor {
  /// How far up a continued setting is looked for; beyond, a line counts as secret.
  private static let reach = 1000

  /// Whether a line continues the value of a secret setting for some reader.
  ///
  /// A comment does not, and neither does a line that is plainly a setting of its own.
  func isContinuedSecret(_ index: Int) -> Bool {
    let line = document.lines[index]
    let isRest = line.kind == .text || isEndOfToken(line)
    guard line.isIndented || isRest, line.kind != .comment, line.kind != .header,
      !isPlainSetting(line)
    else { return false }
    var limit = isRest ? line.indentation + 1 : line.indentation
    var isNext = true
    for above in stride(from: index - 1, through: 0, by: -1) where limit > 0 {
      if index - above > Self.reach { return true }
      let other = document.lines[above]
      guard other.indentation < limit else { continue }
      switch other.kind {
      case .blank, .comment: continue
      case .header: return false
      case .text:
        if isNext, namesSecret(other) { return true }
        isNext = false
        limit = other.indentation + 1
      case .setting:
        if holdsSecret(other) { return true }
        limit = other.indentation
      }
    }
    return false
  }

  /// Whether a line is `name = value` with a name in lower case, which no part of a secret is.
  private func isPlainSetting(_ line: Line) -> Bool {
    guard line.kind == .setting, !line.value.isEmpty else { return false }
    let name = document.bytes[line.name.offsets]
    let value = document.bytes[line.value.offsets]
    return !name.isEmpty && value.contains { $0 != Byte.equals }
      && name.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// Whether a line only looks like a setting because a token ends in `=`.
  private func isEndOfToken(_ line: Line) -> Bool {
    guard line.kind == .setting, line.name.end == line.delimiter.start else { return false }
    let name = document.bytes[line.name.offsets]
    return document.bytes[line.value.offsets].allSatisfy { $0 == Byte.equals }
      && name.allSatisfy(SecretShape.admits)
      && name.contains { (UInt8(ascii: "+")...UInt8(ascii: "Z")).contains($0) }
  }

  private func holdsSecret(_ line: Line) -> Bool {
    if case .harmless = SecretName(document.bytes[line.name.offsets]) { false } else { true }
  }

  private func namesSecret(_ line: Line) -> Bool {
    if case .harmless = SecretName(document.bytes[line.body.offsets]) { false } else { true }
  }
}
