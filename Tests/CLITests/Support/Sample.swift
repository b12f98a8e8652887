import Foundation
import INI
import Profiles
import Rules

@testable import awslint

/// Files and findings made by hand, as the linter would hand them over.
struct Sample {
  let files: [LoadedFile]

  init(_ texts: [(path: String, role: FileRole, bytes: [UInt8])]) {
    files = texts.map { text in
      LoadedFile(
        source: SourceFile(
          path: text.path, role: text.role, document: Document(parsing: text.bytes)),
        isContext: false, status: nil, isStandardInput: false)
    }
  }

  init(config text: String) { self.init([("config", .config, Array(text.utf8))]) }

  /// The place of the first occurrence of a text in a file.
  func place(_ text: String, file: Int = 0) -> Location {
    let bytes = files[file].document.bytes
    let wanted = Array(text.utf8)
    let start = (0...max(bytes.count - wanted.count, 0)).first {
      bytes[$0...].starts(with: wanted)
    }
    return Location(file: file, range: ByteRange(start ?? 0, (start ?? 0) + wanted.count))
  }

  /// An edit that puts a text in front of a place.
  func inserting(_ text: String, before place: Location) -> FileEdit {
    let start = Int(place.range.start)
    return FileEdit(
      file: place.file, edit: Edit(replacing: ByteRange(start, start), with: text))
  }

  func report(_ diagnostics: [Diagnostic]) -> Report {
    Report(
      parts: [Report.Part(files: files, diagnostics: diagnostics)],
      targets: ["aws-cli-v2", "botocore"])
  }

  /// The text report without colours, with the home folder `/home/me`.
  func text(_ diagnostics: [Diagnostic], style: Style = .plain) -> String {
    report(diagnostics).written(
      by: TextReporter(
        width: 80, style: style, environment: Environment(["HOME": "/home/me"]),
        isInteractive: false))
  }
}

extension Report {
  func written(by reporter: some Reporter) -> String {
    var text = ""
    reporter.write(self, to: &text)
    return text
  }
}
