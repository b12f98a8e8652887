import INI

/// What an edit leaves behind, with secrets masked: only the lines around it are looked at.
struct EditPreview {
  /// The inserted text.
  let text: String
  let isMasked: Bool
  /// The lines that are new or changed.
  let lines: [String]

  /// How far up the setting that a line may continue is looked for.
  private static let reach = 100

  init(_ edit: Edit, in document: Document) {
    let region = Self.region(of: edit, in: document)
    let bytes = document.bytes
    let before = bytes[region.lowerBound..<Int(edit.range.start)]
    let after = bytes[Int(edit.range.end)..<region.upperBound]
    let changed = Document(parsing: before + edit.replacement + after)
    let redactor = Redactor(changed)
    let inserted = ByteRange(before.count, before.count + edit.replacement.count)
    let hidden = Self.secrets(in: Document(parsing: Array(bytes[region])))
    let masked = Self.masking(hidden, in: redactor.masked(inserted))
    text = String(decoding: masked, as: UTF8.self)
    isMasked = masked != edit.replacement
    let touched = changed.lines.filter {
      $0.range.start < inserted.end && inserted.start < $0.range.end && $0.kind != .blank
    }
    lines = touched.map {
      let line = Self.masking(hidden, in: redactor.masked($0.content))
      return String(decoding: line, as: UTF8.self)
    }
  }

  /// The secrets of lines before an edit, which may turn up elsewhere after it.
  private static func secrets(in document: Document) -> [ArraySlice<UInt8>] {
    let redactor = Redactor(document)
    return document.lines.indices.flatMap { redactor.secrets(onLine: $0) }
      .map { document.bytes[$0.offsets] }.filter { $0.count > 3 }
  }

  /// A text without secrets that stood elsewhere.
  private static func masking(_ secrets: [ArraySlice<UInt8>], in text: [UInt8]) -> [UInt8] {
    var result = text
    for secret in secrets where !secret.allSatisfy({ $0 == UInt8(ascii: "*") }) {
      while let range = result[...].range(of: secret) {
        result.replaceSubrange(range, with: repeatElement(UInt8(ascii: "*"), count: range.count))
      }
    }
    return result
  }

  /// Whole lines around an edit, from the setting that its first line may continue.
  private static func region(of edit: Edit, in document: Document) -> Range<Int> {
    let lines = document.lines
    let start = Int(edit.range.start)
    guard !lines.isEmpty, start < document.bytes.count || lines.last?.ending.isEmpty == true else {
      return start..<start
    }
    var first = document.lineIndex(at: start)
    let last = document.lineIndex(at: max(start, Int(edit.range.end) - 1))
    let limit = max(first - reach, 0)
    while first > limit, lines[first].isIndented || lines[first].kind == .text { first -= 1 }
    return Int(lines[first].range.start)..<Int(lines[last].range.end)
  }
}

extension ArraySlice<UInt8> {
  /// Where a text first occurs.
  fileprivate func range(of text: ArraySlice<UInt8>) -> Range<Int>? {
    guard text.count <= count else { return nil }
    return indices.dropLast(text.count - 1).first { self[$0...].starts(with: text) }
      .map { $0..<$0 + text.count }
  }
}
