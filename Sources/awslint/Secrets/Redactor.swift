import INI

/// Knows which bytes of a document are secret, and shows it without them.
///
/// Every secret character becomes one `*`, so places stay where they are. The last four characters
/// of an access key id stay, as `aws configure list` shows them.
struct Redactor {
  let document: Document

  /// How far up a continued setting is looked for; beyond, a line counts as secret.
  private static let reach = 1000

  /// Whether an indented line can continue a secret, as it does in the files of AWS alone.
  private let hasContinuations: Bool

  init(_ document: Document, hasContinuations: Bool = true) {
    self.document = document
    self.hasContinuations = hasContinuations
  }

  /// The secret bytes of a line.
  func secrets(onLine index: Int) -> [ByteRange] {
    let line = document.lines[index]
    guard !line.body.isEmpty else { return [] }
    if hasContinuations, isContinuedSecret(index) { return [line.body] }
    let found = SecretScanner.secrets(in: document.bytes, line.content.offsets)
    switch line.kind {
    case .setting: return found + secrets(named: line.name.offsets, valued: line.value.offsets)
    case .comment: return found + secretsOfComment(line)
    case .text: return found + secretsOfText(line)
    case .blank, .header: return found
    }
  }

  /// The value of a setting where its name says that it is secret.
  private func secrets(named name: Range<Int>, valued value: Range<Int>) -> [ByteRange] {
    guard !value.isEmpty else { return [] }
    switch SecretName(document.bytes[name]) {
    case .harmless: return []
    case .secret: return [ByteRange(value.lowerBound, value.upperBound)]
    case .accessKeyID:
      guard case .accessKeyID = SecretShape(document.bytes[value]),
        value.allSatisfy({ SecretShape.admits(document.bytes[$0]) })
      else { return [ByteRange(value.lowerBound, value.upperBound)] }
      return [ByteRange(value.lowerBound, value.upperBound - 4)]
    }
  }

  /// What a setting that is commented out holds: `# aws_session_token = X`, or X without the `=`.
  private func secretsOfComment(_ line: Line) -> [ByteRange] {
    let bytes = document.bytes
    let body = line.body.offsets.drop { Byte.isComment(bytes[$0]) || Byte.isBlank(bytes[$0]) }
    let delimiter = body.first { bytes[$0] == Byte.equals || bytes[$0] == Byte.colon }
    guard let delimiter else {
      let words = bytes[body].split(whereSeparator: Byte.isBlank)
      guard words.count == 2 else { return [] }
      return secrets(named: words[0].indices, valued: words[1].indices)
    }
    let name = body.lowerBound..<delimiter
    let words = document.bytes[name].split(whereSeparator: Byte.isBlank)
    let isExport = words.count == 2 && words[0].elementsEqual("export".utf8)
    guard words.count == 1 || isExport else { return [] }
    let value = ((delimiter + 1)..<body.upperBound).drop { Byte.isBlank(bytes[$0]) }
    return secrets(named: name, valued: value)
  }

  /// What follows a secret's name on a line that is no setting: `set -x AWS_SESSION_TOKEN X`.
  private func secretsOfText(_ line: Line) -> [ByteRange] {
    let words = document.bytes[line.body.offsets].split(whereSeparator: Byte.isBlank)
    let name = words.first { word in
      if case .secret = SecretName(word) { true } else { false }
    }
    guard let name, name.endIndex < line.body.end else { return [] }
    return [ByteRange(name.endIndex, Int(line.body.end))]
  }
}
