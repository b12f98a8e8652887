import INI

/// Finds secrets in text that is not the value of a secret setting: comments, commands, addresses.
struct SecretScanner {
  private let bytes: [UInt8]
  private(set) var secrets: [ByteRange] = []

  /// Scans a range of bytes.
  static func secrets(in bytes: [UInt8], _ range: Range<Int>) -> [ByteRange] {
    guard range.count >= 3 else { return [] }
    let signs = Signs(of: bytes, range)
    var scanner = SecretScanner(bytes: bytes)
    if signs.hasRun { scanner.scanRuns(range) }
    if signs.hasName { scanner.scanWords(range) }
    if signs.hasAddress { scanner.scanAddresses(range) }
    return scanner.secrets
  }

  /// Whether there can be secrets of each kind, found in one look at every byte.
  private struct Signs {
    private(set) var hasRun = false
    private(set) var hasName = false
    private(set) var hasAddress = false

    init(of bytes: [UInt8], _ range: Range<Int>) {
      var run = 0
      for offset in range {
        let byte = bytes[offset]
        run = SecretShape.admits(byte) ? run + 1 : 0
        switch byte {
        case Byte.equals, UInt8(ascii: "-"): hasName = true
        case UInt8(ascii: "@"): hasAddress = true
        default: break
        }
        if run >= SecretShape.shortest { hasRun = true }
      }
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    secrets.append(ByteRange(range.lowerBound, range.upperBound))
  }

  /// Takes runs that have the shape of a key id, a secret key or a session token.
  private mutating func scanRuns(_ range: Range<Int>) {
    let bytes = bytes
    Self.forEachRun(in: bytes, range, where: SecretShape.admits) { run in
      guard run.count >= SecretShape.shortest else { return }
      switch SecretShape(bytes[run]) {
      case .accessKeyID: add(run.dropLast(4))
      case .secret: add(run)
      case .harmless: break
      }
    }
  }

  /// Takes what follows a secret's name: `--password X`, `--token=X`, `AWS_SESSION_TOKEN=X`.
  private mutating func scanWords(_ range: Range<Int>) {
    let bytes = bytes
    var isNamed = false
    Self.forEachRun(in: bytes, range, where: { !Byte.isBlank($0) }) { word in
      if isNamed {
        add(word)
        isNamed = false
        return
      }
      let assignment = word.firstIndex { bytes[$0] == Byte.equals }
      let isFlag = bytes[word.lowerBound] == UInt8(ascii: "-")
      guard assignment != nil || isFlag else { return }
      let name = word.lowerBound..<(assignment ?? word.upperBound)
      guard case .secret = SecretName(bytes[name]) else { return }
      let value = min(name.upperBound + 1, word.upperBound)..<word.upperBound
      add(value)
      isNamed = value.isEmpty
    }
  }

  /// Takes the password of `scheme://user:password@host`.
  private mutating func scanAddresses(_ range: Range<Int>) {
    let mark = Array("://".utf8)
    let bytes = bytes
    Self.forEachRun(in: bytes, range, where: { !Byte.isBlank($0) }) { word in
      guard word.count > 6 else { return }
      let starts = word.dropLast(2).filter { bytes[$0..<$0 + 3].elementsEqual(mark) }
      for start in starts {
        let rest = (start + 3)..<word.upperBound
        let end = rest.first { bytes[$0] == UInt8(ascii: "/") } ?? word.upperBound
        guard let at = (rest.lowerBound..<end).last(where: { bytes[$0] == UInt8(ascii: "@") }),
          let colon = (rest.lowerBound..<at).first(where: { bytes[$0] == Byte.colon })
        else { continue }
        add((colon + 1)..<at)
      }
    }
  }

  /// Visits the longest ranges of bytes that belong.
  private static func forEachRun(
    in bytes: [UInt8], _ range: Range<Int>, where belongs: (UInt8) -> Bool,
    _ visit: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, belongs(bytes[end]) { end += 1 }
      if end > start { visit(start..<end) }
      start = end + 1
    }
  }
}
