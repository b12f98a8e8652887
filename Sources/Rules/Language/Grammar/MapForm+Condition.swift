extension MapForm {
  static let condition = MapForm(
    "a condition",
    [
      .key("all", .list(.condition), "every one of them holds"),
      .key("any", .list(.condition), "at least one of them holds"),
      .key("not", .condition, "it does not hold"),
      .key("is", .text, "a condition of `define.conditions` holds"),
      .key("some", .map(.quantifier), "it holds for at least one element"),
      .key("every", .map(.quantifier), "it holds for every element"),
      .key("none", .map(.quantifier), "it holds for no element"),
      .key("count", .map(.count), "it holds for that many elements"),
      .key("has", .either([.texts, .map(.keyTest)]), "there are all of these keys"),
      .key("has-any", .either([.texts, .map(.keyTest)]), "there is one of these keys"),
      .key("lacks", .either([.texts, .map(.keyTest)]), "there is none of these keys"),
      .key("field", .path, "a value passes a test: see below"),
      .key("env", .map(.environment), "where the files are used; unknown unless --host says it"),
      .key("reader", .map(.reader), "one of the targets is such a reader"),
    ])

  static let fieldTest = MapForm(
    "a field test",
    [.required("field", .path, "the value")]
      + Operator.allCases.map { .key($0.rawValue, $0.operand, $0.meaning) }
      + [.key("ignoring-case", .flag, "whether case counts for nothing")])

  static let keyTest = MapForm(
    "a test of keys",
    [
      .required("key", .texts, "the keys"),
      .key("file", .choice(of: FileRoleName.self), "only settings of this file count"),
      .key("of", .path, "the section or profile; the subject where it is left out"),
    ])

  private static let elements: [Entry] = [
    .required("of", .path, "the list"),
    .key("as", .text, "the name of the element in the condition; `it` where it is left out"),
    .key("where", .condition, "the condition; every element counts where it is left out"),
  ]

  static let quantifier = MapForm("a quantifier", elements)

  static let count = MapForm(
    "`count`",
    elements
      + [
        .key("is", .number, "exactly so many"), .key("lt", .number, "fewer"),
        .key("le", .number, "so many or fewer"), .key("gt", .number, "more"),
        .key("ge", .number, "so many or more"),
      ])

  static let environment = MapForm(
    "`env`",
    [
      .key("host", .some(.choice(of: Host.self)), "the host is one of these"),
      .key("host-known", .flag, "whether anything is known of the host"),
      .key("var", .text, "the name of an environment variable"),
      .key("set", .flag, "whether it is set"),
    ])

  static let reader = MapForm(
    "`reader`", [.required("any", .some(.text), "the names of readers")])
}

extension Operator {
  fileprivate var operand: ValueForm {
    switch self {
    case .exists, .empty: .flag
    case .lt, .le, .gt, .ge: .either([.number, .map(.pathName)])
    case .type, .notType: .choice(of: ValueShape.self)
    case .matches, .notMatches: .pattern
    case .sameAs: .path
    case .in, .notIn: .either([.texts, .map(.pathName)])
    case .is, .isNot, .startsWith, .endsWith, .contains: .either([.text, .map(.pathName)])
    }
  }

  var meaning: String {
    switch self {
    case .is: "it is this text"
    case .isNot: "it is not this text"
    case .in: "it is one of these"
    case .notIn: "it is none of these"
    case .matches: "the pattern is found in it"
    case .notMatches: "the pattern is not found in it"
    case .startsWith: "it begins so"
    case .endsWith: "it ends so"
    case .contains: "the text holds this text, or the list this element"
    case .type: "it has this form"
    case .notType: "it has not this form"
    case .lt: "the number is smaller"
    case .le: "the number is not larger"
    case .gt: "the number is larger"
    case .ge: "the number is not smaller"
    case .sameAs: "it is what another path leads to"
    case .exists: "whether there is such a thing"
    case .empty: "whether it is an empty text or list, or missing"
    }
  }
}
