internal import CStart

/// The words of the command line behind the program's name.
enum CommandWords {
  /// As the C library handed them over; `CommandLine.arguments` would search for them.
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  static func all() -> [String] {
    var count: Int32 = 0
    guard let words = unsafe awslint_take_words(&count) else { return [] }
    return (0..<Int(count)).map { index in
      unsafe words[index].map { unsafe String(cString: $0) } ?? ""
    }
  }
}
