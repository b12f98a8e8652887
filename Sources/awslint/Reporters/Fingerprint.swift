import INI
import Rules

/// Names the findings of one configuration so that they are known again when their lines have moved.
///
/// A name is made from the rule, the file's name, the section's header, the setting's name and, for
/// the second and further findings of that, a number. The folder, line numbers and values are no
/// part of it.
struct Fingerprints {
  private let sections: [FileSections]
  private let names: [String]
  private var counts: [String: Int] = [:]

  init(_ files: [LoadedFile]) {
    sections = files.map { FileSections($0.document) }
    names = files.map(\.path.baseName)
  }

  /// The name of the next finding; findings come in the order of their places.
  mutating func next(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    let anchor = sections[place.file].anchor(of: Int(place.range.start))
    let identity = ([diagnostic.rule, names[place.file]] + anchor).joined(separator: "\n")
    counts[identity, default: 0] += 1
    return Self.digest("\(identity)\n\(counts[identity] ?? 1)")
  }

  /// 32 hexadecimal digits: FNV-1a with 128 bits, which is no secret-keeper and need not be one.
  static func digest(_ text: String) -> String {
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
    let basis: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    let hash = text.utf8.reduce(basis) { ($0 ^ UInt128($1)) &* prime }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

/// Tells in which section and setting of a file a place is.
private struct FileSections {
  private let redactor: Redactor
  private let headers: [Int]
  private var document: Document { redactor.document }

  /// How far up the setting of a nested one is looked for.
  private static let reach = 100

  init(_ document: Document) {
    redactor = Redactor(document)
    headers = document.lines.indices.filter { document.lines[$0].kind == .header }
  }

  /// The header, the setting around and the setting itself, with secrets masked.
  func anchor(of offset: Int) -> [String] {
    guard !document.lines.isEmpty else { return [] }
    let index = document.lineIndex(at: offset)
    let header = header(above: index).map { text(document.lines[$0].name) } ?? ""
    let line = document.lines[index]
    switch line.kind {
    case .header: return [header]
    case .setting: return [header, parent(of: index) ?? "", text(line.name)]
    case .comment, .text, .blank: return [header, "", text(line.body)]
    }
  }

  private func header(above index: Int) -> Int? {
    var (low, high) = (0, headers.count)
    while low < high {
      let middle = (low + high) / 2
      if headers[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? headers[low - 1] : nil
  }

  private func parent(of index: Int) -> String? {
    guard document.lines[index].isIndented else { return nil }
    let above = document.lines[max(0, index - Self.reach)..<index].reversed()
    let outer = above.first { $0.kind == .header || ($0.kind == .setting && !$0.isIndented) }
    guard let outer, outer.kind == .setting else { return nil }
    return text(outer.name)
  }

  private func text(_ range: ByteRange) -> String {
    String(decoding: redactor.masked(range), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
