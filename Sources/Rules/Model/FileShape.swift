import INI

/// What a file is, judged by its bytes: a shared file, or something that only has its name.
enum FileShape: String, Sendable, CaseIterable {
  case shared
  case binary
  case ansibleVault = "ansible-vault"
  case gitCrypt = "git-crypt"
  case sops
  case template
  case shell
  case json
  case yaml

  init(of document: Document) {
    self =
      document.isUTF16
      ? .shared : Self.byFirstBytes(document.bytes) ?? Self.byLines(document) ?? .shared
  }

  private static let magic: [([UInt8], FileShape)] = [
    (Array("$ANSIBLE_VAULT;".utf8), .ansibleVault),
    ([0] + Array("GITCRYPT".utf8), .gitCrypt),
    (Array("#!/".utf8), .shell),
  ]

  private static func byFirstBytes(_ bytes: [UInt8]) -> FileShape? {
    if let known = magic.first(where: { bytes.starts(with: $0.0) }) { return known.1 }
    let head = bytes.prefix(8192)
    let strange = head.reduce(0) { $0 + ($1 < 9 || ($1 > 13 && $1 < 32 && $1 != 27) ? 1 : 0) }
    return strange * 20 > head.count ? .binary : nil
  }

  /// Looks at what the first lines that are neither blank nor comments have in common.
  private static func byLines(_ document: Document) -> FileShape? {
    var lines = document.lines.lazy.filter { $0.kind != .blank && $0.kind != .comment }.prefix(40)
      .makeIterator()
    guard let first = lines.next() else { return nil }
    let text = document.text(first.body)
    if text.hasPrefix("{{") || text.hasPrefix("{%") || text.hasPrefix("<%") { return .template }
    if text.hasPrefix("{") || isArray(text) { return isSOPS(document) ? .sops : .json }
    if isExport(text) { return .shell }
    guard first.kind != .header else { return headed(document) }
    let rest = Array(IteratorSequence(lines))
    if rest.contains(where: { $0.kind == .header }) { return headed(document) }
    if text.hasPrefix("AWS_") { return .shell }
    guard isYAML(first: first, rest: rest, document) else { return nil }
    return isSOPS(document) ? .sops : .yaml
  }

  /// A file with headers is a shared file unless a template engine or sops has yet to run over it.
  private static func headed(_ document: Document) -> FileShape? {
    if isSOPS(document) { return .sops }
    let open = UInt8(ascii: "{")
    guard let first = document.bytes.span.first(open, in: document.bytes.indices) else {
      return nil
    }
    let lines = document.lines[document.lineIndex(at: first)...].filter {
      $0.kind != .comment && $0.kind != .blank
    }
    var expanded = 0
    for line in lines {
      let text = document.text(line.body)
      if isEngine(text) { return .template }
      guard text.holds("${"), !isOftenExpanded(text) else { continue }
      if line.kind == .header { return .template }
      expanded += 1
    }
    let settings = document.lines.lazy.filter { $0.kind == .setting }.count
    return expanded > 0 && expanded * 2 >= settings ? .template : nil
  }

  /// Whether people hope that an SDK expands variables in a setting, as a shell would.
  private static func isOftenExpanded(_ text: String) -> Bool {
    ["credential_process", "role_session_name", "web_identity_token_file"].contains {
      text.hasPrefix($0)
    }
  }

  /// Whether a line holds an expression of Jinja, chezmoi, ERB or the like.
  private static func isEngine(_ text: String) -> Bool {
    guard !text.hasPrefix("credential_process") else { return false }
    return (text.holds("{{") && text.holds("}}")) || text.hasPrefix("{%")
  }

  private static func isSOPS(_ document: Document) -> Bool {
    let mark = Array("ENC[AES256_GCM,".utf8)
    return document.lines.prefix(400).contains { line in
      line.value.count > mark.count && document.bytes[line.value.offsets].starts(with: mark)
        || document.bytes[line.body.offsets].contains(UInt8(ascii: "E"))
          && document.text(line.body).holds("ENC[AES256_GCM,")
    }
  }

  private static func isExport(_ text: String) -> Bool {
    ["export AWS_", "set AWS_", "$env:AWS_", "$Env:AWS_", "setenv AWS_", "declare -x AWS_"].contains
    {
      text.hasPrefix($0)
    }
  }

  /// Whether a line begins an array of JSON, which no name of a section does.
  private static func isArray(_ text: String) -> Bool {
    text == "[" || text == "[]" || text.hasPrefix("[{")
  }

  /// Whether all lines are YAML: keys with `:`, entries of lists, and something that INI has not.
  private static func isYAML(first: Line, rest: [Line], _ document: Document) -> Bool {
    var lines = [first] + rest
    let isMarked = document.text(first.body) == "---"
    if isMarked { lines.removeFirst() }
    guard lines.allSatisfy({ isPair($0, document) || isEntry($0, document) }) else { return false }
    let isNested = first.value.isEmpty && rest.contains { $0.indentation > 0 }
    return isMarked || isNested || !lines.contains { isOwnKey($0, document) }
  }

  private static func isPair(_ line: Line, _ document: Document) -> Bool {
    line.kind == .setting && document.text(line.delimiter) == ":"
  }

  private static func isEntry(_ line: Line, _ document: Document) -> Bool {
    document.text(line.body).hasPrefix("-")
  }

  /// Whether a key is one of a shared file whose header was lost.
  private static func isOwnKey(_ line: Line, _ document: Document) -> Bool {
    let key = document.text(line.name)
    return key.hasPrefix("aws_") || key == "region"
  }
}

extension Document {
  /// Whether the file begins with the mark of UTF-16, which is reported as a wrong encoding.
  var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
}
