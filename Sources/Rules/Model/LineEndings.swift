import INI

/// How the lines of a file end.
enum LineEndings: String {
  case none, lf, crlf, cr, mixed

  init(of document: Document) {
    var found = LineEndings.none
    for line in document.lines where !line.ending.isEmpty {
      let ending = Self.kind(of: line.ending, in: document.bytes)
      if found == .none { found = ending }
      if found != ending {
        self = .mixed
        return
      }
    }
    self = found
  }

  private static func kind(of ending: ByteRange, in bytes: [UInt8]) -> LineEndings {
    ending.count == 2 ? .crlf : bytes[Int(ending.start)] == Byte.lineFeed ? .lf : .cr
  }
}
