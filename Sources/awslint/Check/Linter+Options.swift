import Rules

extension CheckOptions {
  /// What people read about the rules of the run, those of rule files included.
  var ruleNotes: [RuleNotes] {
    let files = ruleFiles.compactMap { try? RuleSource(reading: $0).parsed() }
    return ((try? RuleFile.builtIn().notes) ?? []) + files.flatMap(\.notes)
  }
}

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
