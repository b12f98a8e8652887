import Rules

extension Linter {
  /// The linter of a command line, with the rules of its rule files.
  static func made(for options: CheckOptions) throws(Failure) -> Linter {
    var rules = RuleSet.builtIn
    for path in options.ruleFiles {
      let source = try RuleSource(reading: path)
      do throws(RuleError) {
        rules = rules.adding(try source.parsed())
      } catch {
        throw source.failure(error)
      }
    }
    return Linter(options: options.lint, rules: rules)
  }
}
