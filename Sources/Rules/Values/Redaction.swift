/// Keeps secrets out of what people read.
enum Redaction {
  static let mask = "****************"

  /// A text in which every access key id shows its last four characters only.
  static func masked(_ text: String) -> String {
    guard text.holds("AKIA") || text.holds("ASIA") else { return text }
    var result = ""
    var word = ""
    func flush() {
      result += ValueShape.isAccessKeyID(word) ? mask + word.suffix(4) : word
      word = ""
    }
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}
