internal import INI

/// The second reading of a value whose first line is empty.
enum NestedBlock {
  /// A line without `=`, and whose it is.
  struct Failure {
    let line: Int
    let place: ByteRange
  }

  /// A map of keys, by Python's rules: lines end wherever Unicode says, only `=` delimits, the last
  /// of two equal keys counts.
  static func map(
    _ parts: [ByteRange], _ lines: [Int], in document: Document, _ whiteSpace: WhiteSpace
  ) -> (settings: [NestedSetting], failures: [Failure], duplicates: [(Int, Int)]) {
    let bytes = document.bytes.span
    var settings: [NestedSetting] = []
    var failures: [Failure] = []
    var duplicates: [(Int, Int)] = []
    var indices: [String: Int] = [:]
    for (part, line) in zip(parts, lines) {
      for piece in pieces(bytes, part) {
        let body = whiteSpace.trimmed(bytes, piece)
        if body.isEmpty { continue }
        guard let equals = body.offsets.first(where: { bytes[$0] == Byte.equals }) else {
          failures.append(Failure(line: line, place: body))
          continue
        }
        let key = whiteSpace.trimmed(bytes, ByteRange(Int(body.start), equals))
        let value = whiteSpace.trimmed(bytes, ByteRange(equals + 1, Int(body.end)))
        let setting = NestedSetting(
          key: document.text(key), value: document.text(value), line: line)
        if let earlier = indices.updateValue(settings.count, forKey: setting.key) {
          indices[setting.key] = earlier
          duplicates.append((settings[earlier].line, line))
          settings[earlier] = setting
        } else {
          settings.append(setting)
        }
      }
    }
    return (settings, failures, duplicates)
  }

  /// The range split wherever Unicode ends a line; the pieces may be empty.
  private static func pieces(_ bytes: Span<UInt8>, _ range: ByteRange) -> [ByteRange] {
    var pieces: [ByteRange] = []
    var start = Int(range.start)
    var offset = start
    while offset < Int(range.end) {
      let width = lineEnd(bytes, offset, Int(range.end))
      if width > 0 {
        pieces.append(ByteRange(start, offset))
        start = offset + width
      }
      offset += max(width, 1)
    }
    return pieces + [ByteRange(start, Int(range.end))]
  }

  private static func lineEnd(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Int {
    switch bytes[offset] {
    case 0x0A...0x0D, 0x1C...0x1E: 1
    case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0x85: 2
    case 0xE2
    where offset + 2 < end && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9):
      3
    default: 0
    }
  }
}
