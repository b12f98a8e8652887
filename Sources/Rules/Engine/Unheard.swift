extension Linter {
  /// How many findings there would be in each category that is off because nobody selected it.
  /// - Complexity: that of another run of the linter.
  public func unheard(in inputs: [LintInput]) -> [Category: Int] {
    guard options.select.isEmpty else { return [:] }
    var other = options
    other.select = Category.allCases.filter { !$0.isOnByDefault }.map(\.rawValue)
    let findings = Linter(options: other, rules: rules, isComplete: isComplete)
      .diagnostics(for: inputs)
    return findings.reduce(into: [:]) { $0[$1.category, default: 0] += 1 }
  }
}
