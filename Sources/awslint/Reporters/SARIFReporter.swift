import INI
import Rules

/// The report as a SARIF 2.1.0 log, for code scanning.
struct SARIFReporter: Reporter {
  let folder: WorkingFolder
  /// What is known of the rules of the run.
  let explanations: [Explanation]

  func write(_ report: Report, to text: inout String) {
    let findings = report.parts.flatMap(\.findings)
    let known = Dictionary(explanations.map { ($0.rule.id, $0) }) { $1 }
    let ids = Set(findings.map(\.diagnostic.rule)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    let artifacts = SARIFArtifacts(folder: folder)
    let driver: [(String, JSON)] = [
      ("name", .string("awslint")), ("version", .string(Program.version)),
      ("semanticVersion", .string(Program.version)),
      ("rules", .array(ids.map { known[$0]?.sarif ?? .object([("id", .string($0))]) })),
    ]
    let run: [(String, JSON)] = [
      ("tool", .object([("driver", .object(driver))])),
      ("columnKind", .string("unicodeCodePoints")), ("defaultEncoding", .string("utf-8")),
      ("newlineSequences", JSON(["\r\n", "\n", "\r"])),
      ("originalUriBaseIds", artifacts.bases),
      (
        "artifacts",
        .array(report.judgedFiles.map { .object([("location", artifacts.location($0.path))]) })
      ),
      (
        "results",
        .array(findings.map { $0.sarif(artifacts, ruleIndex: places[$0.diagnostic.rule] ?? -1) })
      ),
    ]
    JSON.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array([.object(run)])),
    ]).write(to: &text, breaking: 6)
    text += "\n"
  }
}

/// Addresses of files and regions in them.
struct SARIFArtifacts {
  let folder: WorkingFolder

  private static let base = "%SRCROOT%"

  /// What relative addresses are relative to.
  var bases: JSON {
    .object([(Self.base, .object([("uri", .string("file://" + encoded(folder.path) + "/"))]))])
  }

  /// The address of a file: relative to the working folder, or absolute for a file outside.
  func location(_ path: String) -> JSON {
    if let relative = folder.relative(path) {
      return .object([
        ("uri", .string(encoded(relative))), ("uriBaseId", .string(Self.base)),
      ])
    }
    return .object([("uri", .string("file://" + encoded(folder.absolute(path))))])
  }

  func physical(_ range: ByteRange, of file: LoadedFile) -> JSON {
    .object([
      ("artifactLocation", location(file.path)), ("region", Self.region(range, in: file.document)),
    ])
  }

  /// A range without the byte order mark, which is no text.
  static func region(_ range: ByteRange, in document: Document) -> JSON {
    let mark: UInt32 = document.hasByteOrderMark ? 3 : 0
    let range = ByteRange(start: max(range.start, mark), end: max(range.end, mark))
    let (start, end) = document.places(of: range, in: .scalars)
    return .object([
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
      ("byteOffset", .number(Int(range.start))), ("byteLength", .number(range.count)),
    ])
  }

  /// What an edit takes away: bytes only where that begins with the byte order mark.
  static func deleted(_ range: ByteRange, in document: Document) -> JSON {
    guard document.hasByteOrderMark, range.start < 3 else { return region(range, in: document) }
    return .object([
      ("byteOffset", .number(Int(range.start))), ("byteLength", .number(range.count)),
    ])
  }

  /// A path as part of an address: what is no letter, digit, `-`, `.`, `_`, `~` or `/` is encoded.
  private func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in path.utf8 {
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "-")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }
}
