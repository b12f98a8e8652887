import INI
import Rules

/// The report in the diagnostic format of reviewdog; columns are bytes.
struct RDJSONReporter: Reporter {
  let folder: WorkingFolder

  func write(_ report: Report, to text: inout String) {
    JSON.object([
      ("source", .object([("name", .string("awslint"))])),
      ("diagnostics", .array(report.findings.map(json))),
    ]).write(to: &text, breaking: 2)
    text += "\n"
  }

  private func json(_ finding: Finding) -> JSON {
    let message = ([finding.message] + finding.advice).joined(separator: "\n")
    return .object([
      ("message", .string(message)),
      (
        "location",
        .object([
          ("path", .string(folder.shown(finding.file.path))),
          ("range", range(finding.range, finding.file.document)),
        ])
      ),
      ("severity", .string(finding.diagnostic.severity.rawValue.uppercased())),
      ("code", .object([("value", .string(finding.diagnostic.rule))])),
      ("suggestions", .array(suggestion(finding).map { [$0] } ?? [])),
    ])
  }

  private func range(_ range: ByteRange, _ document: Document) -> JSON {
    func position(_ place: LineColumn) -> JSON {
      .object([("line", .number(place.line)), ("column", .number(place.column))])
    }
    let (start, end) = document.places(of: range, in: .bytes)
    return .object([("start", position(start)), ("end", position(end))])
  }

  /// The fix as one replacement.
  ///
  /// A reader of the format takes each suggestion by itself, in the file of the finding. A text with
  /// a secret is none, for it would write the mask into the file.
  private func suggestion(_ finding: Finding) -> JSON? {
    let document = finding.file.document
    guard let fix = finding.diagnostic.fix, fix.safety != .manual,
      fix.edits.allSatisfy({ $0.file == finding.diagnostic.location.file }),
      let edit = Edit(joining: fix.edits.map(\.edit), in: document)
    else { return nil }
    let preview = EditPreview(edit, in: document)
    guard !preview.isMasked else { return nil }
    return .object([
      ("range", range(edit.range, document)), ("text", .string(preview.text)),
    ])
  }
}

extension Edit {
  /// One edit that does the same as several; nil where there is none, two of them overlap, or bytes
  /// between them are no text.
  init?(joining edits: [Edit], in document: Document) {
    let edits = edits.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    guard let first = edits.first else { return nil }
    var bytes = first.replacement
    var end = first.range.end
    for edit in edits.dropFirst() {
      guard end <= edit.range.start else { return nil }
      bytes += document.bytes[Int(end)..<Int(edit.range.start)] + edit.replacement
      end = edit.range.end
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(replacing: ByteRange(start: first.range.start, end: end), with: text)
  }
}
