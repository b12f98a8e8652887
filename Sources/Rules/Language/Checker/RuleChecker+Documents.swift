internal import Profiles
internal import YAML

extension RuleChecker {
  /// The keys that only people read, which the decoder leaves alone.
  private static let documentation = [
    "stability", "confidence", "was", "suppressible", "why", "errors", "references", "oracle",
  ]

  func checkDocumentation() throws(RuleError) {
    for entry in MapForm.rule.entries where Self.documentation.contains(entry.key) {
      if let value = node[entry.key] { try entry.value.check(value) }
    }
    guard let why = node["why"] else {
      throw RuleError(
        "`why` is missing here: say what goes wrong", at: node["id"]?.place ?? node.place)
    }
    guard why.text?.contains(where: { !$0.isWhitespace }) == true else {
      throw RuleError("`why` is empty: say what goes wrong", at: why.place)
    }
  }

  func checkExamples() throws(RuleError) {
    let place = node["id"]?.place ?? node.place
    guard let list = node["examples"] else {
      throw RuleError("rule `\(rule.id)` has no examples: add one `bad` and one `good`", at: place)
    }
    let examples = try list.list()
    for kind in ["bad", "good"] where !examples.contains(where: { $0[kind] != nil }) {
      throw RuleError(
        "rule `\(rule.id)` has no `\(kind)` example: add one to `examples`", at: place)
    }
    for example in examples { _ = try RuleExample(example, of: rule) }
  }

  /// Which keys of `where` there is an index for, and what they can be.
  func checkFilter() throws(RuleError) {
    let keys = rule.subject.filterKeys
    for entry in node["where"]?.entries ?? [] {
      guard keys.contains(entry.name) else {
        let remedy = keys.isEmpty ? "use `when`" : "it has \(keys.joined(separator: ", "))"
        throw RuleError(
          "`\(entry.name)` is no key of `where` for rules on `\(rule.subject.rawValue)`: \(remedy)",
          at: entry.place)
      }
      guard let words = rule.subject.filterWords(entry.name) else { continue }
      for value in entry.value.items ?? [entry.value] where !value.isMap {
        let text = value.text ?? ""
        guard !words.contains(text) else { continue }
        let remedy = Nearest.remedy(for: text, among: words, of: "`\(entry.name)`")
        throw RuleError("`\(text)` never occurs here: \(remedy)", at: value.place)
      }
    }
  }
}

extension Subject {
  /// The keys of `where` that rules on the subject can use.
  package var filterKeys: [String] {
    switch self {
    case .file: ["kind", "file"]
    case .section: ["kind", "file"]
    case .setting: ["key", "known", "nested", "file", "name", "type", "plain", "kind", "dated"]
    case .comment: ["file"]
    case .profile: ["key", "known"]
    case .reference, .resolution, .divergence: ["key"]
    case .cycle, .suppression, .group, .environment: []
    case .event: ["code", "file"]
    }
  }

  /// The only texts that a key of `where` can be equal to; nil where any can.
  fileprivate func filterWords(_ key: String) -> [String]? {
    switch (self, key) {
    case (_, "file"), (.file, "kind"): FileRoleName.allCases.map(\.rawValue)
    case (.section, "kind"), (.setting, "kind"): SectionName.kinds
    case (.reference, "key"): Reference.Kind.allCases.map(\.rawValue)
    default: nil
    }
  }
}

extension ValueForm {
  /// Checks a value that no decoder reads.
  fileprivate func check(_ node: RuleNode) throws(RuleError) {
    switch self {
    case .text: _ = try node.string()
    case .flag: _ = try node.flag()
    case .choice(let words):
      let text = try node.string()
      guard !words.contains(text) else { return }
      let remedy = Nearest.remedy(for: text, among: words)
      throw RuleError("`\(text)` is not known here: \(remedy)", at: node.place)
    case .list(let form):
      for item in try node.list() { try form.check(item) }
    case .some(let form):
      for item in node.oneOrMore { try form.check(item) }
    default: return
    }
  }
}
