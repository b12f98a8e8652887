import Glibc
import Profiles

/// The AWS CLI of this machine, which is asked for its version where somebody names it as a target.
enum InstalledCLI {
  static let target = "aws-cli@installed"

  /// The reader that `aws --version` says is installed.
  static func reader() throws(Failure) -> Reader {
    guard let text = output else {
      throw Failure("cannot run `aws --version`: name the version, such as `aws-cli@2.15.1`")
    }
    guard let reader = reader(saying: text) else {
      throw Failure(
        "`aws --version` says no version: name it, such as `aws-cli@2.15.1`")
    }
    return reader
  }

  /// What it prints, asked once; a broken config file of the user is to be no reason to fail.
  private static let output = ChildProcess.output(
    of: ["aws", "--version"],
    setting: ["AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null"],
    milliseconds: 10_000)

  /// The reader of a line such as `aws-cli/2.15.1 Python/3.11.6 Linux/6.1`.
  static func reader(saying text: String) -> Reader? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let word = words.first(where: { $0.hasPrefix("aws-cli/") }) else { return nil }
    return Reader.named("aws-cli@" + word.dropFirst("aws-cli/".count))
  }
}
