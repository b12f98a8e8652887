internal import INI

/// A line as one dialect sees it, with its parts.
struct Lexeme {
  enum Kind {
    case blank, comment, header, setting, text
    /// A line in brackets that the dialect does not take for an ordinary line.
    case misfit
    /// A line that the reader chokes on.
    case refused
    /// A setting that the reader drops for what its value holds.
    case dropped
    /// The end of what the reader sees.
    case stop
  }

  var kind: Kind
  var isIndented: Bool
  /// The number of characters before the body.
  var indentation: Int
  /// The line without white space around it.
  var body: ByteRange
  /// The text between the brackets of a header, the key of a setting, or text without a comment.
  var name: ByteRange
  var delimiter: ByteRange
  /// The value without a comment that the dialect cuts off, or what follows a header.
  var value: ByteRange

  init(_ kind: Kind, body: ByteRange, content: ByteRange, indentation: Int) {
    self.kind = kind
    self.body = body
    self.indentation = indentation
    isIndented = body.start > content.start
    name = ByteRange(start: body.end, end: body.end)
    delimiter = name
    value = name
  }

  /// The header with its brackets.
  var header: ByteRange { ByteRange(start: body.start, end: max(delimiter.end, name.end)) }
}

extension Dialect {
  /// Reads a line; most are plain and already taken apart.
  func lexeme(of line: LogicalLine, _ bytes: Span<UInt8>) -> Lexeme {
    if line.isTakenAway {
      return Lexeme(.comment, body: line.content, content: line.content, indentation: 0)
    }
    guard let plain = line.plain, let kind = quickKind(of: plain, bytes) else {
      return scanned(line.content, bytes)
    }
    var lexeme = Lexeme(
      kind, body: plain.body, content: plain.content, indentation: plain.indentation)
    lexeme.name = plain.name
    lexeme.delimiter = plain.delimiter
    lexeme.value = plain.value
    return lexeme
  }

  /// The kind of a plain line, if its parts are right for this dialect.
  private func quickKind(of line: Line, _ bytes: Span<UInt8>) -> Lexeme.Kind? {
    if lines.scan == .tokens { return nil }
    switch line.kind {
    case .blank: return lines.blanks == .refused && !line.content.isEmpty ? nil : .blank
    case .comment:
      let counts =
        lines.comments == .anywhere || lines.comments == .behindBlanks
        || lines.comments == .lineStart && !line.isIndented
      return counts ? .comment : nil
    case .text: return nil
    case .header:
      let isSimple =
        !line.name.isEmpty && !line.delimiter.isEmpty && line.value.isEmpty
        && line.body == line.content
      return isSimple && !holds(line.name, bytes, marks: true, brackets: true) ? .header : nil
    case .setting:
      guard bytes[Int(line.delimiter.start)] == Byte.equals || settings.colonDelimits,
        !line.name.isEmpty, !line.value.isEmpty
      else { return nil }
      guard line.mayHoldMarks else { return .setting }
      let isOrdinary = !holds(
        line.body, bytes, marks: settings.comments != .kept,
        brackets: headers.place == .pair || lines.scan == .characters)
      return isOrdinary ? .setting : nil
    }
  }

  /// Whether a range holds the start of a comment, a bracket, or a quote that counts.
  private func holds(
    _ range: ByteRange, _ bytes: Span<UInt8>, marks: Bool, brackets: Bool
  ) -> Bool {
    let quotes = lines.scan == .characters
    guard marks || brackets || quotes else { return false }
    for offset in range.offsets {
      switch bytes[offset] {
      case Byte.hash, Byte.semicolon: if marks { return true }
      case Byte.openBracket, Byte.closeBracket: if brackets { return true }
      case Byte.doubleQuote, Byte.singleQuote: if quotes { return true }
      default: break
      }
    }
    return false
  }

  private func scanned(_ content: ByteRange, _ bytes: Span<UInt8>) -> Lexeme {
    switch lines.scan {
    case .parts: break
    case .characters: return CharacterScan.lexeme(content, bytes, self)
    case .tokens: return TokenScan.lexeme(content, bytes)
    }
    let body = lines.whiteSpace.trimmed(bytes, content)
    var lexeme = Lexeme(
      .text, body: body, content: content,
      indentation: characters(bytes, Int(content.start)..<Int(body.start)))
    if body.isEmpty || content.count < lines.minimum {
      lexeme.kind = .blank
    } else if isComment(lexeme, content, bytes) {
      lexeme.kind = .comment
    } else if !splitHeader(&lexeme, content, bytes) {
      splitSetting(&lexeme, content, bytes)
    }
    return lexeme
  }

  private func isComment(_ lexeme: Lexeme, _ content: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    switch lines.comments {
    case .anywhere, .semicolon: Byte.isComment(bytes[Int(lexeme.body.start)])
    case .behindBlanks:
      Byte.isComment(bytes[Int(WhiteSpace.blanks.trimmedLeft(bytes, content).start)])
    case .lineStart: Byte.isComment(bytes[Int(content.start)])
    case .never: false
    }
  }

  /// The number of characters in a range: bytes that do not continue a UTF-8 sequence.
  private func characters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
