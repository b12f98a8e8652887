internal import INI

extension Dialect {
  /// Takes a line apart as a setting, or leaves it as text.
  func splitSetting(
    _ lexeme: inout Lexeme, _ content: ByteRange, _ bytes: Span<UInt8>
  ) {
    var text = lexeme.body
    switch settings.comments {
    case .kept, .cutBehindBlankInValue: break
    case .cut(let whiteSpace):
      if let mark = Mark.first(in: text, bytes, behind: whiteSpace) {
        text = lines.whiteSpace.trimmedRight(bytes, ByteRange(start: text.start, end: mark))
      }
    case .semicolonBehindWhiteSpace:
      if let mark = Mark.firstSemicolon(in: content, bytes) {
        text = lines.whiteSpace.trimmedRight(
          bytes, ByteRange(start: text.start, end: max(mark, text.start)))
      }
    }
    guard let delimiter = delimiter(in: text, bytes) else {
      lexeme.name = text
      splitBlankKey(&lexeme, text, content, bytes)
      return
    }
    lexeme.kind = .setting
    lexeme.name = lines.whiteSpace.trimmedRight(bytes, ByteRange(Int(text.start), delimiter))
    lexeme.delimiter = ByteRange(delimiter, delimiter + 1)
    lexeme.value = lines.whiteSpace.trimmed(bytes, ByteRange(delimiter + 1, Int(text.end)))
    if settings.comments == .cutBehindBlankInValue { cutValue(&lexeme, bytes) }
  }

  /// The offset of the delimiter; one that comes first does not count where no key is ignored.
  private func delimiter(in text: ByteRange, _ bytes: Span<UInt8>) -> Int? {
    var offset = Int(text.start)
    if settings.blocks == .carried { offset += 1 }
    while offset < Int(text.end) {
      let byte = bytes[offset]
      if byte == Byte.equals || settings.colonDelimits && byte == Byte.colon { return offset }
      offset += 1
    }
    return nil
  }

  /// Takes the last blank for the key where nothing else stands before the delimiter.
  private func splitBlankKey(
    _ lexeme: inout Lexeme, _ text: ByteRange, _ content: ByteRange, _ bytes: Span<UInt8>
  ) {
    guard settings.blocks == .carried, text.start > content.start, !text.isEmpty,
      bytes[Int(text.start)] == Byte.equals
    else { return }
    let delimiter = Int(text.start)
    lexeme.kind = .setting
    lexeme.name = ByteRange(delimiter - 1, delimiter)
    lexeme.delimiter = ByteRange(delimiter, delimiter + 1)
    lexeme.value = lines.whiteSpace.trimmed(bytes, ByteRange(delimiter + 1, Int(text.end)))
  }

  private func cutValue(_ lexeme: inout Lexeme, _ bytes: Span<UInt8>) {
    let value = lexeme.value
    for offset in value.offsets.dropFirst()
    where Byte.isComment(bytes[offset]) && bytes[offset - 1] == Byte.space {
      lexeme.value = ByteRange(Int(value.start), offset - 1)
      return
    }
  }
}
