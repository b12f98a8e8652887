import Rules

extension Linter {
  /// The linter of a command line, with the rules of its rule files.
  static func made(for options: CheckOptions) throws(Failure) -> Linter {
    guard options.ruleFiles.isEmpty else {
      throw Failure("--rules is not part of this build yet: leave it out")
    }
    return Linter(options: options.lint)
  }
}
