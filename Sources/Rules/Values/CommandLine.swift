internal import INI
internal import Profiles

/// The command of `credential_process`.
enum CommandLine {
  /// The words that botocore starts, split as a POSIX shell would; nil where a quote is not closed.
  static func arguments(of command: String) -> [String]? {
    let bytes = Array(command.utf8)
    return ShellWords.split(bytes.span, ByteRange(0, bytes.count))?.map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
