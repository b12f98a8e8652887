/// Checks the holes of a text.
struct TemplateChecker {
  let scope: Scope

  func check(_ template: Template) throws(RuleError) {
    for case .hole(let path, let filters) in template.parts {
      var type = try scope.type(of: path, allowingSets: true)
      for filter in filters { type = try apply(filter, to: type, path) }
      guard type.element.canBeShown else {
        let fields = type.element.fieldNames.joined(separator: ", ")
        throw RuleError(
          "`\(path.source)` is a \(type.title), which has no name: name a field: \(fields)",
          at: path.origin)
      }
    }
  }

  private func apply(
    _ filter: Template.Filter, to type: ValueType, _ path: Path
  ) throws(RuleError) -> ValueType {
    let name = filter.name.rawValue
    guard (filter.argument != nil) == filter.name.takesArgument else {
      throw RuleError(
        filter.name.takesArgument
          ? "`\(name)` needs a text: write `\(name): \"…\"`"
          : "`\(name)` takes no text: drop what follows the colon", at: filter.origin)
    }
    if filter.name.isForLists, !type.isList {
      throw RuleError(
        "`\(name)` is for lists, and this is a \(type.title): drop the filter", at: filter.origin)
    }
    switch filter.name {
    case .count: return .number
    case .names: return .list(.text)
    default: return .text
    }
  }
}

extension Template.Filter.Name {
  package var takesArgument: Bool {
    switch self {
    case .prefix, .suffix, .join: true
    default: false
    }
  }

  package var isForLists: Bool {
    switch self {
    case .list, .join, .names, .count: true
    default: false
    }
  }

  package var meaning: String {
    switch self {
    case .list: "`a, b or c`"
    case .join: "the elements with a text between them"
    case .names: "the names of the elements"
    case .count: "how many they are"
    case .prefix: "a text before it; nothing where there is nothing"
    case .suffix: "a text behind it; nothing where there is nothing"
    case .quote: "in backticks"
    case .lower: "in lower case"
    case .redact: "as asterisks"
    case .headerQuote: "as a header needs it: in quotes where it holds blanks"
    case .dropLast: "without its last character"
    case .unquote: "without the quotes around it"
    case .digits: "its digits alone"
    case .plain: "with the quotes and dashes of the keyboard for typographic ones"
    case .permissionSet: "a permission set's name, out of that of its role in IAM"
    case .trim: "without blanks around it"
    case .oneBlank: "a header's text: one blank behind its first word, none around it"
    case .unbracket: "without angle brackets around it"
    case .host: "the host of a URL"
    case .hostLabel: "the first label of the host of a URL"
    }
  }
}

extension ValueType {
  /// Whether there is a text for it.
  fileprivate var canBeShown: Bool {
    switch self {
    case .text, .number, .flag, .arn: true
    case .thing(let things):
      things.allSatisfy { [.file, .section, .setting, .profile].contains($0) }
    case .row(_, let columns): columns["name"] != nil
    case .list(let element): element.canBeShown
    }
  }
}
