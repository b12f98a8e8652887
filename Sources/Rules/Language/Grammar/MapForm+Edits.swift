extension MapForm {
  static let edit = MapForm(
    "an edit",
    [
      .key("insert", .map(.insert), "a new line `key = value`, spaced like the one above"),
      .key("replace-value", .map(.replacement), "another value"),
      .key("rename-key", .map(.renaming), "another key"),
      .key(
        "delete", .map(.target),
        "the lines of a setting, section or comment, or the bytes of a place"),
      .key("rename-section", .map(.renaming), "another text between the brackets"),
      .key("replace-text", .map(.replacement), "other bytes for those of a place"),
      .key("hoist", .map(.target), "a comment behind a value becomes a line of its own above"),
      .key("dedent", .map(.target), "the setting and its block lose their indentation"),
      .key("indent", .map(.target), "the setting and its block are indented"),
      .key("unindent", .map(.target), "the blanks before the line of a place go away"),
      .key("merge", .map(.merge), "the settings of a section join an earlier one"),
      .key("equate", .map(.target), "the delimiter becomes `=`"),
      .key("insert-line", .map(.insertLine), "a line of its own before that of a place"),
      .key("append", .map(.append), "text right behind a place"),
      .key("add-section", .map(.newSection), "a section above another one"),
    ])

  static let newSection = MapForm(
    "`add-section`",
    [
      .required("name", .template, "the text between the brackets"),
      .key("before", .locator, "the section above which it goes; the subject's own by default"),
      .key("settings", .list(.map(.newSetting)), "its new settings"),
      .key("move", .list(.locator), "settings that leave their place for it"),
      .key("block", .template, "the line above the moved ones where they are to be a block"),
    ])

  static let newSetting = MapForm(
    "a setting",
    [.required("key", .template, "the key"), .required("value", .template, "the value")])

  static let insert = MapForm(
    "`insert`",
    [
      .required("key", .template, "the key"),
      .required("value", .template, "the value"),
      .key("after", .locator, "the setting or header above; `header` where it is left out"),
    ])

  static let replacement = MapForm(
    "a replacement",
    [
      .key(
        "of", .locator, "what is replaced; of `replace-value` the `setting` where it is left out"),
      .required("with", .template, "the new text"),
    ])

  static let renaming = MapForm(
    "a renaming",
    [
      .key("of", .locator, "what is renamed; the subject's own where it is left out"),
      .required("to", .template, "the new name"),
    ])

  static let target = MapForm(
    "the target of an edit",
    [.key("of", .locator, "what is changed; the subject's own where it is left out")])

  static let merge = MapForm(
    "`merge`",
    [
      .required("of", .locator, "the section that goes away"),
      .required("into", .locator, "the section that takes its settings"),
    ])

  static let insertLine = MapForm(
    "`insert-line`",
    [
      .required("text", .template, "the line"),
      .required("before", .locator, "the place below"),
    ])

  static let append = MapForm(
    "`append`",
    [
      .required("to", .locator, "the place"),
      .required("text", .template, "the text"),
    ])
}
