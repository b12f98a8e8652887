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
      if let mark = Mark.first(in: content, bytes, behind: lines.whiteSpace, hash: false) {
        text = lines.whiteSpace.trimmedRight(
          bytes, ByteRange(start: text.start, end: max(mark, text.start)))
      }
    }
    guard let delimiter = delimiter(in: text, bytes) else { return }
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

  private func cutValue(_ lexeme: inout Lexeme, _ bytes: Span<UInt8>) {
    let value = lexeme.value
    for offset in value.offsets.dropFirst()
    where Byte.isComment(bytes[offset]) && bytes[offset - 1] == Byte.space {
      lexeme.value = ByteRange(Int(value.start), offset - 1)
      return
    }
  }
}
