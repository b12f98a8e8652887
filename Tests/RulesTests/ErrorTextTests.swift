import Foundation
import Rules
import TestSupport
import Testing

/// Every error text that the shared notes quote leads to a rule, and that of a failure mode to its own.
@Suite(.enabled(if: Shared.isThere, "the notes are not here")) struct ErrorTextTests {
  private static let explanations = Result { try RuleFile.builtIn().explanations() }
  private static let index = explanations.map(ErrorIndex.init)

  private func rules(for text: String) throws -> [String] {
    try Self.index.get().matches(of: text).map(\.explanation.rule.id)
  }

  @Test func `the error text of each failure mode leads to its rule`() throws {
    let known = Set(try Self.explanations.get().map(\.rule.id))
    let quotations = try QuotedError.ofFailureModes()
    #expect(quotations.count > 110)
    for quotation in quotations {
      let found = try rules(for: quotation.text)
      let isFound =
        known.contains(quotation.source) ? found.contains(quotation.source) : !found.isEmpty
      #expect(isFound, "\(quotation.source): \(quotation.text) leads to \(found)")
    }
  }

  @Test func `each error text of botocore and the AWS CLI leads to a rule`() throws {
    let quotations = try QuotedError.ofBotocore()
    #expect(quotations.count > 80)
    for quotation in quotations {
      #expect(try !rules(for: quotation.text).isEmpty, "\(quotation.source): \(quotation.text)")
    }
  }
}

/// An error text that the shared notes quote, and where.
struct QuotedError {
  let source: String
  let text: String

  /// The lines `- Error:` of the failure modes; some say in words that there is none.
  static func ofFailureModes() throws -> [QuotedError] {
    let notes = String(decoding: try Shared.data("spec/failure-modes.md"), as: UTF8.self)
    return notes.components(separatedBy: "\n#### ").dropFirst().flatMap { part -> [QuotedError] in
      guard let id = part.firstMatch(of: /`([\w-]+)`/)?.1,
        let text = part.firstMatch(of: /\n- Error: `+ ?(.*?) ?`+\n/)?.1, !text.hasPrefix("no ")
      else { return [] }
      return text.replacing(/\s{2}\(.*\)$/, with: "").components(separatedBy: "   /   ")
        .map { QuotedError(source: String(id), text: $0) }
    }
  }

  /// What sections 1 to 5 print as code behind the name of an error, and the quotations of the last table.
  static func ofBotocore() throws -> [QuotedError] {
    let notes = String(decoding: try Shared.data("spec/botocore.md"), as: UTF8.self)
    var result: [QuotedError] = []
    for section in notes.components(separatedBy: "\n## ").dropFirst(2).prefix(5) {
      let flat = section.replacing(/\n(?![\n|*#])/, with: " ").replacing(#/ {2,}/#, with: " ")
      for line in flat.split(separator: "\n") {
        let title = String(section.prefix { $0 != "." })
        result += codes(line).map { QuotedError(source: title, text: $0) }
        let cells = line.replacing("\\|", with: "¦")
          .split(separator: "|", omittingEmptySubsequences: false)
        guard title == "5", cells.count > 8 else { continue }
        result += quotations(cells[6]).map { QuotedError(source: String(cells[1]), text: $0) }
      }
    }
    return result
  }

  /// Spans of code that are an error's name and text, or a whole sentence.
  private static func codes(_ line: Substring) -> [String] {
    line.matches(of: /`([^`]+)`/).map { String($0.1) }.filter {
      $0.contains(/^[A-Z]\w*(Error|NotFound|Exception): ./)
        || $0.contains(/^[A-Z].* \w+ .*(: \w|['"]|\w\.)/)
    }
  }

  /// What stands between the first and the last quotation mark of each clause.
  private static func quotations(_ cell: Substring) -> [String] {
    cell.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      " or \"...", with: ";\"..."
    )
    .split(separator: /;|\(or |(?=2: ")/).compactMap { clause in
      guard let first = clause.firstIndex(of: "\""), let last = clause.lastIndex(of: "\""),
        clause.distance(from: first, to: last) > 12
      else { return nil }
      let text = clause[first...last].dropFirst().dropLast()
      return text.hasPrefix("s3 = ") ? nil : String(text).replacing(/^\.\.\. |\ \.\.\.$/, with: "")
    }
  }
}
