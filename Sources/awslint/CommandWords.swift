/// The words of the command line behind the program's name.
enum CommandWords {
  /// As the system tells them; `CommandLine.arguments` would search the whole stack for them.
  static func all() -> [String] {
    let contents = try? FileSystem.read("/proc/self/cmdline")
    let words = words(of: contents?.bytes ?? [])
    return words.isEmpty
      ? Array(CommandLine.arguments.dropFirst()) : Array(words.dropFirst())
  }

  /// The texts that end with a zero byte each.
  static func words(of bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var start = 0
    for offset in bytes.indices where bytes[offset] == 0 {
      words.append(String(decoding: bytes[start..<offset], as: UTF8.self))
      start = offset + 1
    }
    return words
  }
}
