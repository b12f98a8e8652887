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
    for run in runs(in: range, where: SecretShape.admits) where run.count >= SecretShape.shortest {
      switch SecretShape(bytes[run]) {
      case .accessKeyID: add(run.dropLast(4))
      case .secret: add(run)
      case .harmless: continue
      }
    }
  }

  /// Takes what follows a secret's name: `--password X`, `--token=X`, `AWS_SESSION_TOKEN=X`.
  private mutating func scanWords(_ range: Range<Int>) {
    var isNamed = false
    for word in runs(in: range, where: { !Byte.isBlank($0) }) {
      if isNamed {
        add(word)
        isNamed = false
        continue
      }
      let assignment = word.firstIndex { bytes[$0] == Byte.equals }
      let isFlag = bytes[word.lowerBound] == UInt8(ascii: "-")
      guard assignment != nil || isFlag else { continue }
      let name = word.lowerBound..<(assignment ?? word.upperBound)
      guard case .secret = SecretName(bytes[name]) else { continue }
      let value = min(name.upperBound + 1, word.upperBound)..<word.upperBound
      add(value)
      isNamed = value.isEmpty
    }
  }

  /// Takes the password of `scheme://user:password@host`.
  private mutating func scanAddresses(_ range: Range<Int>) {
    let mark = Array("://".utf8)
    for word in runs(in: range, where: { !Byte.isBlank($0) }) where word.count > 6 {
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

  private func runs(in range: Range<Int>, where belongs: (UInt8) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for offset in range {
      if belongs(bytes[offset]) {
        if start == nil { start = offset }
      } else if let begin = start {
        runs.append(begin..<offset)
        start = nil
      }
    }
    if let start { runs.append(start..<range.upperBound) }
    return runs
  }
}
