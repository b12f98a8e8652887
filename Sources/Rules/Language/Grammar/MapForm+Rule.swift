extension MapForm {
  static let file = MapForm(
    "a rule file",
    [
      .required("awslint-rules", .choice(["1"]), "the version of the language, first"),
      .key("pack", .text, "the name of the collection"),
      .key("needs-awslint", .text, "the oldest version of awslint that can read the file"),
      .key("define", .map(.definitions), "what the rules share"),
      .required("rules", .list(.map(.rule)), "the rules"),
    ])

  static let definitions = MapForm(
    "`define`",
    [
      .key("sets", .named(.some(.text)), "lists of texts by name"),
      .key("tables", .named(.named(.named(.some(.text)))), "tables by name: row, column, text"),
      .key("conditions", .named(.condition), "conditions by name, for `is: NAME`"),
    ])

  static let rule = MapForm(
    "a rule",
    [
      .required("id", .text, "lower-case letters, digits and hyphens; never changes"),
      .required("title", .text, "one line without a full stop"),
      .required("category", .choice(of: Category.self), "the kind of harm"),
      .required(
        "severity",
        .either([.choice(severityNames), .list(.map(.severity))]),
        "one for all, or a list of which the first that holds counts; `by-effect` follows the event"
      ),
      .required("since", .text, "the version of awslint that had it first"),
      .key(
        "stability", .choice(["preview", "stable", "deprecated", "removed"]), "how settled it is"),
      .key("confidence", .choice(["high", "medium", "low"]), "how often it is right"),
      .key("was", .some(.text), "earlier ids"),
      .key("readers", .some(.text), "the readers that it is about; all where it is left out"),
      .key("suppressible", .flag, "whether comments in the files can silence it"),
      .required(
        "for", .either([.choice(of: Subject.self), .map(.grouping)]),
        "what the rule looks at, one at a time"),
      .key("where", .map(.filter), "equality on facts that are indexed, so that it costs nothing"),
      .key("let", .named(.map(.derived)), "names for values; each can use those before it"),
      .key("when", .condition, "when the rule fires; always, where it is left out"),
      .required("message", .template, "what is wrong and what follows: lower case, one clause"),
      .key("label", .template, "what stands under the place"),
      .required("at", .locator, "the place"),
      .key("related", .list(.map(.related)), "further places"),
      .key("help", .some(.either([.template, .map(.help)])), "sentences on what to do"),
      .key(
        "fixes", .list(.map(.fix)), "repairs: the first that fits is applied, the others are shown"),
      .required("why", .text, "Markdown: what readers do, and why it matters"),
      .key("errors", .list(.text), "what readers print, verbatim; `…` stands for any text"),
      .key("references", .some(.text), "addresses of sources"),
      .key("oracle", .text, "for the tests of awslint itself"),
      .required("examples", .list(.map(.example)), "at least one `bad` and one `good`"),
    ])

  private static let severityNames = Severity.allCases.map(\.rawValue) + ["by-effect"]

  static let grouping = MapForm(
    "`for`",
    [
      .required("group", .choice(of: Grouping.Members.self), "the members of the groups"),
      .required("by", .some(.text), "the settings whose values they have in common"),
      .key("apart", .text, "a setting by which they differ: one member of each value counts"),
    ])

  static let filter = MapForm(
    "`where`",
    [
      .key("file", .some(.choice(of: FileRoleName.self)), "the role of the file"),
      .key("kind", .texts, "the kind of the section or file"),
      .key("key", .texts, "the key of the setting or reference, or one that the profile has"),
      .key("code", .texts, "the code of the event"),
      .key("nested", .flag, "whether the setting stands in a block"),
      .key("known", .flag, "whether some SDK or the AWS CLI knows the key"),
      .key("name", .texts, "the whole name of the setting, that of its block before it"),
      .key("type", .texts, "the kind of value that the setting has in the settings data"),
      .key("plain", .flag, "whether the line is all printable ASCII"),
    ])

  static let severity = MapForm(
    "a severity",
    [
      .key("when", .condition, "when it counts"),
      .required("is", .choice(severityNames), "the severity"),
    ])

  static let related = MapForm(
    "a related place",
    [
      .required("at", .locator, "the place, or several"),
      .required("message", .template, "what is said of it"),
    ])

  static let help = MapForm(
    "help",
    [
      .key("when", .condition, "when it is of use"),
      .required("say", .template, "the sentence"),
    ])

  static let fix = MapForm(
    "a fix",
    [
      .required("title", .template, "what it does, as people read it"),
      .required("safety", .choice(of: Fix.Safety.self), "whether it may be applied unasked"),
      .key("when", .condition, "when it fits"),
      .key("edits", .list(.map(.edit)), "what it changes, all or none"),
    ])
}

/// The roles of files as rules name them.
enum FileRoleName: String, CaseIterable {
  case config, credentials
}
