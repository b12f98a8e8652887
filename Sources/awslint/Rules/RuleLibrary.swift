import Rules

/// The built-in rules and those of rule files, with all that people read of them.
struct RuleLibrary {
  private(set) var rules: [Rule] = []
  private(set) var explanations: [Explanation] = []

  /// Reads the built-in rules and those of some files, which replace rules of the same id.
  init(_ paths: [String]) throws(Failure) {
    do throws(RuleError) {
      try add(try RuleFile.builtIn())
    } catch {
      throw Failure("the built-in rules cannot be read: \(error.message)")
    }
    for path in paths {
      let source = try RuleSource(reading: path)
      do throws(RuleError) {
        try add(try source.parsed())
      } catch {
        throw source.failure(error)
      }
    }
  }

  /// What to say of an id that is no rule's.
  static func unknown(_ id: String, among ids: [String]) -> Failure {
    let guess = id.nearest(among: ids).map { "did you mean `\($0)`?" }
    return Failure("there is no rule `\(id)`: " + (guess ?? "`awslint rules` lists them"))
  }

  private mutating func add(_ file: RuleFile) throws(RuleError) {
    let ids = Set(file.rules.map(\.id))
    rules = rules.filter { !ids.contains($0.id) } + file.rules
    explanations =
      explanations.filter { !ids.contains($0.rule.id) } + (try file.explanations())
  }
}
