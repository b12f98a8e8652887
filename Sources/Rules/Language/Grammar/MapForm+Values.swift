extension MapForm {
  static let derived = MapForm(
    "a value of `let`",
    [
      .key("path", .path, "what a path leads to"),
      .key("text", .template, "a text with its holes filled"),
      .key("lookup", .map(.lookup), "the row of a table"),
      .key("nearest", .map(.nearest), "the one name that a misspelled one must have meant"),
      .key("first", .map(.first), "the first of a list for which a condition holds"),
      .key("either", .list(.path), "the first of several paths that leads to something"),
      .key("concat", .list(.path), "several lists as one"),
      .key("absent", .map(.absent), "the keys that none of several things has"),
      .key("setting", .map(.settingOf), "the setting of a key"),
      .key("profile", .map(.profileNamed), "the profile of a name"),
    ])

  static let settingOf = MapForm(
    "`setting`",
    [
      .required("key", .text, "the key"),
      .key("of", .path, "the section or profile; the subject where it is left out"),
    ])

  static let profileNamed = MapForm("`profile`", [.required("named", .path, "the name")])

  static let nearest = MapForm(
    "`nearest`",
    [
      .required("to", .path, "the name as written"),
      .required("among", .some(.either([.path, .map(.setName)])), "the names there are"),
      .key("max-distance", .number, "letters that may differ; 2 where it is left out"),
      .key("ignoring-case", .flag, "whether case counts for nothing"),
      .key("unique", .flag, "kept for clarity: a tie is never an answer"),
    ])

  static let lookup = MapForm(
    "`lookup`",
    [
      .required("table", .text, "a table of `define.tables`, or `settings` or `variables`"),
      .required("key", .path, "the name of the row"),
    ])

  static let first = MapForm(
    "`first`",
    [
      .required("of", .path, "the list"),
      .key("as", .text, "the name of the element in the condition; `it` where it is left out"),
      .required("where", .condition, "the condition"),
    ])

  static let absent = MapForm(
    "`absent`",
    [
      .required("keys", .texts, "the keys that are wanted"),
      .required("of", .some(.path), "the sections or profiles that may have them"),
    ])

  static let setName = MapForm(
    "a set", [.required("set", .text, "the name of a set of `define.sets`")])

  static let pathName = MapForm(
    "an operand", [.required("path", .path, "another value to compare with")])
}
