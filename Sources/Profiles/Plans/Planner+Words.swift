extension Planner {
  /// The class of an error in the reader's code, or nil where it is not known.
  public func type(of error: PlanError) -> String? { words(of: error)?.type }

  /// The reader's own words for an error, or ours where they are not known.
  public func message(of error: PlanError, in plan: CredentialPlan) -> String {
    message(of: error, from: plan.profile)
  }

  func message(of error: PlanError, from start: String) -> String {
    let text = words(of: error)?.template ?? PlanError.plainWords[error.code] ?? ""
    var arguments = [error.subject, error.value, error.other]
    if error.code == .loop { arguments = loop(from: start) }
    return text.filled(with: arguments)
  }

  private func words(of error: PlanError) -> ErrorText? {
    if let text = checkWords(of: error) { return text }
    if error.code == .notText { return ErrorText(error.value, "{0}") }
    return policy.texts[error.code]
  }

  /// The words of the check that an error comes from.
  private func checkWords(of error: PlanError) -> ErrorText? {
    let checks = policy.startChecks + policy.clientChecks
    guard
      let check = checks.first(where: { $0.code == error.code && $0.setting.name == error.subject })
    else { return nil }
    if case .integerWithin(_, let text) = check.test, Python.integer(error.value) != nil {
      return text
    }
    return check.text
  }

  /// The profile that comes again, the profiles on the way, and the last of them.
  private func loop(from start: String) -> [String] {
    var visited = [start]
    var seen: Set = [start]
    var current = configuration.profile(named: start)
    while let profile = current, let next = text(.sourceProfile, of: profile) {
      guard seen.insert(next).inserted else {
        let list = visited.map { policy.quotesLists ? Python.quoted($0) : "\"\($0)\"" }
        return [next, "[" + list.joined(separator: ", ") + "]", name(profile)]
      }
      visited.append(next)
      current = configuration.profile(named: next)
    }
    return [start, "", start]
  }
}

extension String {
  /// The text with `{0}`, `{1}` and so on replaced.
  func filled(with arguments: [String]) -> String {
    var result = ""
    var rest = self[...]
    while let brace = rest.firstIndex(of: "{") {
      result += rest[..<brace]
      let behind = rest[rest.index(after: brace)...]
      guard let digit = behind.first?.wholeNumberValue, arguments.indices.contains(digit),
        behind.dropFirst().first == "}"
      else {
        result += "{"
        rest = behind
        continue
      }
      result += arguments[digit]
      rest = behind.dropFirst(2)
    }
    return result + rest
  }
}
